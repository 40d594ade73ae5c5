// What was not counted of sales and registrations, and why: for merchants of theirs, for administrators of everybody's.
import { useState } from "preact/hooks";
import type { Schemas } from "../api";
import { date } from "../format";
import { t } from "../text";
import { a } from "../text/affiliation";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Empty } from "../ui/parts";
import { KINDS } from "../influencer/commissions";
import { at } from "./words";

type Report = Schemas["RefusedReport"];

export function Refused({ name, load, who }: { name: string; load: (cursor: string | undefined) => Promise<Schemas["RefusedReports"]>; who?: (one: Report) => preact.ComponentChildren }) {
  const [days, setDays] = useState<number>();
  return (
    <section>
      <div class="finder"><h2>{a.refused.title}{days !== undefined && <span class="small muted block">{a.refused.about(days)}</span>}</h2></div>
      <List<Report> name={`refused ${name}`} label={a.refused.title} id={(one) => one.id}
        load={async (cursor) => {
          const page = await load(cursor);
          setDays(page.kept_days);
          return page;
        }}
        row={(one) => (
          <div class="row" data-reason={one.reason}>
            <span class="row-icon"><Icon name={KINDS[one.kind]} /></span>
            <span class="row-main"><b><bdi>{one.influencer ?? a.refused.nobody}</bdi></b><span class="small muted">{t.commission.kinds[one.kind]}{one.code && <> · <bdi>{one.code}</bdi></>} · {date(at(one.at))}</span></span>
            <span class="row-state">{a.refused.why[one.reason]}</span>
            {who ? who(one) : one.parcel && <a class="plain" href={`/studio/orders/${one.parcel}`}>{t.owed.order}</a>}
          </div>
        )}
        empty={<Empty icon="check" title={a.refused.none}><p>{a.refused.noneHelp}</p></Empty>} />
    </section>
  );
}

/** Whether one looks at what was counted, or at what was not. */
export const VIEWS: [string, string][] = [["", a.counted.yes], ["refused", a.counted.no]];
