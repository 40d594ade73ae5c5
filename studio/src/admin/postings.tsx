// What makes up the balance of one account of the ledger: its postings, latest first, each with what the account held after it.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { money, time } from "../format";
import { accountName, postingName } from "../text/books";
import { m } from "../text/market";
import { List } from "../ui/list";
import { Trouble, Waiting } from "../ui/parts";
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
            <span class="row-main"><b>{postingName(account, one.kind, one.amount)}</b><span class="small muted">{time(one.at)} · <Reference of={one.reference} /></span></span>
            <span class="row-state small muted">{m.ledger.after(money(held(account, one.balance), one.currency as "MAD"))}</span>
            <span class={amount < 0 ? "row-sum minus" : "row-sum"}>{amount > 0 ? "\u200e+" : ""}{money(amount, one.currency as "MAD")}</span>
            <Sides entry={one.entry} of={account} />
          </div>
        );
      }}
      empty={empty} />
  );
}

/** The page of an order, by its secret name, as the books know it, or by its number. */
export const orderPage = (order: string): string => `/studio/order/${order}`;

/** What an entry is about: an order leads to its page. */
const Reference = ({ of }: { of: string }) => (of.startsWith("ord_") ? <a class="mono" href={orderPage(of)}><bdi>{of}</bdi></a> : <bdi class="mono">{of}</bdi>);

/** Both sides of an entry, fetched when it is opened: where the money came from, or went. */
function Sides({ entry, of }: { entry: string; of: string }) {
  const [seen, setSeen] = useState<Schemas["LedgerEntry"]>(), [error, setError] = useState<unknown>(), [asked, setAsked] = useState(false);
  const load = () => {
    setAsked(true);
    setError(undefined);
    take(shop.GET("/v1/admin/ledger/entries/{id}", { params: { path: { id: entry } } })).then(setSeen, setError);
  };
  return (
    <details class="row-details" onToggle={(event) => event.currentTarget.open && !asked && load()}>
      <summary class="plain">{m.ledger.both}</summary>
      {error ? <Trouble error={error} again={load} /> : !seen ? asked && <Waiting lines={2} /> : (
        <ul class="entries">{seen.postings.map(({ account, currency, amount }, i) => {
          const { name, of: whose } = accountName(account), shown = held(account, amount);
          return (
            <li key={i}>
              <span class="row-main">{account === of ? <b>{name}</b> : <a href={`/studio/ledger/${encodeURIComponent(account)}`}>{name}</a>}<span class="small muted"><bdi class="mono">{whose ?? account}</bdi></span></span>
              <span class={shown < 0 ? "row-sum minus" : "row-sum"}>{shown > 0 ? "\u200e+" : ""}{money(shown, currency as "MAD")}</span>
            </li>
          );
        })}</ul>
      )}
    </details>
  );
}
