// Payouts: a month that is over is settled, then each transfer is noted with the bank's reference, withdrawn, or noted as given back.
import { useState } from "preact/hooks";
import { download, shop, take, type Schemas } from "../api";
import { date, money } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { m } from "../text/market";
import { PayoutBadge, at, month } from "../affiliate/words";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Choice, Copy, Empty, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";
import { Transfers, mayPay } from "./transfers";

type Payout = Schemas["Payout"];
const STATES: Schemas["PayoutState"][] = ["prepared", "paid", "carried", "withdrawn", "returned"];

export default function Payouts() {
  const state = STATES.find((one) => one === param("state")), [round, setRound] = useState(0), [settling, setSettling] = useState(false), [paying, setPaying] = useState<Payout>(), [together, setTogether] = useState(false);
  const [sure, setSure] = useState<{ of: Payout; act: "withdraw" | "returned" }>();
  const again = () => setRound((n) => n + 1);
  const end = async ({ of, act }: { of: Payout; act: "withdraw" | "returned" }) => {
    const asked = { params: { path: { id: of.id } } };
    try {
      await take<Payout>(act === "withdraw" ? shop.POST("/v1/admin/payouts/{id}/withdraw", asked) : shop.POST("/v1/admin/payouts/{id}/returned", asked));
      done(act === "withdraw" ? m.payouts.withdrawn : m.payouts.returned);
    } catch (error) {
      failed(reason(error));
    }
    again();
  };
  return (
    <>
      <Head title={t.menu.payouts} about={m.payouts.about}><button type="button" class="button" onClick={() => setSettling(true)}>{m.payouts.settle}</button><button type="button" class="button soft" onClick={() => setTogether(true)}><Icon name="coins" />{m.transfers.title}</button></Head>
      <div class="finder"><Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.payout[one]])]} choose={(value) => setParams({ state: value })} /></div>
      <List<Payout> name={`payouts ${state}`} label={t.menu.payouts} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/admin/payouts", { params: { query: { cursor, state } } }))}
        row={(one) => (
          <div class="row" data-statement={one.id}>
            <span class="row-icon"><Icon name="statement" /></span>
            <span class="row-main"><b><bdi>{one.name}</bdi></b><span class="small muted">{month(one.period)}{one.paid_at ? ` · ${t.statements.paidOn(date(at(one.paid_at)))}` : ""}{one.reference && <> · <bdi>{one.reference}</bdi></>}</span>
              {one.shares_account_with.length > 0 && <span class="wrong"><Icon name="alert" size={16} />{m.payouts.shares(one.shares_account_with.length)}</span>}
              {one.owing.length > 0 && <span class="wrong"><Icon name="alert" size={16} />{m.payouts.owing} <bdi>{one.owing.join(", ")}</bdi></span>}
              {one.owes_back && <span class="wrong"><Icon name="alert" size={16} />{m.payouts.owesBack}</span>}
              {one.to_former_account && <span class="wrong"><Icon name="alert" size={16} />{m.payouts.former}</span>}</span>
            <span class="row-state"><PayoutBadge of={one.state} />{one.state === "prepared" && !one.rib && <span class="small muted">{m.payouts.noBank}</span>}</span>
            <span class="row-sum">{money(one.paid)}</span>
            <span class="buttons">
              <button type="button" class="round" aria-label={m.transfers.statementOf(one.name)} title={m.transfers.statementOf(one.name)} onClick={() => void download(`/v1/admin/payouts/${one.id}.pdf?lang=${document.documentElement.lang}`, `getyourshare-${one.period}-${one.id}.pdf`).catch((error) => failed(reason(error)))}><Icon name="import" size={18} /></button>
              {mayPay(one) && <button type="button" class="button soft small" onClick={() => setPaying(one)}>{m.payouts.pay}</button>}
              {one.state === "prepared" && <button type="button" class="button soft small" onClick={() => setSure({ of: one, act: "withdraw" })}>{m.payouts.withdraw}</button>}
              {one.state === "paid" && <button type="button" class="button soft small" onClick={() => setSure({ of: one, act: "returned" })}>{m.payouts.back}</button>}
            </span>
          </div>
        )}
        empty={<Empty icon="statement" title={m.payouts.none}><p>{m.payouts.noneHelp}</p></Empty>} />
      {settling && <Settle close={() => setSettling(false)} settled={again} />}
      {together && <Transfers close={() => setTogether(false)} paid={again} />}
      {paying && <Pay payout={paying} close={() => setPaying(undefined)} paid={again} />}
      {sure && <Sure title={(sure.act === "withdraw" ? m.payouts.withdrawSure : m.payouts.backSure)(sure.of.name)} help={sure.act === "withdraw" ? m.payouts.withdrawHelp : m.payouts.backHelp} word={sure.act === "withdraw" ? m.payouts.withdraw : m.payouts.back} act={() => void end(sure)} close={() => setSure(undefined)} />}
    </>
  );
}

function lastMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15)).toISOString().slice(0, 7);
}

function Settle({ close, settled }: { close: () => void; settled: () => void }) {
  const form = useForm({
    name: "settle", initial: { period: lastMonth() },
    send: async ({ period }) => {
      let made = 0;
      for (let more = true, after: string | undefined; more; ) {
        const part: Schemas["Prepared"] = await take(shop.POST("/v1/admin/payouts", { body: { period, ...(after ? { after } : {}) } }));
        made += part.statements;
        after = part.next ?? undefined;
        more = after !== undefined;
      }
      close();
      settled();
      done(m.payouts.settled(made));
    },
  });
  return <Dialog title={m.payouts.settle} close={close}><p>{m.payouts.settleHelp}</p><Form form={form} word={m.payouts.settle} cancel={close}><Field form={form} name="period" label={m.payouts.month} type="month" required /></Form></Dialog>;
}

function Pay({ payout, close, paid }: { payout: Payout; close: () => void; paid: () => void }) {
  const form = useForm({
    name: `pay-${payout.id}`, initial: { reference: "" },
    send: async ({ reference }) => {
      await take(shop.POST("/v1/admin/payouts/{id}/paid", { params: { path: { id: payout.id } }, body: { reference: reference.trim() } }));
      close();
      paid();
      done(m.payouts.paid);
    },
  });
  return (
    <Dialog title={m.payouts.payTo(payout.name)} close={close}>
      <p>{m.payouts.payHelp(money(payout.paid))}</p>
      <Copy text={payout.rib!} word="RIB" wide />
      <Form form={form} word={m.payouts.payDo} cancel={close}><Field form={form} name="reference" label={m.payouts.reference} maxLength={80} dir="ltr" required /></Form>
    </Dialog>
  );
}
