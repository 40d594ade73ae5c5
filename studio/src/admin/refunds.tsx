// Refunds that wait for a hand: nobody but people can pay them, and the books note it when somebody says so.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { money, since } from "../format";
import { t } from "../text";
import { m } from "../text/market";
import { Dialog } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Empty, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";
import { orderPage } from "./postings";

type Owed = Schemas["OwedRefund"];

export default function Refunds() {
  const [round, setRound] = useState(0), [paying, setPaying] = useState<Owed>();
  return (
    <>
      <Head title={t.menu.byHand} about={m.byHand.about} />
      <List<Owed> name="owed refunds" label={t.menu.byHand} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/admin/refunds", { params: { query: { cursor } } }))}
        row={(one) => (
          <div class="row" data-refund={one.id}>
            <span class="row-icon"><Icon name="undo" /></span>
            <span class="row-main"><b><a href={orderPage(one.number)}><bdi>{one.number}</bdi></a></b><span class="small muted">{since(one.created_at)} · <bdi>{one.merchant || m.byHand.whole}</bdi></span>{one.reason && <span class="small"><bdi>{one.reason}</bdi></span>}</span>
            <span class="row-state"><Badge tone="wait">{m.byHand.engines[one.engine] ?? one.engine}</Badge></span>
            <span class="row-sum">{money(one.amount, one.currency)}</span>
            <button type="button" class="button soft small" onClick={() => setPaying(one)}>{m.byHand.done}</button>
          </div>
        )}
        empty={<Empty icon="coins" title={m.byHand.none}><p>{m.byHand.noneHelp}</p></Empty>} />
      {paying && <Paid refund={paying} close={() => setPaying(undefined)} paid={() => setRound((n) => n + 1)} />}
    </>
  );
}

function Paid({ refund, close, paid }: { refund: Owed; close: () => void; paid: () => void }) {
  const [busy, setBusy] = useState(false);
  const pay = async () => {
    setBusy(true);
    try {
      await take(shop.POST("/v1/admin/refunds/{id}/paid", { params: { path: { id: refund.id } } }));
      close();
      paid();
      done(m.byHand.noted);
    } catch (error) {
      failed(reason(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={m.byHand.sure(refund.number)} close={close}>
      <p>{m.byHand.sureHelp(money(refund.amount, refund.currency))}</p>
      <div class="buttons"><button type="button" class="button" disabled={busy} onClick={pay}>{busy ? t.sending : m.byHand.done}</button><button type="button" class="button soft" onClick={close}>{t.cancel}</button></div>
    </Dialog>
  );
}
