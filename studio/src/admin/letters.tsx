// Messages that no part of the shop could take: what they say, and sending them again.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { time } from "../format";
import { t } from "../text";
import { m } from "../text/market";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Empty, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Letter = Schemas["DeadLetter"];

export default function Letters() {
  const [round, setRound] = useState(0);
  const retry = async ({ id }: Letter) => {
    try {
      await take(shop.POST("/v1/admin/dead-letters/{id}/retry", { params: { path: { id } } }));
      done(m.letters.sent);
    } catch (error) {
      failed(reason(error));
    }
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.letters} about={m.letters.about} />
      <List<Letter> name="letters" label={t.menu.letters} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/admin/dead-letters", { params: { query: { cursor } } }))}
        row={(one) => (
          <div class="row">
            <span class="row-icon"><Icon name="letter" /></span>
            <span class="row-main"><b><bdi>{one.queue}</bdi></b><span class="small muted">{time(one.at)}</span></span>
            <button type="button" class="button soft small" onClick={() => retry(one)}>{m.letters.retry}</button>
            <details class="row-details"><summary class="plain">{m.letters.content}</summary><pre tabIndex={0}>{pretty(one.body)}</pre></details>
          </div>
        )}
        empty={<Empty icon="letter" title={m.letters.none}><p>{m.letters.noneHelp}</p></Empty>} />
    </>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
