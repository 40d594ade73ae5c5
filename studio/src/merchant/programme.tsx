// The merchant's affiliate programme: what partners get, and whether they get it now.
import { useRef } from "preact/hooks";
import { ProblemError, shop, tagged, type Schemas, type Tagged } from "../api";
import { parts, typedParts, whole } from "../affiliate/offer";
import { count, minor, typed, unit } from "../format";
import { t } from "../text";
import { a } from "../text/affiliation";
import { Field, Form, Tick, useForm } from "../ui/form";
import { Figure, Head, Show, useLoaded } from "../ui/parts";
import { done } from "../ui/toast";
import { Groups } from "./groups";
import { PickCollections, PickProducts, ids } from "./pick";

type Programme = Schemas["Programme"];
type Terms = Schemas["Terms"];
/** Most products or collections without commission. */
const MOST = 200;

export default function ProgrammePage() {
  const loaded = useLoaded<Tagged<Programme> | null>("programme", () => tagged(shop.GET("/v1/merchant/programme")).catch((error: unknown) => {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }));
  return (
    <>
      <Head title={t.menu.programme} about={a.programme.about} />
      <Show of={loaded} lines={8}>{(found) => (
        <div class="columns">
          <Edit key={found ? "there" : "new"} found={found} saved={loaded.set} />
          {found && <aside class="stack"><Groups found={found} saved={loaded.set} /><div class="figures"><Figure name={a.programme.partners} value={count(found.value.partners)} /><Figure name={a.programme.applications} value={count(found.value.applications)} about={<a href="/studio/partners?membership=applied">{a.programme.look}</a>} /></div></aside>}
        </div>
      )}</Show>
    </>
  );
}

const percent = (text: string) => minor(text);
const optional = (value: number | null | undefined) => (value == null ? "" : typed(value));

function values(one: Programme | undefined) {
  const terms: Terms | undefined = one?.terms, sale = terms?.sale;
  return {
    standing: one?.standing ?? "active", description: one?.description ?? "", kind: sale && "flat" in sale ? "flat" : "percent", sale: sale ? typed("flat" in sale ? sale.flat : sale.percent) : "10", lead: terms?.lead ? typed(terms.lead) : "", click: terms?.click ? typed(terms.click) : "",
    window: String(terms?.window_days ?? 30), holding: String(terms?.holding_days ?? 14), orderCap: optional(terms?.order_cap), monthCap: optional(terms?.month_cap), minimum: one?.minimum_payout ? typed(one.minimum_payout) : "",
    code: one?.code_discount == null ? "" : typed(one.code_discount), atOnce: one?.approves_at_once ?? false, banned: one?.banned_sources?.join("\n") ?? "",
    repeat: terms?.repeat?.length ? typedParts(terms.repeat) : "", products: one?.excluded_products?.join(" ") ?? "", collections: one?.excluded_collections?.join(" ") ?? "",
  };
}

function Edit({ found, saved }: { found: Tagged<Programme> | null; saved: (found: Tagged<Programme>) => void }) {
  const tag = useRef(found?.tag), stored = useRef(found?.value), seen = useRef(found);
  // a group that was written beside the form is a newer version of the same programme
  if (seen.current !== found) {
    seen.current = found;
    tag.current = found?.tag;
    stored.current = found?.value;
  }
  const form = useForm({
    name: "programme", initial: values(found?.value),
    rename: { terms: "sale", "terms.sale": "sale", "terms.lead": "lead", "terms.click": "click", "terms.window_days": "window", "terms.holding_days": "holding", "terms.order_cap": "orderCap", "terms.month_cap": "monthCap", minimum_payout: "minimum", code_discount: "code", banned_sources: "banned", "terms.repeat": "repeat", excluded_products: "products", excluded_collections: "collections" },
    check: ({ sale, lead, click, window, holding, orderCap, monthCap, minimum, code, repeat, products }) => ({
      ...(parts(repeat) === undefined ? { repeat: a.programme.repeatBad } : {}), ...(ids(products).length > MOST ? { products: a.goods.most } : {}),
      ...(minor(sale) === undefined ? { sale: t.wrong.number } : {}), ...(whole(window) === undefined ? { window: t.wrong.number } : {}), ...(whole(holding) === undefined ? { holding: t.wrong.number } : {}),
      ...Object.fromEntries(Object.entries({ lead, click, orderCap, monthCap, minimum, code }).filter(([, text]) => text && minor(text) === undefined).map(([name]) => [name, t.wrong.amount])),
    }),
    send: async (v) => {
      const before = stored.current;
      const body: Schemas["NewProgramme"] = {
        standing: v.standing as Schemas["Standing"], description: v.description.trim(),
        terms: {
          repeat: parts(v.repeat)!, sale: v.kind === "flat" ? { flat: minor(v.sale)! } : { percent: percent(v.sale)! }, lead: v.lead ? minor(v.lead)! : 0, click: v.click ? minor(v.click)! : 0,
          window_days: whole(v.window)!, holding_days: whole(v.holding)!, order_cap: v.orderCap ? minor(v.orderCap) : undefined, month_cap: v.monthCap ? minor(v.monthCap) : undefined,
        },
        groups: before?.groups ?? {}, excluded_products: ids(v.products), excluded_collections: ids(v.collections), banned_sources: v.banned.split(/\s+/).filter(Boolean),
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
    <Form form={form} word={found ? t.save : a.programme.begin} names={{ description: a.programme.description, sale: a.programme.sale, lead: a.programme.lead, click: a.programme.click, window: a.programme.window, holding: a.programme.holding, standing: a.programme.standing, code: a.programme.code, repeat: a.programme.repeat, products: a.programme.excludedProducts, collections: a.programme.excludedCollections }}>
      <Field form={form} name="standing" label={a.programme.standing} of={[["active", a.programme.active], ["paused", a.programme.paused], ["closed", a.programme.closed]]} />
      <Field form={form} name="description" label={a.programme.description} help={a.programme.descriptionHelp} rows={4} maxLength={2000} />
      <div class="pair">
        <Field form={form} name="kind" label={a.programme.kind} of={[["percent", t.promotions.percent], ["flat", a.programme.flat]]} />
        <Field form={form} name="sale" label={a.programme.sale} unit={form.values.kind === "flat" ? unit("MAD") : "%"} inputMode="decimal" dir="ltr" required />
      </div>
      <div class="pair"><Field form={form} name="window" label={a.programme.window} help={a.programme.windowHelp} unit={a.programme.days} inputMode="numeric" dir="ltr" /><Field form={form} name="holding" label={a.programme.holding} help={a.programme.holdingHelp} unit={a.programme.days} inputMode="numeric" dir="ltr" /></div>
      <div class="pair"><Field form={form} name="lead" label={a.programme.lead} help={a.programme.leadHelp} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /><Field form={form} name="click" label={a.programme.click} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /></div>
      <Field form={form} name="repeat" label={a.programme.repeat} help={a.programme.repeatHelp} unit="%" dir="ltr" required={false} />
      <Field form={form} name="code" label={a.programme.code} help={a.programme.codeHelp} unit="%" inputMode="decimal" dir="ltr" required={false} />
      <div class="pair"><Field form={form} name="orderCap" label={t.terms.orderCap} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /><Field form={form} name="monthCap" label={t.terms.monthCap} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} /></div>
      <Field form={form} name="minimum" label={a.programme.minimum} unit={unit("MAD")} inputMode="decimal" dir="ltr" required={false} />
      <PickCollections label={a.programme.excludedCollections} value={form.values.collections} set={(value) => form.set("collections", value)} wrong={form.wrong["collections"]} />
      <PickProducts label={a.programme.excludedProducts} value={form.values.products} set={(value) => form.set("products", value)} wrong={form.wrong["products"]} />
      <Field form={form} name="banned" label={a.programme.banned} help={a.programme.bannedHelp} rows={2} required={false} />
      <Tick form={form} name="atOnce" label={a.programme.atOnce} help={a.programme.atOnceHelp} />
    </Form>
  );
}
