// What makes up the balance of one account of the ledger: its postings, latest first, each with what the account held after it.
import type { ComponentChildren } from "preact";
import { shop, take, type Schemas } from "../api";
import { money, time } from "../format";
import { postingName } from "../text/books";
import { m } from "../text/market";
import { List } from "../ui/list";
import { held } from "./ledger";

type Posting = Schemas["Posting"];
export type Statement = Schemas["AccountStatement"];

/** A page of what is posted to an account. */
export const statement = (account: string, cursor?: string): Promise<Statement> =>
  take(shop.GET("/v1/admin/ledger/accounts/{account}/entries", { params: { path: { account }, query: { cursor, limit: 50 } } }));

/** `first` hears the first page, which says the balances. */
export function Postings({ account, round, first, empty }: { account: string; round?: number; first: (page: Statement) => void; empty: ComponentChildren }) {
  const load = async (cursor: string | undefined) => {
    const page = await statement(account, cursor);
    if (cursor === undefined) first(page);
    return page;
  };
  return (
    <List<Posting> name={`entries ${account}`} label={m.ledger.accountHelp} round={round} id={(one) => one.entry + one.currency + one.amount} load={load}
      row={(one) => {
        const amount = held(account, one.amount);
        return (
          <div class="row posting">
            <span class="row-main"><b>{postingName(account, one.kind, one.amount)}</b><span class="small muted">{time(one.at)} · <bdi class="mono">{one.reference}</bdi></span></span>
            <span class="row-state small muted">{m.ledger.after(money(held(account, one.balance), one.currency as "MAD"))}</span>
            <span class={amount < 0 ? "row-sum minus" : "row-sum"}>{amount > 0 ? "\u200e+" : ""}{money(amount, one.currency as "MAD")}</span>
          </div>
        );
      }}
      empty={empty} />
  );
}
