// Statements, month by month.
import { shop, take } from "../api";
import { date, money } from "../format";
import { t } from "../text";
import { a } from "../text/affiliation";
import { PayoutBadge, at, month } from "../affiliate/words";
import { Icon } from "../ui/icon";
import { Empty, Head, Show, useLoaded } from "../ui/parts";

export default function Statements() {
  const loaded = useLoaded("statements", () => take(shop.GET("/v1/influencer/statements")));
  return (
    <>
      <Head title={t.menu.statements} about={t.statements.about} />
      <Show of={loaded}>{({ items }) => items.length ? (
        <ul class="rows">{items.map((one) => (
          <li key={one.id}><a class="row" href={`/studio/statements/${one.id}`}>
            <span class="row-icon"><Icon name="statement" /></span>
            <span class="row-main"><b>{month(one.period)}</b><span class="small muted">{one.paid_at ? t.statements.paidOn(date(at(one.paid_at))) : date(at(one.created_at))}{one.account_ends && !one.to_former_account && ` · ${a.account.to(one.account_ends)}`}</span>
              {one.to_former_account && <span class="wrong"><Icon name="alert" size={16} />{a.account.former(one.account_ends ?? "")}</span>}</span>
            <span class="row-state"><PayoutBadge of={one.state} /></span>
            <span class="row-sum">{money(one.paid)}</span>
          </a></li>
        ))}</ul>
      ) : <Empty icon="statement" title={t.statements.none}><p>{t.statements.noneHelp}</p></Empty>}</Show>
    </>
  );
}
