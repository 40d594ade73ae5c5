// Merchants with a team, by slug.
import { shop, take, type Schemas } from "../api";
import { date } from "../format";
import { param } from "../router";
import { t } from "../text";
import { m } from "../text/market";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Empty, Head } from "../ui/parts";

type Merchant = Schemas["OverseenMerchant"];

export default function Merchants() {
  const q = param("q");
  return (
    <>
      <Head title={t.menu.merchants} about={m.merchants.about} />
      <Search label={m.merchants.find} />
      <List<Merchant> name={`merchants ${q}`} label={t.menu.merchants} id={(one) => one.slug}
        load={(cursor) => take(shop.GET("/v1/admin/merchants", { params: { query: { cursor, limit: 40, q: q || undefined } } }))}
        row={(one) => (
          <div class="row">
            <span class="row-icon"><Icon name="shop" /></span>
            <span class="row-main"><b><a href={`/studio/accounts?merchant=${one.slug}`}><bdi>{one.slug}</bdi></a></b><span class="small muted">{m.accounts.since(date(one.since))}</span></span>
            <span class="row-state">{m.merchants.members(one.members)}{one.suspended > 0 && <span class="small off">{m.merchants.suspended(one.suspended)}</span>}</span>
            <a class="plain" href={`/studio/balances/${one.slug}`}>{m.balances.see}</a>
          </div>
        )}
        empty={<Empty icon="shop" title={m.merchants.none}><p>{m.merchants.noneHelp}</p></Empty>} />
    </>
  );
}
