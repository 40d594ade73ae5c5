// What was credited, and where each commission stands.
import { shop, take, type Schemas } from "../api";
import { date, money } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { CommissionBadge, at } from "../affiliate/words";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Choice, Empty, Head } from "../ui/parts";

const STATES: Schemas["CommissionState"][] = ["pending", "approved", "paid", "refunded", "fraud"];

export default function Commissions() {
  const state = STATES.find((one) => one === param("state"));
  return (
    <>
      <Head title={t.menu.commissions} about={t.commission.about} />
      <div class="finder"><Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.commission[one]])]} choose={(value) => setParams({ state: value })} /></div>
      <List<Schemas["Commission"]> name={`commissions ${state}`} label={t.menu.commissions} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/influencer/commissions", { params: { query: { cursor, state } } }))}
        row={(one) => <CommissionRow of={one} who={one.merchant} />}
        empty={<Empty icon="coins" title={t.commission.none}><p>{t.commission.noneHelp}</p></Empty>} />
    </>
  );
}

export const KINDS = { sale: "orders", lead: "person", click: "link" } as const;

export const CommissionRow = ({ of: one, who, children }: { of: Schemas["Commission"]; who: string; children?: preact.ComponentChildren }) => (
  <div class="row commission" data-state={one.state}>
    <span class="row-icon"><Icon name={KINDS[one.kind]} /></span>
    <span class="row-main"><b><bdi>{who}</bdi></b><span class="small muted">{one.kind !== "sale" && `${t.commission.kinds[one.kind]} · `}{t.commission.by[one.by]}{one.code && <> <bdi>{one.code}</bdi></>} · {date(at(one.at))}</span></span>
    <span class="row-state"><CommissionBadge of={one} />
      <span class="small muted">{one.clawed_back > 0 ? t.commission.back(money(one.clawed_back, one.currency)) : one.unfunded ? t.commission.unfunded : one.state === "pending" && !one.held ? one.approved_from ? t.commission.from(date(at(one.approved_from))) : t.commission.arriving : ""}</span>
    </span>
    <span class="row-sum">{money(one.due, one.currency)}</span>
    {children}
  </div>
);
