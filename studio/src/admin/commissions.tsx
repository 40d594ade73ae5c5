// Commissions of everybody: found by where they stand, who earns and who owes them, and judged, also once they were paid.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { Refused, VIEWS } from "../affiliate/refused";
import { at } from "../affiliate/words";
import { date } from "../format";
import { CommissionRow } from "../influencer/commissions";
import { param, setParams } from "../router";
import { t } from "../text";
import { a } from "../text/affiliation";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Choice, Empty, Head } from "../ui/parts";
import { done } from "../ui/toast";

type One = Schemas["OverseenCommission"];
type Verdict = Schemas["Judged"];
const STATES = ["held", "pending", "approved", "paid", "refunded", "duplicate", "fraud"] as const;

export default function AllCommissions() {
  const state = STATES.find((one) => one === param("state")), influencer = param("influencer"), merchant = param("merchant"), refused = param("view") === "refused";
  const [round, setRound] = useState(0), [judging, setJudging] = useState<{ of: One; verdict: Verdict }>(), [names, setNames] = useState<Record<string, string>>({});
  const query = { merchant: merchant || undefined };
  return (
    <>
      <Head title={t.menu.allCommissions} about={a.judge.about} />
      <div class="finder"><Choice label={a.counted.view} value={refused ? "refused" : ""} of={VIEWS} choose={(view) => setParams({ view, state: "", influencer: "" })} /></div>
      {!refused && <div class="finder"><Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.commission[one]])]} choose={(value) => setParams({ state: value })} /></div>}
      {(influencer || merchant) && (
        <div class="finder">
          <span class="buttons">
            {influencer && <Filter name={names[influencer] ?? influencer} drop={() => setParams({ influencer: "" })} />}
            {merchant && <Filter name={merchant} drop={() => setParams({ merchant: "" })} />}
          </span>
        </div>
      )}
      {refused
        ? <Refused name={`all ${merchant}`} load={(cursor) => take(shop.GET("/v1/admin/refused-reports", { params: { query: { cursor, ...query } } }))} who={(one) => !merchant && <Only name={one.merchant} choose={() => setParams({ merchant: one.merchant })} />} />
        : <List<One> name={`all commissions ${state} ${influencer} ${merchant}`} label={t.menu.allCommissions} round={round} id={(one) => one.id}
            load={(cursor) => take(shop.GET("/v1/admin/commissions", { params: { query: { cursor, state, influencer: influencer || undefined, ...query } } }))}
            row={(one) => (
              <CommissionRow of={one} who={one.influencer.name}>
                <span class="row-acts judged">
                  {one.reasons.length > 0 && <span class="small muted">{t.owed.risk(one.risk)} {one.reasons.map((why) => t.owed.reasons[why] ?? why.replaceAll("_", " ")).join(", ")}</span>}
                  {one.judgements.map((of) => <span key={`${of.at}`} class="small">{a.judge.said[of.verdict](date(at(of.at)))}, {of.by_marketplace ? a.judge.byMarket : a.judge.byMerchant}{of.reason && <> — <bdi>{of.reason}</bdi></>}</span>)}
                  <span class="buttons">
                    {!influencer && <Only name={one.influencer.name} choose={() => { setNames({ ...names, [one.influencer.id]: one.influencer.name }); setParams({ influencer: one.influencer.id }); }} />}
                    {!merchant && <Only name={one.merchant} choose={() => setParams({ merchant: one.merchant })} />}
                    {one.state !== "fraud" && one.state !== "duplicate" && <button type="button" class="button danger small" onClick={() => setJudging({ of: one, verdict: "fraud" })}>{a.judge.fraud}</button>}
                    {(one.held || one.state === "fraud") && <button type="button" class="button soft small" onClick={() => setJudging({ of: one, verdict: "keep" })}>{a.judge.keep}</button>}
                  </span>
                </span>
              </CommissionRow>
            )}
            empty={<Empty icon="coins" title={a.judge.none}><p>{a.judge.noneHelp}</p></Empty>} />}
      {judging && <Judge {...judging} close={() => setJudging(undefined)} judged={() => setRound((n) => n + 1)} />}
    </>
  );
}

const Only = ({ name, choose }: { name: string; choose: () => void }) => <button type="button" class="button soft small" title={a.judge.only(name)} onClick={choose}><Icon name="search" size={16} /><bdi>{name}</bdi></button>;

const Filter = ({ name, drop }: { name: string; drop: () => void }) => <button type="button" class="button soft small" aria-label={a.judge.drop(name)} onClick={drop}><bdi>{name}</bdi><Icon name="close" size={16} /></button>;

function Judge({ of, verdict, close, judged }: { of: One; verdict: Verdict; close: () => void; judged: () => void }) {
  const form = useForm({
    name: `judge-${of.id}`, initial: { reason: "" },
    check: ({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t.wrong.empty }),
    send: async ({ reason }) => {
      await take(shop.POST("/v1/admin/commissions/{id}/{verdict}", { params: { path: { id: of.id, verdict } }, body: { reason: reason.trim() } }));
      close();
      judged();
      done(a.judge.done[verdict]);
    },
  });
  const fraud = verdict === "fraud";
  return (
    <Dialog title={(fraud ? a.judge.fraudOf : a.judge.keepOf)(of.influencer.name)} close={close}>
      <p>{fraud ? a.judge.fraudHelp : a.judge.keepHelp}</p>
      <Form form={form} word={fraud ? a.judge.fraud : a.judge.keep} cancel={close} danger={fraud}><Field form={form} name="reason" label={a.judge.reason} help={a.judge.reasonHelp} rows={3} maxLength={500} required /></Form>
    </Dialog>
  );
}
