// What every account of the books holds.
import { shop, take, type Schemas } from "../api";
import { money } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { accountName } from "../text/books";
import { m } from "../text/market";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Choice, Empty, Head } from "../ui/parts";

type Balance = Schemas["Balance"];
const KINDS = ["", "liability:merchant:", "liability:influencer:", "liability:", "asset:", "revenue:", "expense:"] as const;

/** Assets and expenses are above zero, liabilities and revenue below: shown as people say them. */
export const held = (account: string, amount: number): number => (/^(liability|revenue):/.test(account) && amount !== 0 ? -amount : amount);

export default function Ledger() {
  const prefix = KINDS.find((one) => one === param("prefix")) ?? "", q = param("q").trim();
  // a name alone is looked for within the kind that is chosen
  const begins = q.includes(":") ? q : prefix + q;
  return (
    <>
      <Head title={t.menu.ledger} about={m.ledger.about} />
      <Search label={m.ledger.find}><Choice label={m.ledger.kind} value={prefix} of={KINDS.map((one) => [one, m.ledger.kinds[one]])} choose={(value) => setParams({ prefix: value })} /></Search>
      <List<Balance> name={`ledger ${begins}`} label={t.menu.ledger} id={(one) => one.account + one.currency}
        load={(cursor) => take(shop.GET("/v1/admin/ledger/balances", { params: { query: { cursor, limit: 50, prefix: begins || undefined } } }))}
        row={(one) => (
          <a class="row" href={`/studio/ledger/${encodeURIComponent(one.account)}`}>
            <span class="row-icon"><Icon name="book" /></span>
            <span class="row-main"><b>{accountName(one.account).name}</b><span class="small muted"><bdi class="mono">{accountName(one.account).of ?? one.account}</bdi></span></span>
            <span class="row-sum">{money(held(one.account, one.amount), one.currency as "MAD")}</span>
          </a>
        )}
        empty={q ? <Empty icon="search" title={m.ledger.notFound} /> : <Empty icon="book" title={m.ledger.none} />} />
    </>
  );
}
