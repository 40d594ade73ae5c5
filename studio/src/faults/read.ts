// Reads what the API refused: it says in English what is wrong with a field, in a few forms that are known here; what has another
// form is still told to be refused.
import type { ProblemError } from "../api";
import { count, money, share } from "../format";
import { t } from "../text";
import type { Words } from "./fr";

const number = (text: string | undefined) => count(Number(text));
const amount = (text: string | undefined) => money(Number(text));
const percent = (text: string | undefined) => share(Number(text));

/** Forms of what is expected, the narrower ones first. */
const forms = (words: Words): [RegExp, (found: RegExpMatchArray) => string][] => [
  [/24 digits/, () => words.rib],
  [/(\d+) by (\d+) pixels/, ([, w, h]) => words.pixels(number(w), number(h))],
  [/neither a JPEG/, () => words.file],
  [/cut off/, () => words.cut],
  [/damaged/, () => words.damaged],
  [/bytes, at most/, () => words.heavy],
  [/(\d+) to (\d+) (?:small |capital )?(?:characters|letters)/, ([, a, b]) => words.length(number(a), number(b))],
  [/at most (\d+) letters, digits, - and _/, ([, n]) => words.name(number(n))],
  [/at most (\d+) (?:characters|letters)/, ([, n]) => words.long(number(n))],
  [/(\d+) to (\d+) centimes/, ([, a, b]) => words.range(amount(a), amount(b))],
  [/(\d+) to (\d+) (?:hundredths|basis)/, ([, a, b]) => words.range(percent(a), percent(b))],
  [/(\d+) to (\d+) days/, ([, a, b]) => words.days(number(a), number(b))],
  [/telephone/, () => words.phone],
  [/e-mail/, () => words.email],
  [/(\d+) to (\d+)/, ([, a, b]) => words.range(number(a), number(b))],
  [/at least (\d+)/, ([, n]) => words.least(number(n))],
  [/at most (\d+)/, ([, n]) => words.most(number(n))],
  [/at least one/, () => words.least(number("1"))],
  [/private|public address|resolve|reach/, () => words.address],
  [/https/, () => words.link],
  [/positive|negative/, () => words.positive],
  [/starts_at/, () => words.dates],
  [/used before|too old/, () => words.old],
  [/already|is the number of/, () => words.taken],
  [/a reason/, () => words.reason],
  [/one of|expected \w+, .* or \w+$/, () => words.choice],
  [/letters|digits/, () => words.code],
];

/** What is wrong with a field. */
export function fault(detail: string, words: Words): string {
  for (const [form, say] of forms(words)) {
    const found = detail.match(form);
    if (found) return say(found);
  }
  return words.other;
}

/** Why something could not be done. */
export function refusal({ kind, message, problem }: ProblemError, words: Words): string {
  const because = Object.keys(words.because).find((part) => message.includes(part));
  if (because) return words.because[because]!;
  const field = problem.errors?.[0]?.detail;
  return (field ? fault(field, words) : words.kinds[kind]) ?? t.wrong.unknown;
}
