// Transfers of many payouts at once: a file for the bank, and then one reference for all that were in it. What is paid is what was
// looked at when this was opened, and nothing that came since.
import { useState } from "preact/hooks";
import { ProblemError, keep, shop, take, type Schemas } from "../api";
import { count, money } from "../format";
import { month } from "../affiliate/words";
import { t } from "../text";
import { m } from "../text/market";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { Empty, Show, reason, useLoaded } from "../ui/parts";
import { done } from "../ui/toast";

type Payout = Schemas["Payout"];

/** True for one that can be transferred now. */
export const mayPay = (one: Payout): boolean => one.state === "prepared" && Boolean(one.rib) && one.owing.length === 0 && !one.owes_back;

/** A value in a file that banks and spreadsheets read: never a formula. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** One line a transfer: account, name, dirhams, and the words that the influencer reads. */
const file = (all: Payout[]): string =>
  [["rib", "name", "amount", "currency", "label", "statement"], ...all.map((one) => [one.rib!, one.name, (one.paid / 100).toFixed(2), "MAD", `GetYourShare ${one.period}`, one.id])].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

async function waiting(): Promise<Payout[]> {
  const all: Payout[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await take(shop.GET("/v1/admin/payouts", { params: { query: { cursor, state: "prepared", limit: 50 } } }));
    all.push(...page.items.filter(mayPay));
    cursor = page.next_cursor ?? undefined;
  }
  return all;
}

export function Transfers({ close, paid }: { close: () => void; paid: () => void }) {
  const loaded = useLoaded("transfers", waiting);
  return (
    <Dialog title={m.transfers.title} close={close} wide>
      <Show of={loaded}>{(all) => all.length ? <Batch all={all} close={close} paid={paid} /> : <Empty icon="statement" title={m.transfers.none}><p>{m.transfers.noneHelp}</p></Empty>}</Show>
    </Dialog>
  );
}

function Batch({ all, close, paid }: { all: Payout[]; close: () => void; paid: () => void }) {
  const [noted, setNoted] = useState<string[]>([]), [refused, setRefused] = useState<[Payout, string][]>([]);
  const sum = all.reduce((sum, one) => sum + one.paid, 0);
  const form = useForm({
    name: "transfers", initial: { reference: "" },
    check: ({ reference }): Record<string, string> => (reference.trim() ? {} : { reference: t.wrong.empty }),
    send: async ({ reference }) => {
      const not: [Payout, string][] = [], yes = [...noted];
      setRefused([]);
      // one after the other: each is booked by itself, and said again it changes nothing
      for (const one of all.filter(({ id }) => !yes.includes(id))) {
        try {
          await take(shop.POST("/v1/admin/payouts/{id}/paid", { params: { path: { id: one.id } }, body: { reference: reference.trim() } }));
          yes.push(one.id);
          setNoted([...yes]);
        } catch (error) {
          // what is wrong with the reference is wrong for all
          if (!(error instanceof ProblemError) || error.status === 400) throw error;
          not.push([one, reason(error)]);
        }
      }
      paid();
      setRefused(not);
      if (not.length) return;
      close();
      done(m.transfers.done(all.length));
    },
  });
  return (
    <>
      <p>{m.transfers.help}</p>
      <p><b>{m.transfers.sum(all.length, money(sum))}</b></p>
      <div class="buttons"><button type="button" class="button soft" onClick={() => keep(new Blob([file(all)], { type: "text/csv" }), "transfers.csv")}><Icon name="import" />{m.transfers.file}</button></div>
      <ul class="entries tall" tabIndex={0} aria-label={t.menu.payouts}>{all.map((one) => (
        <li key={one.id}><span class="row-main"><b><bdi>{one.name}</bdi></b><span class="small muted">{month(one.period)} · <bdi dir="ltr">{one.rib}</bdi></span>{one.shares_account_with.length > 0 && <span class="wrong"><Icon name="alert" size={16} />{m.payouts.shares(one.shares_account_with.length)}</span>}</span>{noted.includes(one.id) && <Icon name="check" />}<b class="row-sum">{money(one.paid)}</b></li>
      ))}</ul>
      {form.busy && <label class="progress"><span>{m.transfers.noting(count(noted.length), count(all.length))}</span><progress max={all.length} value={noted.length} /></label>}
      {refused.length > 0 && <div class="form-trouble" role="alert"><Icon name="alert" /><span>{refused.map(([one, why]) => <span key={one.id} class="block"><bdi>{one.name}</bdi> — {why}</span>)}</span></div>}
      <Form form={form} word={m.transfers.do} cancel={close}><Field form={form} name="reference" label={m.payouts.reference} help={m.transfers.referenceHelp} maxLength={80} dir="ltr" required /></Form>
    </>
  );
}
