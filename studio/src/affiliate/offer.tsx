// Terms that differ for a group or a partner: what is left empty stays as it is, and what nobody touched is sent as it was.
import type { Schemas } from "@getyourshare/sdk";
import { minor, money, typed, unit } from "../format";
import { a } from "../text/affiliation";
import { t } from "../text";
import { reward, repeats } from "./words";
import { Field, type FormState } from "../ui/form";

type Offer = Schemas["Offer"];

/** What is typed. */
export type OfferValues = Record<"kind" | "sale" | "lead" | "click" | "window" | "holding" | "orderCap" | "monthCap" | "repeat", string>;

const text = (value: number | null | undefined) => (value == null ? "" : typed(value));
const days = (value: number | null | undefined) => (value == null ? "" : String(value));
export const whole = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined);

/** Parts in percent, such as `50 25 10`, as the API has them; `undefined` for what is none or rises. */
export function parts(typed: string): number[] | undefined {
  const all = typed.split(/[\s;/]+/).filter(Boolean).map((part) => minor(part.replace("%", "")));
  const good = all.every((part, i) => part !== undefined && part <= 10_000 && (i === 0 || part <= all[i - 1]!));
  return good ? (all as number[]) : undefined;
}
/** The same as one types it; a list without parts is 0: later orders earn nothing. */
export const typedParts = (of: number[] | null | undefined): string => (of == null ? "" : of.map(typed).join(" ") || "0");

export function offerValues(offer: Offer | null | undefined): OfferValues {
  const sale = offer?.sale;
  return {
    kind: sale ? ("flat" in sale ? "flat" : "percent") : "", sale: sale ? typed("flat" in sale ? sale.flat : sale.percent) : "", lead: text(offer?.lead), click: text(offer?.click), window: days(offer?.window_days),
    holding: days(offer?.holding_days), orderCap: text(offer?.order_cap), monthCap: text(offer?.month_cap), repeat: typedParts(offer?.repeat),
  };
}

/** The offer as it was, with what was touched put in or taken out; `null` when nothing is left of it. */
export function changedOffer(before: Offer | null | undefined, v: OfferValues, touched: Partial<OfferValues>): Offer | null {
  const next: Offer = { ...before };
  const put = <K extends keyof Offer>(key: K, of: keyof OfferValues, read: (text: string) => Offer[K] | undefined) => {
    if (!(of in touched)) return;
    if (v[of].trim() === "") delete next[key];
    else next[key] = read(v[of]);
  };
  if ("kind" in touched || "sale" in touched) {
    if (v.kind === "") delete next.sale;
    else next.sale = v.kind === "flat" ? { flat: minor(v.sale)! } : { percent: minor(v.sale)! };
  }
  put("lead", "lead", minor);
  put("click", "click", minor);
  put("window_days", "window", whole);
  put("holding_days", "holding", whole);
  put("order_cap", "orderCap", minor);
  put("month_cap", "monthCap", minor);
  put("repeat", "repeat", parts);
  return Object.values(next).some((value) => value != null) ? next : null;
}

/** What is wrong with what was typed. */
export function wrongOffer(v: OfferValues): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (v.kind && minor(v.sale) === undefined) wrong["sale"] = t.wrong.number;
  for (const name of ["lead", "click", "orderCap", "monthCap"] as const) if (v[name] && minor(v[name]) === undefined) wrong[name] = t.wrong.amount;
  for (const name of ["window", "holding"] as const) if (v[name] && whole(v[name]) === undefined) wrong[name] = t.wrong.number;
  if (parts(v.repeat) === undefined) wrong["repeat"] = a.programme.repeatBad;
  return wrong;
}

const API: Record<string, keyof OfferValues> = { "": "sale", sale: "sale", lead: "lead", click: "click", window_days: "window", holding_days: "holding", order_cap: "orderCap", month_cap: "monthCap", repeat: "repeat" };
/** The API's names of the fields as the form's. */
export const renamed: Record<string, string> = Object.fromEntries(["offer", "terms"].flatMap((of) => Object.entries(API).map(([name, own]) => [name ? `${of}.${name}` : of, own])));

/** The fields' names, where two versions stand side by side. */
export const offerNames = (): Record<keyof OfferValues, string> => ({
  kind: a.programme.kind, sale: a.programme.sale, lead: a.programme.lead, click: a.programme.click, window: a.programme.window, holding: a.programme.holding, orderCap: t.terms.orderCap, monthCap: t.terms.monthCap, repeat: a.programme.repeat,
});

/** An offer in a line. */
export function offered({ sale, lead, click, repeat, window_days, holding_days, order_cap, month_cap }: Offer): string {
  return [
    sale && t.terms.sale(reward(sale)), lead != null && t.terms.lead(money(lead)), click != null && t.terms.click(money(click)), repeat && t.terms.repeat(repeats(repeat) || "0"), window_days != null && t.terms.window(window_days),
    holding_days != null && `${t.terms.holdingName} ${t.terms.daysOf(holding_days)}`, order_cap != null && `${t.terms.orderCap} ${money(order_cap)}`, month_cap != null && `${t.terms.monthCap} ${money(month_cap)}`,
  ].filter(Boolean).join(" · ") || a.programme.noTerms;
}

/** The fields; what they would be otherwise, `base`, is shown where nothing is typed. */
export function OfferFields<V extends OfferValues>({ form, base }: { form: FormState<V>; base?: Schemas["Terms"] }) {
  const of = form as unknown as FormState<OfferValues>, { kind } = of.values;
  const amount = { unit: unit("MAD"), inputMode: "decimal", dir: "ltr", required: false } as const, span = { unit: a.programme.days, inputMode: "numeric", dir: "ltr", required: false } as const;
  const hint = (value: string | number | null | undefined) => (value == null ? "" : String(value));
  return (
    <>
      <div class="pair">
        <Field form={of} name="kind" label={a.programme.sale} of={[["", base ? `${a.partners.same} (${reward(base.sale)})` : a.partners.same], ["percent", t.promotions.percent], ["flat", a.programme.flat]]} />
        {kind && <Field form={of} name="sale" label={a.programme.kind} unit={kind === "flat" ? unit("MAD") : "%"} inputMode="decimal" dir="ltr" required />}
      </div>
      <div class="pair"><Field form={of} name="lead" label={a.programme.lead} placeholder={hint(base && text(base.lead))} {...amount} /><Field form={of} name="click" label={a.programme.click} placeholder={hint(base && text(base.click))} {...amount} /></div>
      <Field form={of} name="repeat" label={a.programme.repeat} help={a.programme.repeatHelp} placeholder={hint(base && typedParts(base.repeat))} unit="%" dir="ltr" required={false} />
      <div class="pair"><Field form={of} name="window" label={a.programme.window} placeholder={hint(base?.window_days)} {...span} /><Field form={of} name="holding" label={a.programme.holding} placeholder={hint(base?.holding_days)} {...span} /></div>
      <div class="pair"><Field form={of} name="orderCap" label={t.terms.orderCap} placeholder={hint(base && text(base.order_cap))} {...amount} /><Field form={of} name="monthCap" label={t.terms.monthCap} placeholder={hint(base && text(base.month_cap))} {...amount} /></div>
    </>
  );
}
