// Merchants with a team, by slug.
import { shop, take, type Schemas } from "../api";
import { date } from "../format";
import { param } from "../router";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Empty, Head } from "../ui/parts";

type Merchant = Schemas["OverseenMerchant"];

export default function Merchants() {
  const q = param("q");
  return (
    <>
      <Head title={t.menu.merchants} about={t.merchants.about} />
      <Search label={t.merchants.find} />
      <List<Merchant> name={`merchants ${q}`} label={t.menu.merchants} id={(one) => one.slug}
        load={(cursor) => take(shop.GET("/v1/admin/merchants", { params: { query: { cursor, limit: 40, q: q || undefined } } }))}
        row={(one) => (
          <a class="row" href={`/studio/accounts?merchant=${one.slug}`}>
            <span class="row-icon"><Icon name="shop" /></span>
            <span class="row-main"><b><bdi>{one.slug}</bdi></b><span class="small muted">{t.accounts.since(date(one.since))}</span></span>
            <span class="row-state">{t.merchants.members(one.members)}{one.suspended > 0 && <span class="small off">{t.merchants.suspended(one.suspended)}</span>}</span>
          </a>
        )}
        empty={<Empty icon="shop" title={t.merchants.none} />} />
    </>
  );
}
