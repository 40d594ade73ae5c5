// What the marketplace and each merchant owe each other; from here one notes what a merchant paid in.
import { shop, take, type Schemas } from "../api";
import { money } from "../format";
import { param } from "../router";
import { t } from "../text";
import { m } from "../text/market";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Badge, Empty, Head } from "../ui/parts";
import { held } from "./ledger";

type Balance = Schemas["Balance"];
/** Where the ledger keeps what is owed to merchants. */
export const OWED = "liability:merchant:";

export default function Balances() {
  const q = param("q");
  return (
    <>
      <Head title={t.menu.balances} about={m.balances.about} />
      <Search label={m.balances.find} />
      <List<Balance> name={`balances ${q}`} label={t.menu.balances} id={(one) => one.account + one.currency}
        load={(cursor) => take(shop.GET("/v1/admin/ledger/balances", { params: { query: { cursor, limit: 50, prefix: OWED + q.toLowerCase() } } }))}
        row={(one) => {
          const merchant = one.account.slice(OWED.length), owed = held(one.account, one.amount);
          return (
            <a class="row" href={`/studio/balances/${merchant}`}>
              <span class="row-icon"><Icon name="shop" /></span>
              <span class="row-main"><b><bdi>{merchant}</bdi></b></span>
              <span class="row-state"><Badge tone={owed < 0 ? "over" : owed > 0 ? "wait" : "quiet"}>{whose(owed)}</Badge></span>
              <span class="row-sum">{money(Math.abs(owed), one.currency as "MAD")}</span>
            </a>
          );
        }}
        empty={<Empty icon="scales" title={m.balances.none}><p>{m.balances.noneHelp}</p></Empty>} />
    </>
  );
}

/** Who owes a balance, as the marketplace sees it: above zero it owes the merchant. */
export const whose = (owed: number): string => (owed < 0 ? m.balances.owedBy : owed > 0 ? m.balances.owedTo : m.balances.even);
