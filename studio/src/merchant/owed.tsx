// Commissions that the merchant owes; what looks like fraud waits for a word; and beside them what was not counted.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { param, setParams } from "../router";
import { t } from "../text";
import { a } from "../text/affiliation";
import { Refused, VIEWS } from "../affiliate/refused";
import { CommissionRow } from "../influencer/commissions";
import { List } from "../ui/list";
import { Choice, Empty, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Owed = Schemas["MerchantCommission"];
/** `held` is no state: what looks like fraud waits for the merchant's word. */
const STATES = ["held", "pending", "approved", "paid", "refunded", "duplicate", "fraud"] as const;

export default function OwedPage() {
  const state = STATES.find((one) => one === param("state")), [round, setRound] = useState(0), refused = param("view") === "refused";
  const judge = async (one: Owed, verdict: "approve" | "fraud") => {
    try {
      await take(shop.POST("/v1/merchant/commissions/{id}/{verdict}", { params: { path: { id: one.id, verdict } } }));
      done(t.owed.done[verdict]);
    } catch (error) {
      failed(reason(error));
    }
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.owed} about={t.owed.about} />
      <div class="finder"><Choice label={a.counted.view} value={refused ? "refused" : ""} of={VIEWS} choose={(view) => setParams({ view, state: "" })} /></div>
      {refused ? <Refused name="own" load={(cursor) => take(shop.GET("/v1/merchant/refused-reports", { params: { query: { cursor } } }))} /> : <>
      <div class="finder"><Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.commission[one]])]} choose={(value) => setParams({ state: value })} /></div>
      <List<Owed> name={`owed ${state}`} label={t.menu.owed} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/merchant/commissions", { params: { query: { cursor, state } } }))}
        row={(one) => (
          <CommissionRow of={one} who={one.influencer.name}>
            {(one.held || one.parcel) && (
              <span class="buttons row-acts">
                {one.held && <><span class="small muted">{t.owed.risk(one.risk)} {one.reasons.map((why) => t.owed.reasons[why] ?? why.replaceAll("_", " ")).join(", ")}</span>
                  <button type="button" class="button soft small" onClick={() => judge(one, "approve")}>{t.owed.approve}</button><button type="button" class="button danger small" onClick={() => judge(one, "fraud")}>{t.owed.fraud}</button></>}
                {one.parcel && <a class="plain" href={`/studio/orders/${one.parcel}`}>{t.owed.order}</a>}
              </span>
            )}
          </CommissionRow>
        )}
        empty={state === "held" ? <Empty icon="coins" title={t.owed.noneHeld} /> : <Empty icon="coins" title={t.commission.none}><p>{t.owed.noneHelp}</p></Empty>} />
      </>}
    </>
  );
}
