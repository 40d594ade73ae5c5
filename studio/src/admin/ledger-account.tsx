// One account of the ledger: what it holds, and why.
import { useState } from "preact/hooks";
import { money } from "../format";
import { t } from "../text";
import { accountName } from "../text/books";
import { m } from "../text/market";
import { Empty, Figure, Head } from "../ui/parts";
import { held } from "./ledger";
import { Postings } from "./postings";

export default function LedgerAccount({ account }: { account?: string }) {
  const [balances, setBalances] = useState<[string, number][]>([]), { name, of } = accountName(account!);
  return (
    <>
      <Head title={of ? `${name} · ${of}` : name} back={{ to: "/studio/ledger", word: t.menu.ledger }} about={<><bdi class="mono">{account}</bdi><span>{m.ledger.accountHelp}</span></>} />
      <div class="figures">{balances.map(([currency, amount]) => <Figure key={currency} name={m.ledger.balance} value={money(held(account!, amount), currency as "MAD")} />)}</div>
      <Postings account={account!} first={(page) => setBalances(Object.entries(page.balances))} empty={<Empty icon="book" title={m.ledger.none} />} />
    </>
  );
}
