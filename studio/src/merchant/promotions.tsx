// Promotions: coupons and what is given to everybody. What one takes off stays as it is; when it ends may change.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { count, date, less, minor, money, share, unit } from "../format";
import { t } from "../text";
import { w } from "../text/trade";
import { Dialog } from "../ui/dialog";
import { Field, Form, Tick, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Copy, Empty, Head, reason, type Tone } from "../ui/parts";
import { done, failed, later } from "../ui/toast";
import { PickCollections, PickProducts, ids } from "./pick";

type Promotion = Schemas["Promotion"];

export default function Promotions() {
  const [making, setMaking] = useState(false), [changing, setChanging] = useState<Promotion>(), [round, setRound] = useState(0), [hidden, setHidden] = useState<string[]>([]);
  const end = ({ id, code }: Promotion) => {
    const show = () => setHidden((all) => all.filter((one) => one !== id));
    setHidden((all) => [...all, id]);
    later(t.promotions.ended(code ?? t.promotions.everybody), () => {
      take(shop.DELETE("/v1/merchant/promotions/{id}", { params: { path: { id } }, keepalive: true })).then(() => setRound((n) => n + 1), (error) => { failed(reason(error)); show(); });
    }, show);
  };
  return (
    <>
      <Head title={t.menu.promotions} about={t.promotions.about}><button type="button" class="button" onClick={() => setMaking(true)}><Icon name="plus" />{t.promotions.make}</button></Head>
      <List<Promotion> name="promotions" label={t.menu.promotions} round={round} id={(one) => one.id}
        load={async (cursor) => { const page = await take(shop.GET("/v1/merchant/promotions", { params: { query: { cursor } } })); setHidden([]); return page; }}
        row={(one) => hidden.includes(one.id) ? null : <Row promotion={one} change={() => setChanging(one)} end={() => end(one)} />}
        empty={<Empty icon="promotion" title={t.promotions.none}><p>{t.promotions.noneHelp}</p></Empty>} />
      {making && <Make close={() => setMaking(false)} made={() => setRound((n) => n + 1)} />}
      {changing && <Change promotion={changing} close={() => setChanging(undefined)} changed={() => setRound((n) => n + 1)} />}
    </>
  );
}

function state({ starts_at, ends_at, limit_total, used }: Promotion): [Tone, string] {
  const now = Date.now() / 1000;
  if (ends_at != null && ends_at <= now) return ["quiet", t.promotions.over];
  if (limit_total != null && used >= limit_total) return ["quiet", t.promotions.usedUp];
  if (starts_at != null && starts_at > now) return ["wait", t.promotions.from(date(starts_at * 1000))];
  return ["good", ends_at != null ? t.promotions.until(date(ends_at * 1000)) : t.promotions.running];
}

/** What it takes off. */
function taken({ benefit }: Promotion): string {
  return benefit.kind === "percent" ? less(share(benefit.basis_points)) : benefit.kind === "amount" ? less(money(benefit.off.MAD)) : t.promotions.freeShipping;
}

function Row({ promotion, change, end }: { promotion: Promotion; change: () => void; end: () => void }) {
  const { code, minimum, used, limit_total, goods } = promotion, what = taken(promotion);
  const [tone, word] = state(promotion);
  const on = goods.kind === "products" ? ` · ${w.promotions.onProducts(goods.ids.length)}` : goods.kind === "collections" ? ` · ${w.promotions.onCollections(goods.slugs.length)}` : "";
  return (
    <div class="row">
      <span class="row-icon"><Icon name="promotion" /></span>
      <span class="row-main">
        <b>{what}</b>
        <span class="small muted">{code ? <Copy text={code} word={t.promotions.code} /> : t.promotions.everybody}{on}{minimum && ` · ${t.promotions.from_(money(minimum.MAD))}`}</span>
      </span>
      <span class="row-state"><Badge tone={tone}>{word}</Badge><span class="small muted">{limit_total != null ? t.promotions.usedOf(count(used), count(limit_total)) : t.promotions.used(used)}</span></span>
      <span class="buttons">
        <button type="button" class="round" aria-label={w.promotions.change(code ?? what)} onClick={change}><Icon name="edit" /></button>
        {tone !== "quiet" && <button type="button" class="round" aria-label={t.promotions.end(code ?? what)} onClick={end}><Icon name="bin" /></button>}
      </span>
    </div>
  );
}

/** Dirhams in each currency, as the shop's prices are: by what its dearest product costs. */
async function inAll(mad: number): Promise<Schemas["Prices"]> {
  const { items } = await take(shop.GET("/v1/products", { params: { query: { limit: 1, sort: "price_desc" } } }));
  const rates = items[0]?.prices ?? { MAD: 100, EUR: 9, USD: 10 };
  return { MAD: mad, EUR: Math.round((mad * rates.EUR) / rates.MAD), USD: Math.round((mad * rates.USD) / rates.MAD) };
}

const seconds = (day: string) => (day ? Math.floor(new Date(`${day}T00:00`).getTime() / 1000) : undefined);
/** The end of a day, which is part of it. */
const over = (day: string) => { const at = seconds(day); return at && at + 86_400; };
const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

function Make({ close, made }: { close: () => void; made: () => void }) {
  const form = useForm({
    name: "promotion", initial: { kind: "percent", value: "", code: "", starts: "", ends: "", minimum: "", total: "", each: "", on: "all", products: "", collections: "", alone: false },
    rename: { goods: "on", scope: "on", benefit: "value", "benefit.basis_points": "value", starts_at: "starts", ends_at: "ends", limit_total: "total", limit_per_shopper: "each" },
    check: ({ kind, value, minimum, total, each, on, products, collections }) => ({
      ...(on === "products" && !products ? { products: w.promotions.choose } : {}), ...(on === "collections" && !collections ? { collections: w.promotions.choose } : {}),
      ...(kind !== "free_shipping" && minor(value) === undefined ? { value: t.wrong.number } : {}),
      ...(kind === "percent" && (minor(value) ?? 0) > 10_000 ? { value: t.promotions.most } : {}),
      ...(minimum && minor(minimum) === undefined ? { minimum: t.wrong.amount } : {}),
      ...(total && !whole(total) ? { total: t.wrong.number } : {}), ...(each && !whole(each) ? { each: t.wrong.number } : {}),
    }),
    send: async ({ kind, value, code, starts, ends, minimum, total, each, on, products, collections, alone }) => {
      const benefit: Schemas["Benefit"] = kind === "percent" ? { kind, basis_points: minor(value)! } : kind === "amount" ? { kind, off: await inAll(minor(value)!) } : { kind: "free_shipping" };
      const goods: Schemas["Goods"] = on === "products" ? { kind: on, ids: ids(products) } : on === "collections" ? { kind: on, slugs: ids(collections) } : { kind: "all" };
      await take(shop.POST("/v1/merchant/promotions", {
        body: {
          benefit, goods, exclusive: alone, priority: 0, code: code.trim() || undefined, starts_at: seconds(starts), ends_at: over(ends),
          minimum: minimum ? await inAll(minor(minimum)!) : undefined, limit_total: whole(total), limit_per_shopper: whole(each),
        },
      }));
      close();
      made();
    },
  });
  const { kind, on } = form.values;
  return (
    <Dialog title={t.promotions.make} close={close} wide>
      <Form form={form} word={t.promotions.makeDo} cancel={close}>
        <div class="pair">
          <Field form={form} name="kind" label={t.promotions.kind} of={[["percent", t.promotions.percent], ["amount", t.promotions.amount], ["free_shipping", t.promotions.freeShipping]]} />
          {kind !== "free_shipping" && <Field form={form} name="value" label={t.promotions.value} unit={kind === "percent" ? "%" : unit("MAD")} inputMode="decimal" dir="ltr" required />}
        </div>
        <Field form={form} name="code" label={t.promotions.code} help={t.promotions.codeHelp} maxLength={32} autocapitalize="characters" spellcheck={false} dir="ltr" required={false} />
        <div class="pair"><Field form={form} name="starts" label={t.promotions.starts} type="date" required={false} /><Field form={form} name="ends" label={t.promotions.ends} type="date" required={false} /></div>
        <Field form={form} name="minimum" label={t.promotions.minimum} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} />
        <Field form={form} name="on" label={w.promotions.goods} of={[["all", w.promotions.all], ["products", w.promotions.products], ["collections", w.promotions.collections]]} />
        {on === "products" && <PickProducts label={w.promotions.products} value={form.values.products} set={(value) => form.set("products", value)} wrong={form.wrong["products"]} />}
        {on === "collections" && <PickCollections label={w.promotions.collections} value={form.values.collections} set={(value) => form.set("collections", value)} wrong={form.wrong["collections"]} />}
        <div class="pair"><Field form={form} name="total" label={t.promotions.total} inputMode="numeric" required={false} /><Field form={form} name="each" label={t.promotions.each} inputMode="numeric" required={false} /></div>
        <Tick form={form} name="alone" label={w.promotions.alone} help={w.promotions.aloneHelp} />
      </Form>
    </Dialog>
  );
}

/** The day before an instant, as a date is typed: the last day of what ends then. */
function lastDay(at: number | null | undefined): string {
  if (at == null) return "";
  const day = new Date((at - 1) * 1000), two = (n: number) => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** When it ends and how often it may be given: only what was touched is sent. */
function Change({ promotion, close, changed }: { promotion: Promotion; close: () => void; changed: () => void }) {
  const { id, code, ends_at, limit_total, limit_per_shopper } = promotion, limit = (n: number | null | undefined) => (n == null ? "" : String(n));
  const form = useForm({
    name: `promotion-${id}`, initial: { ends: lastDay(ends_at), total: limit(limit_total), each: limit(limit_per_shopper) }, rename: { ends_at: "ends", limit_total: "total", limit_per_shopper: "each" },
    check: ({ total, each }) => ({ ...(total && !whole(total) ? { total: t.wrong.number } : {}), ...(each && !whole(each) ? { each: t.wrong.number } : {}) }),
    send: async (_, { ends, total, each }) => {
      await take(shop.PATCH("/v1/merchant/promotions/{id}", { params: { path: { id } }, body: { ends_at: ends ? over(ends) : undefined, limit_total: total ? whole(total) : undefined, limit_per_shopper: each ? whole(each) : undefined } }));
      close();
      changed();
      done(w.promotions.changed);
    },
  });
  return (
    <Dialog title={w.promotions.change(code ?? taken(promotion))} close={close}>
      <p class="small muted">{w.promotions.changeHelp}</p>
      <Form form={form} word={t.save} cancel={close}>
        <Field form={form} name="ends" label={t.promotions.ends} type="date" required={false} />
        <div class="pair"><Field form={form} name="total" label={t.promotions.total} inputMode="numeric" required={false} /><Field form={form} name="each" label={t.promotions.each} inputMode="numeric" required={false} /></div>
      </Form>
    </Dialog>
  );
}
