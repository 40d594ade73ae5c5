// Numbers, money and dates as the page's language writes them.
import type { Schemas } from "@getyourshare/sdk";

const lang = document.documentElement.lang;
/** Morocco's way of writing: digits are 0-9 in all three languages. */
const locale = { fr: "fr-MA", ar: "ar-MA-u-nu-latn", en: "en-GB" }[lang] ?? lang;

const amounts = new Map<string, Intl.NumberFormat>();
function amountFormat(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency}${digits}`;
  let format = amounts.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code", minimumFractionDigits: digits, maximumFractionDigits: digits });
    amounts.set(key, format);
  }
  return format;
}

/** An amount of minor units. */
export const money = (minor: number, currency: Schemas["Currency"] = "MAD"): string => amountFormat(currency, 2).format(minor / 100);
/** The same without its small part, where many stand side by side. */
export const roundMoney = (minor: number, currency: Schemas["Currency"] = "MAD"): string => amountFormat(currency, 0).format(minor / 100);

const counts = new Intl.NumberFormat(locale);
export const count = (n: number): string => counts.format(n);
const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
/** A share in ten-thousandths. */
export const share = (basisPoints: number): string => percents.format(basisPoints / 10_000);

type Instant = string | number | Date;
const dates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const times = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
/** A day. */
export const date = (at: Instant): string => dates.format(new Date(at));
/** A day of the running year. */
export const day = (at: Instant): string => days.format(new Date(at));
/** A day and its time. */
export const time = (at: Instant): string => times.format(new Date(at));

const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [["day", 86_400], ["hour", 3600], ["minute", 60]];
/** How long ago; a date when that is more than a week. */
export function since(at: Instant): string {
  const seconds = (new Date(at).getTime() - Date.now()) / 1000;
  if (Math.abs(seconds) > 7 * 86_400) return date(at);
  const [unit, step] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ["minute", 60];
  return ago.format(Math.round(seconds / step), unit);
}

/** What was typed as an amount, in minor units; `undefined` when it is none. */
export function minor(text: string): number | undefined {
  const plain = text.replace(/[\s  ]/g, "").replace(",", ".");
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}
/** An amount as one types it. */
export const typed = (minorUnits: number): string => (minorUnits / 100).toFixed(2).replace(/\.00$/, "");

/** The words for a number: Arabic has six forms, French and English two. */
const rules = new Intl.PluralRules(lang);
export const plural = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string =>
  (forms[rules.select(n)] ?? forms.other).replace("#", count(n));
