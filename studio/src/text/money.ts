// The words about what merchants are paid, in the page's language: apart from the others, for few people see these pages.
import ar from "./money/ar";
import en from "./money/en";
import fr, { type MoneyWords } from "./money/fr";

const all: Record<string, MoneyWords> = { fr, ar, en };
/** The words about merchants' money. */
export const w: MoneyWords = all[document.documentElement.lang] ?? fr;
/** What an entry of a merchant's account is of: cash handed over that raises what it is owed was paid in by the merchant. */
export const entryName = (kind: string, amount: number): string => w.kinds[kind === "cash_remitted" && amount > 0 ? "paid_in" : kind] ?? kind.replaceAll("_", " ");
