// What makes up the balance of one account: its postings, latest first, each with what the account held after it.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { money, time } from "../format";
import { t } from "../text";
import { eventName } from "../text/books";
import { List } from "../ui/list";
import { Empty, Figure, Head } from "../ui/parts";
import { held } from "./ledger";

type Posting = Schemas["Posting"];

export default function LedgerAccount({ account }: { account?: string }) {
  const [balances, setBalances] = useState<[string, number][]>([]);
  const load = async (cursor: string | undefined) => {
    const page = await take(shop.GET("/v1/admin/ledger/accounts/{account}/entries", { params: { path: { account: account! }, query: { cursor, limit: 50 } } }));
    if (cursor === undefined) setBalances(Object.entries(page.balances));
    return page;
  };
  return (
    <>
      <Head title={account!} back={{ to: "/studio/ledger", word: t.menu.ledger }} about={t.ledger.accountHelp} />
      <div class="figures">{balances.map(([currency, amount]) => <Figure key={currency} name={t.ledger.balance} value={money(held(account!, amount), currency as "MAD")} />)}</div>
      <List<Posting> name={`entries ${account}`} label={account!} id={(one) => one.entry + one.currency + one.amount}
        load={load}
        row={(one) => {
          const amount = held(account!, one.amount);
          return (
            <div class="row posting">
              <span class="row-main"><b>{eventName(one.kind)}</b><span class="small muted">{time(one.at)} · <bdi class="mono">{one.reference}</bdi></span></span>
              <span class="row-state small muted">{t.ledger.after(money(held(account!, one.balance), one.currency as "MAD"))}</span>
              <span class={amount < 0 ? "row-sum minus" : "row-sum"}>{amount > 0 ? "+" : ""}{money(amount, one.currency as "MAD")}</span>
            </div>
          );
        }}
        empty={<Empty icon="book" title={t.ledger.none} />} />
    </>
  );
}
