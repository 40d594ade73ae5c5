// Where the merchant's programs hear of what happens, and what was sent there.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date, since } from "../format";
import { t } from "../text";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Copy, Empty, Head, Show, reason, useLoaded, type Tone } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Endpoint = Schemas["Endpoint"];
const TONES: Record<Schemas["EndpointState"], Tone> = { active: "good", paused: "quiet", disabled: "over" };
const DELIVERY: Record<Schemas["DeliveryState"], Tone> = { pending: "wait", delivered: "good", failed: "over" };

export default function Webhooks() {
  const loaded = useLoaded("webhooks", () => take(shop.GET("/v1/merchant/webhooks")));
  const [making, setMaking] = useState(false), [secret, setSecret] = useState<string>(), [open, setOpen] = useState<Endpoint>();
  return (
    <>
      <Head title={t.menu.webhooks} about={t.webhooks.about}><button type="button" class="button" onClick={() => setMaking(true)}><Icon name="plus" />{t.webhooks.make}</button></Head>
      <Show of={loaded}>{({ items }) => items.length ? (
        <ul class="rows">{items.map((one) => (
          <li key={one.id}><button type="button" class="row" onClick={() => setOpen(one)}>
            <span class="row-icon"><Icon name="webhook" /></span>
            <span class="row-main"><b class="mono"><bdi>{one.url}</bdi></b><span class="small muted" dir="auto">{one.description || (one.types.length ? one.types.map((type) => t.webhooks.events[type] ?? type).join(" · ") : t.webhooks.everything)}</span></span>
            <span class="row-state"><Badge tone={one.failing_since && one.state === "active" ? "wait" : TONES[one.state]}>{one.failing_since && one.state === "active" ? t.webhooks.failing(date(one.failing_since)) : t.webhooks.states[one.state]}</Badge></span>
          </button></li>
        ))}</ul>
      ) : <Empty icon="webhook" title={t.webhooks.none}><p>{t.webhooks.noneHelp}</p></Empty>}</Show>
      {making && <Make types={loaded.value?.types ?? []} close={() => setMaking(false)} made={(key) => { setMaking(false); setSecret(key); loaded.reload(); }} />}
      {open && <Detail endpoint={open} close={() => setOpen(undefined)} changed={(now) => { loaded.reload(); setOpen(now); }} told={setSecret} />}
      {secret && <Dialog title={t.webhooks.secret} close={() => setSecret(undefined)} wide><p>{t.webhooks.secretHelp}</p><Copy text={secret} word={t.webhooks.secret} wide /></Dialog>}
    </>
  );
}

function Make({ types, close, made }: { types: string[]; close: () => void; made: (secret: string) => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const form = useForm({
    name: "webhook", initial: { url: "", description: "" }, rename: { types: "url" },
    send: async ({ url, description }) => made((await take(shop.POST("/v1/merchant/webhooks", { body: { url: url.trim(), description: description.trim(), types: chosen } }))).secret),
  });
  return (
    <Dialog title={t.webhooks.make} close={close} wide>
      <Form form={form} word={t.webhooks.makeDo} cancel={close}>
        <Field form={form} name="url" label={t.webhooks.url} help={t.webhooks.urlHelp} type="url" placeholder="https://" dir="ltr" required />
        <Field form={form} name="description" label={t.webhooks.description} required={false} />
        <fieldset class="ticks two"><legend>{t.webhooks.types}</legend><p class="small muted">{t.webhooks.typesHelp}</p>
          {types.map((type) => <label key={type} class="tick"><input type="checkbox" checked={chosen.includes(type)} onChange={() => setChosen(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type])} /><span>{t.webhooks.events[type] ?? <code>{type}</code>}</span></label>)}
        </fieldset>
      </Form>
    </Dialog>
  );
}

function Detail({ endpoint, close, changed, told }: { endpoint: Endpoint; close: () => void; changed: (now?: Endpoint) => void; told: (secret: string) => void }) {
  const [round, setRound] = useState(0), [sure, setSure] = useState(false);
  const path = { id: endpoint.id }, asked = { params: { path } };
  const act = async (what: () => Promise<unknown>, word: string) => {
    try {
      await what();
      done(word);
      return true;
    } catch (error) {
      failed(reason(error));
      return false;
    } finally {
      setRound((n) => n + 1);
    }
  };
  const active = endpoint.state === "active";
  return (
    <Dialog title={t.webhooks.endpoint} close={close} wide>
      <Copy text={endpoint.url} word={t.webhooks.url} wide />
      <p class="small muted">{endpoint.types.length ? endpoint.types.map((type) => t.webhooks.events[type] ?? type).join(" · ") : t.webhooks.everything} · {date(endpoint.created_at)}</p>
      <div class="buttons">
        <button type="button" class="button small" disabled={!active} onClick={() => void act(() => take(shop.POST("/v1/merchant/webhooks/{id}/test", { ...asked, body: {} as never })), t.webhooks.tested)}>{t.webhooks.test}</button>
        <button type="button" class="button soft small" onClick={() => void act(async () => changed(await take(shop.PATCH("/v1/merchant/webhooks/{id}", { ...asked, body: { state: active ? "paused" : "active" } }))), t.saved)}>{active ? t.webhooks.pause : t.webhooks.resume}</button>
        <button type="button" class="button soft small" onClick={() => void act(async () => told((await take(shop.POST("/v1/merchant/webhooks/{id}/rotate", { ...asked, body: {} as never }))).secret), t.webhooks.rotated)}>{t.webhooks.rotate}</button>
        <button type="button" class="button soft small" onClick={() => setSure(true)}>{t.webhooks.remove}</button>
      </div>
      <h3>{t.webhooks.deliveries}</h3>
      <List<Schemas["Delivery"]> name={`deliveries ${endpoint.id}`} label={t.webhooks.deliveries} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/merchant/webhooks/{id}/deliveries", { params: { path, query: { cursor } } }))}
        row={(one) => (
          <div class="row">
            <span class="row-icon"><Icon name="letter" /></span>
            <span class="row-main"><b>{t.webhooks.events[one.type] ?? <code>{one.type}</code>}</b><span class="small muted">{since(one.created_at)}{one.status != null && ` · ${one.status}`}{one.took_ms != null && ` · ${one.took_ms} ms`}{one.tries > 1 && ` · ${t.webhooks.tries(one.tries)}`}</span>{one.state === "failed" && one.answer && <span class="small minus" dir="auto">{one.answer.slice(0, 140)}</span>}</span>
            <span class="row-state"><Badge tone={DELIVERY[one.state]}>{t.webhooks.delivery[one.state]}</Badge></span>
            {active && <button type="button" class="round" aria-label={t.webhooks.replay} title={t.webhooks.replay} onClick={() => void act(() => take(shop.POST("/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay", { params: { path: { id: endpoint.id, delivery: one.id } }, body: {} as never })), t.webhooks.replayed)}><Icon name="undo" size={18} /></button>}
          </div>
        )}
        empty={<p class="muted">{t.webhooks.nothing}</p>} />
      {sure && <Sure title={t.webhooks.remove} help={t.webhooks.removeHelp} word={t.webhooks.remove} act={() => void act(() => take(shop.DELETE("/v1/merchant/webhooks/{id}", asked)), t.webhooks.removed).then((gone) => { if (gone) { close(); changed(); } })} close={() => setSure(false)} />}
    </Dialog>
  );
}
