// Payments that buyers' banks take back.
import { shop, take, type Schemas } from "../api";
import { date, money, since } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { m } from "../text/market";
import { disputeReason } from "../text/books";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Choice, Empty, Head } from "../ui/parts";
import { orderPage } from "./postings";

const STATES = ["open", "won", "lost"] as const;

export default function Disputes() {
  const state = STATES.find((one) => one === param("state")) ?? "open";
  return (
    <>
      <Head title={t.menu.disputes} about={m.disputes.about} />
      <div class="finder"><Choice label={m.disputes.state} value={state} of={STATES.map((one) => [one, m.disputes[one]])} choose={(value) => setParams({ state: value === "open" ? "" : value })} /></div>
      <List<Schemas["Dispute"]> name={`disputes ${state}`} label={t.menu.disputes} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/admin/disputes", { params: { query: { cursor, state } } }))}
        row={(one) => (
          <div class="row">
            <span class="row-icon"><Icon name="scales" /></span>
            <span class="row-main"><b><a href={orderPage(one.order)}><bdi>{one.number}</bdi></a></b><span class="small muted">{since(one.opened_at)} · {one.merchants.map((slug, i) => <span key={slug}>{i > 0 && ", "}<a href={`/studio/ledger/${encodeURIComponent(`liability:merchant:${slug}`)}`}><bdi>{slug}</bdi></a></span>)}</span></span>
            <span class="row-state"><Badge tone={one.state === "open" ? "wait" : one.state === "won" ? "good" : "over"}>{m.disputes[one.state as "open"]}</Badge>{one.state === "open" && one.due_at && <span class="small">{m.disputes.due(date(one.due_at))}</span>}<span class="small muted"><bdi>{disputeReason(one.reason)}</bdi></span></span>
            <span class="row-sum">{money(one.amount, one.currency)}</span>
          </div>
        )}
        empty={<Empty icon="scales" title={m.disputes.none}><p>{m.disputes.noneHelp}</p></Empty>} />
    </>
  );
}
