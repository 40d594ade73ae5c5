// What merchants are paid: prepared for all at once, then each transfer is noted with the bank's reference, withdrawn, or noted as
// given back by the bank.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date, money } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { w } from "../text/money";
import { PayoutState } from "../merchant/money";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, Tick, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Choice, Copy, Empty, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Payout = Schemas["MerchantPayout"];
const STATES: Schemas["MerchantPayoutState"][] = ["prepared", "paid", "withdrawn", "returned"];
/** An account that is so new is worth a second look. */
const NEW = 7 * 86_400_000;

export default function MerchantPayouts() {
  const state = STATES.find((one) => one === param("state")), [round, setRound] = useState(0), [busy, setBusy] = useState(false), [without, setWithout] = useState<string[]>([]);
  const [paying, setPaying] = useState<Payout>(), [sure, setSure] = useState<{ of: Payout; act: "withdraw" | "returned" }>();
  const again = () => setRound((n) => n + 1);
  const prepare = async () => {
    setBusy(true);
    try {
      let made = 0, fails = 0, after: string | undefined;
      const lacking: string[] = [];
      do {
        const part: Schemas["MerchantPayoutsMade"] = await take(shop.POST("/v1/admin/merchant-payouts", { body: after ? { after } : {} }));
        made += part.prepared;
        fails += part.failed;
        lacking.push(...part.without_account);
        after = part.next ?? undefined;
      } while (after !== undefined);
      setWithout(lacking);
      done(w.admin.prepared(made));
      if (fails > 0) failed(w.admin.failed(fails));
    } catch (error) {
      failed(reason(error));
    }
    setBusy(false);
    again();
  };
  const end = async ({ of, act }: { of: Payout; act: "withdraw" | "returned" }) => {
    const asked = { params: { path: { id: of.id } } };
    try {
      await take<Payout>(act === "withdraw" ? shop.POST("/v1/admin/merchant-payouts/{id}/withdraw", asked) : shop.POST("/v1/admin/merchant-payouts/{id}/returned", asked));
      done(act === "withdraw" ? w.admin.withdrawn : w.admin.returned);
    } catch (error) {
      failed(reason(error));
    }
    again();
  };
  return (
    <>
      <Head title={t.menu.merchantPayouts} about={w.admin.about}><button type="button" class="button" disabled={busy} title={w.admin.prepareHelp} onClick={() => void prepare()}>{busy ? t.sending : w.admin.prepare}</button></Head>
      {without.length > 0 && <p class="wrong" role="status"><Icon name="alert" size={16} />{w.admin.without} <bdi>{without.join(", ")}</bdi></p>}
      <div class="finder"><Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, w.states[one]])]} choose={(value) => setParams({ state: value })} /></div>
      <List<Payout> name={`merchant payouts ${state}`} label={t.menu.merchantPayouts} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/admin/merchant-payouts", { params: { query: { cursor, state } } }))}
        row={(one) => (
          <div class="row" data-payout={one.id}>
            <span class="row-icon"><Icon name="coins" /></span>
            <span class="row-main"><b><bdi>{one.merchant}</bdi></b><span class="small muted">{date(one.created_at)} · {w.to(one.account_ends)}{one.reference && <> · <bdi>{one.reference}</bdi></>}</span>
              {one.state === "prepared" && Date.parse(one.created_at) - Date.parse(one.rib_since) < NEW && <span class="wrong"><Icon name="alert" size={16} />{w.admin.newAccount(date(one.rib_since))}</span>}
              {one.owes && <span class="wrong"><Icon name="alert" size={16} />{w.admin.owes}</span>}</span>
            <span class="row-state"><PayoutState of={one.state} />{one.decided_at && <span class="small muted">{date(one.decided_at)}</span>}</span>
            <span class="row-sum">{money(one.amount, one.currency)}</span>
            <span class="buttons">
              {one.state === "prepared" && <button type="button" class="button soft small" onClick={() => setPaying(one)}>{w.admin.note}</button>}
              {one.state === "prepared" && <button type="button" class="button soft small" onClick={() => setSure({ of: one, act: "withdraw" })}>{w.admin.withdraw}</button>}
              {one.state === "paid" && <button type="button" class="button soft small" onClick={() => setSure({ of: one, act: "returned" })}>{w.admin.back}</button>}
            </span>
          </div>
        )}
        empty={<Empty icon="coins" title={w.admin.none}><p>{w.admin.noneHelp}</p></Empty>} />
      {paying && <Pay payout={paying} close={() => setPaying(undefined)} paid={again} />}
      {sure && <Sure title={(sure.act === "withdraw" ? w.admin.withdrawSure : w.admin.backSure)(sure.of.merchant)} help={sure.act === "withdraw" ? w.admin.withdrawHelp : w.admin.backHelp} word={sure.act === "withdraw" ? w.admin.withdraw : w.admin.back} act={() => void end(sure)} close={() => setSure(undefined)} />}
    </>
  );
}

function Pay({ payout, close, paid }: { payout: Payout; close: () => void; paid: () => void }) {
  const form = useForm({
    name: `pay-${payout.id}`, initial: { reference: "", left: false },
    check: ({ reference }): Record<string, string> => (reference.trim() ? {} : { reference: t.wrong.empty }),
    send: async ({ reference, left }) => {
      await take(shop.POST("/v1/admin/merchant-payouts/{id}/paid", { params: { path: { id: payout.id } }, body: { reference: reference.trim(), has_left: left } }));
      close();
      paid();
      done(w.admin.noted);
    },
  });
  return (
    <Dialog title={w.admin.payTo(payout.merchant)} close={close}>
      <p>{w.admin.help(money(payout.amount, payout.currency))}</p>
      <Copy text={payout.rib} word="RIB" wide />
      <Form form={form} word={w.admin.done} cancel={close}>
        <Field form={form} name="reference" label={w.admin.reference} maxLength={80} dir="ltr" autocomplete="off" required />
        {payout.owes && <Tick form={form} name="left" label={w.admin.hasLeft} help={w.admin.hasLeftHelp} />}
      </Form>
    </Dialog>
  );
}
