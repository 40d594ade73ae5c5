// The merchant's affiliate programme: what partners get, and whether they get it now.
import { useRef } from "preact/hooks";
import { ProblemError, shop, tagged, type Schemas, type Tagged } from "../api";
import { count, minor, typed, unit } from "../format";
import { t } from "../text";
import { Field, Form, Tick, useForm } from "../ui/form";
import { Figure, Head, Show, useLoaded } from "../ui/parts";
import { done } from "../ui/toast";

type Programme = Schemas["Programme"];
type Terms = Schemas["Terms"];

export default function ProgrammePage() {
  const loaded = useLoaded<Tagged<Programme> | null>("programme", () => tagged(shop.GET("/v1/merchant/programme")).catch((error: unknown) => {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }));
  return (
    <>
      <Head title={t.menu.programme} about={t.programme.about} />
      <Show of={loaded} lines={8}>{(found) => (
        <div class="columns">
          <Edit key={found ? "there" : "new"} found={found} saved={loaded.set} />
          {found && <aside class="stack"><div class="figures"><Figure name={t.programme.partners} value={count(found.value.partners)} /><Figure name={t.programme.applications} value={count(found.value.applications)} about={<a href="/studio/partners?membership=applied">{t.programme.look}</a>} /></div></aside>}
        </div>
      )}</Show>
    </>
  );
}

const percent = (text: string) => minor(text);
const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined);
const optional = (value: number | null | undefined) => (value == null ? "" : typed(value));

function values(one: Programme | undefined) {
  const terms: Terms | undefined = one?.terms, sale = terms?.sale;
  return {
    standing: one?.standing ?? "active", description: one?.description ?? "", kind: sale && "flat" in sale ? "flat" : "percent", sale: sale ? typed("flat" in sale ? sale.flat : sale.percent) : "10", lead: terms?.lead ? typed(terms.lead) : "", click: terms?.click ? typed(terms.click) : "",
    window: String(terms?.window_days ?? 30), holding: String(terms?.holding_days ?? 14), orderCap: optional(terms?.order_cap), monthCap: optional(terms?.month_cap), minimum: one?.minimum_payout ? typed(one.minimum_payout) : "",
    code: one?.code_discount == null ? "" : typed(one.code_discount), atOnce: one?.approves_at_once ?? false, banned: one?.banned_sources?.join("\n") ?? "",
  };
}

function Edit({ found, saved }: { found: Tagged<Programme> | null; saved: (found: Tagged<Programme>) => void }) {
  const tag = useRef(found?.tag), stored = useRef(found?.value);
  const form = useForm({
    name: "programme", initial: values(found?.value),
    rename: { terms: "sale", "terms.sale": "sale", "terms.lead": "lead", "terms.click": "click", "terms.window_days": "window", "terms.holding_days": "holding", "terms.order_cap": "orderCap", "terms.month_cap": "monthCap", minimum_payout: "minimum", code_discount: "code", banned_sources: "banned" },
    check: ({ sale, lead, click, window, holding, orderCap, monthCap, minimum, code }) => ({
      ...(minor(sale) === undefined ? { sale: t.wrong.number } : {}), ...(whole(window) === undefined ? { window: t.wrong.number } : {}), ...(whole(holding) === undefined ? { holding: t.wrong.number } : {}),
      ...Object.fromEntries(Object.entries({ lead, click, orderCap, monthCap, minimum, code }).filter(([, text]) => text && minor(text) === undefined).map(([name]) => [name, t.wrong.amount])),
    }),
    send: async (v) => {
      const before = stored.current;
      const body: Schemas["NewProgramme"] = {
        standing: v.standing as Schemas["Standing"], description: v.description.trim(),
        terms: {
          ...(before?.terms.repeat ? { repeat: before.terms.repeat } : {}), sale: v.kind === "flat" ? { flat: minor(v.sale)! } : { percent: percent(v.sale)! }, lead: v.lead ? minor(v.lead)! : 0, click: v.click ? minor(v.click)! : 0,
          window_days: whole(v.window)!, holding_days: whole(v.holding)!, order_cap: v.orderCap ? minor(v.orderCap) : undefined, month_cap: v.monthCap ? minor(v.monthCap) : undefined,
        },
        groups: before?.groups ?? {}, excluded_products: before?.excluded_products ?? [], excluded_collections: before?.excluded_collections ?? [], banned_sources: v.banned.split(/\s+/).filter(Boolean),
        minimum_payout: v.minimum ? minor(v.minimum)! : 0, code_discount: v.code ? percent(v.code) : undefined, approves_at_once: v.atOnce,
      };
      const now = await tagged(shop.PUT("/v1/merchant/programme", { body, headers: tag.current ? { "if-match": tag.current } : {} }));
      tag.current = now.tag;
      stored.current = now.value;
      saved(now);
      done(t.saved);
    },
    current: async () => {
      const now = await tagged(shop.GET("/v1/merchant/programme"));
      tag.current = now.tag;
      stored.current = now.value;
      return values(now.value);
    },
  });
  return (
    <Form form={form} word={found ? t.save : t.programme.begin} names={{ description: t.programme.description, sale: t.programme.sale, lead: t.programme.lead, click: t.programme.click, window: t.programme.window, holding: t.programme.holding, standing: t.programme.standing, code: t.programme.code }}>
      <Field form={form} name="standing" label={t.programme.standing} of={[["active", t.programme.active], ["paused", t.programme.paused], ["closed", t.programme.closed]]} />
      <Field form={form} name="description" label={t.programme.description} help={t.programme.descriptionHelp} rows={4} maxLength={2000} />
      <div class="pair">
        <Field form={form} name="kind" label={t.programme.kind} of={[["percent", t.promotions.percent], ["flat", t.programme.flat]]} />
        <Field form={form} name="sale" label={t.programme.sale} unit={form.values.kind === "flat" ? unit("MAD") : "%"} inputMode="decimal" dir="ltr" required />
      </div>
      <div class="pair"><Field form={form} name="window" label={t.programme.window} help={t.programme.windowHelp} unit={t.programme.days} inputMode="numeric" dir="ltr" /><Field form={form} name="holding" label={t.programme.holding} help={t.programme.holdingHelp} unit={t.programme.days} inputMode="numeric" dir="ltr" /></div>
      <div class="pair"><Field form={form} name="lead" label={t.programme.lead} help={t.programme.leadHelp} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /><Field form={form} name="click" label={t.programme.click} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /></div>
      <Field form={form} name="code" label={t.programme.code} help={t.programme.codeHelp} unit="%" inputMode="decimal" dir="ltr" required={false} />
      <div class="pair"><Field form={form} name="orderCap" label={t.terms.orderCap} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /><Field form={form} name="monthCap" label={t.terms.monthCap} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /></div>
      <Field form={form} name="minimum" label={t.programme.minimum} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} />
      <Field form={form} name="banned" label={t.programme.banned} help={t.programme.bannedHelp} rows={2} required={false} />
      <Tick form={form} name="atOnce" label={t.programme.atOnce} help={t.programme.atOnceHelp} />
    </Form>
  );
}
