// API keys: what programs of the merchant work with. A key is shown once.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date, since } from "../format";
import { t } from "../text";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, Tick, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { Copy, Empty, Head, Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Scope = "catalogue" | "orders" | "promotions";
const SCOPES: Scope[] = ["catalogue", "orders", "promotions"];

export default function Keys() {
  const loaded = useLoaded("keys", () => take(shop.GET("/v1/merchant/api-keys")));
  const [making, setMaking] = useState(false), [made, setMade] = useState<string>(), [ending, setEnding] = useState<Schemas["ApiKey"]>();
  const end = async ({ id }: Schemas["ApiKey"]) => {
    try {
      await take(shop.DELETE("/v1/merchant/api-keys/{id}", { params: { path: { id } } }));
      done(t.keys_.ended);
    } catch (error) {
      failed(reason(error));
    }
    loaded.reload();
  };
  return (
    <>
      <Head title={t.menu.keys} about={t.keys_.about}><button type="button" class="button" onClick={() => setMaking(true)}><Icon name="plus" />{t.keys_.make}</button></Head>
      <Show of={loaded}>{({ items }) => items.length ? (
        <ul class="rows">{items.map((key) => (
          <li key={key.id} class="row">
            <span class="row-icon"><Icon name="key" /></span>
            <span class="row-main"><b><bdi>{key.name}</bdi></b><span class="small muted">{key.scopes.map((scope) => t.scope[scope]).join(" · ")}</span></span>
            <span class="row-state small muted">{key.used_at ? t.keys_.used(since(key.used_at)) : t.keys_.unused}<br />{t.keys_.since(date(key.created_at))}</span>
            <button type="button" class="round" aria-label={t.keys_.end(key.name)} onClick={() => setEnding(key)}><Icon name="bin" /></button>
          </li>
        ))}</ul>
      ) : <Empty icon="key" title={t.keys_.none}><p>{t.keys_.noneHelp}</p></Empty>}</Show>
      {making && <Make close={() => setMaking(false)} made={(key) => { setMade(key); loaded.reload(); }} />}
      {made && (
        <Dialog title={t.keys_.made} close={() => setMade(undefined)} wide>
          <p>{t.keys_.once}</p>
          <Copy text={made} word={t.keys_.made} wide />
          <p class="small muted">{t.keys_.try}</p>
          <pre dir="ltr" tabIndex={0}><code>{`curl ${location.origin}/v1/merchant/orders \\\n  -H "Authorization: Bearer ${made}"`}</code></pre>
        </Dialog>
      )}
      {ending && <Sure title={t.keys_.end(ending.name)} help={t.keys_.endHelp} word={t.keys_.endDo} act={() => void end(ending)} close={() => setEnding(undefined)} />}
    </>
  );
}

function Make({ close, made }: { close: () => void; made: (key: string) => void }) {
  const form = useForm({
    name: "key", initial: { name: "", catalogue: false, orders: true, promotions: false }, rename: { scopes: "orders" },
    check: (values) => ({ ...(!values.name.trim() ? { name: t.wrong.empty } : {}), ...(!SCOPES.some((scope) => values[scope]) ? { name: t.keys_.noScope } : {}) }),
    send: async (values) => {
      const { key } = await take(shop.POST("/v1/merchant/api-keys", { body: { name: values.name.trim(), scopes: SCOPES.filter((scope) => values[scope]) } }));
      close();
      made(key);
    },
  });
  return (
    <Dialog title={t.keys_.make} close={close}>
      <Form form={form} word={t.keys_.makeDo} cancel={close}>
        <Field form={form} name="name" label={t.keys_.name} help={t.keys_.nameHelp} maxLength={80} required />
        <fieldset class="ticks"><legend>{t.keys_.may}</legend>{SCOPES.map((scope) => <Tick key={scope} form={form} name={scope} label={t.scope[scope]} help={t.scopeHelp[scope]} />)}</fieldset>
      </Form>
    </Dialog>
  );
}
