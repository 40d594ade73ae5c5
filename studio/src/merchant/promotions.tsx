// Promotions: coupons and what is given to everybody. What one takes off stays as it is; when it ends may change.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { count, date, minor, money, share, unit } from "../format";
import { t } from "../text";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Copy, Empty, Head, reason, type Tone } from "../ui/parts";
import { failed, later } from "../ui/toast";

type Promotion = Schemas["Promotion"];

export default function Promotions() {
  const [making, setMaking] = useState(false), [round, setRound] = useState(0), [hidden, setHidden] = useState<string[]>([]);
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
        row={(one) => hidden.includes(one.id) ? null : <Row promotion={one} end={() => end(one)} />}
        empty={<Empty icon="promotion" title={t.promotions.none}><p>{t.promotions.noneHelp}</p></Empty>} />
      {making && <Make close={() => setMaking(false)} made={() => setRound((n) => n + 1)} />}
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

function Row({ promotion, end }: { promotion: Promotion; end: () => void }) {
  const { benefit, code, minimum, used, limit_total } = promotion;
  const what = benefit.kind === "percent" ? `−${share(benefit.basis_points)}` : benefit.kind === "amount" ? `−${money(benefit.off.MAD)}` : t.promotions.freeShipping;
  const [tone, word] = state(promotion);
  return (
    <div class="row">
      <span class="row-icon"><Icon name="promotion" /></span>
      <span class="row-main">
        <b>{what}</b>
        <span class="small muted">{code ? <Copy text={code} word={t.promotions.code} /> : t.promotions.everybody}{minimum && ` · ${t.promotions.from_(money(minimum.MAD))}`}</span>
      </span>
      <span class="row-state"><Badge tone={tone}>{word}</Badge><span class="small muted">{limit_total != null ? t.promotions.usedOf(count(used), count(limit_total)) : t.promotions.used(used)}</span></span>
      {tone !== "quiet" && <button type="button" class="round" aria-label={t.promotions.end(code ?? what)} onClick={end}><Icon name="bin" /></button>}
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
const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

function Make({ close, made }: { close: () => void; made: () => void }) {
  const form = useForm({
    name: "promotion", initial: { kind: "percent", value: "", code: "", starts: "", ends: "", minimum: "", total: "", each: "" },
    rename: { benefit: "value", "benefit.basis_points": "value", starts_at: "starts", ends_at: "ends", limit_total: "total", limit_per_shopper: "each" },
    check: ({ kind, value, minimum, total, each }) => ({
      ...(kind !== "free_shipping" && minor(value) === undefined ? { value: t.wrong.number } : {}),
      ...(kind === "percent" && (minor(value) ?? 0) > 10_000 ? { value: t.promotions.most } : {}),
      ...(minimum && minor(minimum) === undefined ? { minimum: t.wrong.amount } : {}),
      ...(total && !whole(total) ? { total: t.wrong.number } : {}), ...(each && !whole(each) ? { each: t.wrong.number } : {}),
    }),
    send: async ({ kind, value, code, starts, ends, minimum, total, each }) => {
      const benefit: Schemas["Benefit"] = kind === "percent" ? { kind, basis_points: minor(value)! } : kind === "amount" ? { kind, off: await inAll(minor(value)!) } : { kind: "free_shipping" };
      // the last day is part of it
      const last = seconds(ends);
      await take(shop.POST("/v1/merchant/promotions", {
        body: {
          benefit, goods: { kind: "all" }, exclusive: false, priority: 0, code: code.trim() || undefined, starts_at: seconds(starts), ends_at: last && last + 86_400,
          minimum: minimum ? await inAll(minor(minimum)!) : undefined, limit_total: whole(total), limit_per_shopper: whole(each),
        },
      }));
      close();
      made();
    },
  });
  const { kind } = form.values;
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
        <div class="pair"><Field form={form} name="total" label={t.promotions.total} inputMode="numeric" required={false} /><Field form={form} name="each" label={t.promotions.each} inputMode="numeric" required={false} /></div>
      </Form>
    </Dialog>
  );
}
