// Numbers, money and dates as the page's language writes them.
import type { Schemas } from "@getyourshare/sdk";

const lang = document.documentElement.lang;
/** Morocco's way of writing: digits are 0-9 in all three languages. */
const locale = { fr: "fr-MA", ar: "ar-MA-u-nu-latn", en: "en-GB" }[lang] ?? lang;

type Currency = Schemas["Currency"];
/** What stands behind a number (before it, in English), as the shop writes it. */
const SIGNS: Record<string, Record<Currency, string>> = { fr: { MAD: "MAD", EUR: "€", USD: "$US" }, ar: { MAD: "د.م.", EUR: "€", USD: "US$" }, en: { MAD: "MAD\u00a0", EUR: "€", USD: "$" } };
const [exact, round] = [2, 0].map((digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })) as [Intl.NumberFormat, Intl.NumberFormat];
const signed = (number: string, currency: Currency): string => {
  const sign = SIGNS[lang]?.[currency] ?? currency;
  return lang === "en" ? number.replace(/^-?/, (minus) => minus + sign) : `${number}\u00a0${sign}`;
};
/** What is taken off: the sign stays on the left of its number where one reads from the right, as `Intl` writes it. */
export const less = (text: string): string => `\u200e−${text}`;
/** What stands beside an amount that is typed. */
export const unit = (currency: Currency): string => (SIGNS[lang]?.[currency] ?? currency).trim();
/** An amount of minor units. */
export const money = (minor: number, currency: Currency = "MAD"): string => signed(exact.format(minor / 100), currency);
/** The number alone, without its small part: where many stand side by side. */
export const bare = (minor: number): string => round.format(minor / 100);

/** What stands between a name and its value. */
export const colon = lang === "fr" ? "\u00a0: " : ": ";

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
  if (Math.abs(seconds) < 60) return ago.format(0, "second");
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
