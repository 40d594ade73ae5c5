// Where the merchant's programs hear of what happens, and what was sent there.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date, since } from "../format";
import { t } from "../text";
import { w } from "../text/trade";
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
      <Head title={t.menu.webhooks} about={w.webhooks.about}><button type="button" class="button" onClick={() => setMaking(true)}><Icon name="plus" />{w.webhooks.make}</button></Head>
      <Show of={loaded}>{({ items }) => items.length ? (
        <ul class="rows">{items.map((one) => (
          <li key={one.id}><button type="button" class="row" onClick={() => setOpen(one)}>
            <span class="row-icon"><Icon name="webhook" /></span>
            <span class="row-main"><b class="mono"><bdi>{one.url}</bdi></b><span class="small muted" dir="auto">{one.description || (one.types.length ? one.types.map((type) => w.webhooks.events[type] ?? type).join(" · ") : w.webhooks.everything)}</span></span>
            <span class="row-state"><Badge tone={one.failing_since && one.state === "active" ? "wait" : TONES[one.state]}>{one.failing_since && one.state === "active" ? w.webhooks.failing(date(one.failing_since)) : w.webhooks.states[one.state]}</Badge></span>
          </button></li>
        ))}</ul>
      ) : <Empty icon="webhook" title={w.webhooks.none}><p>{w.webhooks.noneHelp}</p></Empty>}</Show>
      {making && <Dialog title={w.webhooks.make} close={() => setMaking(false)} wide><Write types={loaded.value?.types ?? []} close={() => setMaking(false)} saved={(_, key) => { setMaking(false); setSecret(key); loaded.reload(); }} /></Dialog>}
      {open && <Detail endpoint={open} types={loaded.value?.types ?? []} close={() => setOpen(undefined)} changed={(now) => { loaded.reload(); setOpen(now); }} told={setSecret} />}
      {secret && <Dialog title={w.webhooks.secret} close={() => setSecret(undefined)} wide><p>{w.webhooks.secretHelp}</p><Copy text={secret} word={w.webhooks.secret} wide /></Dialog>}
    </>
  );
}

/** Makes an endpoint, or changes where one is and what it hears of. */
function Write({ types, of, close, saved }: { types: string[]; of?: Endpoint; close: () => void; saved: (endpoint: Endpoint, secret?: string) => void }) {
  const [chosen, setChosen] = useState<string[]>(of?.types ?? []);
  const form = useForm({
    name: `webhook-${of?.id ?? ""}`, initial: { url: of?.url ?? "", description: of?.description ?? "" }, rename: { types: "url" },
    send: async ({ url, description }) => {
      const body = { url: url.trim(), description: description.trim(), types: chosen };
      if (of) return saved(await take(shop.PATCH("/v1/merchant/webhooks/{id}", { params: { path: { id: of.id } }, body })));
      const made = await take(shop.POST("/v1/merchant/webhooks", { body }));
      saved(made, made.secret);
    },
  });
  return (
    <Form form={form} word={of ? t.save : w.webhooks.makeDo} cancel={close}>
      <Field form={form} name="url" label={w.webhooks.url} help={w.webhooks.urlHelp} type="url" placeholder="https://" dir="ltr" required />
      <Field form={form} name="description" label={w.webhooks.description} required={false} />
      <fieldset class="ticks two"><legend>{w.webhooks.types}</legend><p class="small muted">{w.webhooks.typesHelp}</p>
        {types.map((type) => <label key={type} class="tick"><input type="checkbox" checked={chosen.includes(type)} onChange={() => setChosen(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type])} /><span>{w.webhooks.events[type] ?? <code>{type}</code>}</span></label>)}
      </fieldset>
    </Form>
  );
}

function Detail({ endpoint, types, close, changed, told }: { endpoint: Endpoint; types: string[]; close: () => void; changed: (now?: Endpoint) => void; told: (secret: string) => void }) {
  const [round, setRound] = useState(0), [sure, setSure] = useState(false), [editing, setEditing] = useState(false);
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
  if (editing) {
    return (
      <Dialog key="edit" title={w.webhooks.endpoint} close={() => setEditing(false)} wide>
        <Write types={types} of={endpoint} close={() => setEditing(false)} saved={(now) => { setEditing(false); changed(now); done(w.webhooks.changed); }} />
      </Dialog>
    );
  }
  return (
    <Dialog title={w.webhooks.endpoint} close={close} wide>
      <Copy text={endpoint.url} word={w.webhooks.url} wide />
      <p class="small muted">{endpoint.description && <><bdi>{endpoint.description}</bdi> · </>}{endpoint.types.length ? endpoint.types.map((type) => w.webhooks.events[type] ?? type).join(" · ") : w.webhooks.everything} · {date(endpoint.created_at)}</p>
      <div class="buttons">
        <button type="button" class="button small" disabled={!active} onClick={() => void act(() => take(shop.POST("/v1/merchant/webhooks/{id}/test", { ...asked, body: {} as never })), w.webhooks.tested)}>{w.webhooks.test}</button>
        <button type="button" class="button soft small" onClick={() => void act(async () => changed(await take(shop.PATCH("/v1/merchant/webhooks/{id}", { ...asked, body: { state: active ? "paused" : "active" } }))), t.saved)}>{active ? w.webhooks.pause : w.webhooks.resume}</button>
        <button type="button" class="button soft small" onClick={() => void act(async () => told((await take(shop.POST("/v1/merchant/webhooks/{id}/rotate", { ...asked, body: {} as never }))).secret), w.webhooks.rotated)}>{w.webhooks.rotate}</button>
        <button type="button" class="button soft small" onClick={() => setEditing(true)}>{t.edit}</button>
        <button type="button" class="button soft small" onClick={() => setSure(true)}>{w.webhooks.remove}</button>
      </div>
      <h3>{w.webhooks.deliveries}</h3>
      <List<Schemas["Delivery"]> name={`deliveries ${endpoint.id}`} label={w.webhooks.deliveries} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/merchant/webhooks/{id}/deliveries", { params: { path, query: { cursor } } }))}
        row={(one) => (
          <div class="row">
            <span class="row-icon"><Icon name="letter" /></span>
            <span class="row-main"><b>{w.webhooks.events[one.type] ?? <code>{one.type}</code>}</b><span class="small muted">{since(one.created_at)}{one.status != null && ` · ${one.status}`}{one.took_ms != null && ` · ${one.took_ms} ms`}{one.tries > 1 && ` · ${w.webhooks.tries(one.tries)}`}</span>{one.state === "failed" && one.answer && <span class="small minus" dir="auto">{one.answer.slice(0, 140)}</span>}</span>
            <span class="row-state"><Badge tone={DELIVERY[one.state]}>{w.webhooks.delivery[one.state]}</Badge></span>
            {active && <button type="button" class="round" aria-label={w.webhooks.replay} title={w.webhooks.replay} onClick={() => void act(() => take(shop.POST("/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay", { params: { path: { id: endpoint.id, delivery: one.id } }, body: {} as never })), w.webhooks.replayed)}><Icon name="undo" size={18} /></button>}
          </div>
        )}
        empty={<p class="muted">{w.webhooks.nothing}</p>} />
      {sure && <Sure title={w.webhooks.remove} help={w.webhooks.removeHelp} word={w.webhooks.remove} act={() => void act(() => take(shop.DELETE("/v1/merchant/webhooks/{id}", asked)), w.webhooks.removed).then((gone) => { if (gone) { close(); changed(); } })} close={() => setSure(false)} />}
    </Dialog>
  );
}
