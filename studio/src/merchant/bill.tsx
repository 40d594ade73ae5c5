// What an order comes to, and where it goes: for its merchant and for the marketplace.
import type { Schemas } from "@getyourshare/sdk";
import { money } from "../format";
import { t } from "../text";

/** A country by its name. */
const countries = new Intl.DisplayNames(document.documentElement.lang, { type: "region" });
export const country = (code: string): string => {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code; // no code of a country
  }
};

/** The sums of an order, or of a merchant's part of it. */
export function Bill({ order: { totals, currency, refunded } }: { order: Pick<Schemas["Order"], "totals" | "currency" | "refunded"> }) {
  const lines: [string, number, string?][] = [
    [t.bill.goods, totals.goods], [t.bill.discount, -totals.discount, "off"], [t.bill.shipping, totals.shipping], [t.bill.tax, totals.tax_added],
  ];
  return (
    <dl class="bill">
      {lines.filter(([, amount], i) => amount !== 0 || i === 0).map(([name, amount, kind]) => <div key={name} class={kind}><dt>{name}</dt><dd>{money(amount, currency)}</dd></div>)}
      <div class="total"><dt>{t.bill.total}</dt><dd>{money(totals.total, currency)}</dd></div>
      {refunded > 0 && <div class="off"><dt>{t.bill.refunded}</dt><dd>{money(-refunded, currency)}</dd></div>}
    </dl>
  );
}
