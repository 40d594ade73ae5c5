// Influencers who take part in the programme, or want to.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { count, date, minor, money, typed } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { MembershipBadge, at, terms } from "../affiliate/words";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { List } from "../ui/list";
import { Choice, Empty, Facts, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Partner = Schemas["Partner"];
type Decision = "approve" | "refuse" | "suspend";
const ALL: Schemas["Membership"][] = ["applied", "approved", "refused", "banned"];

export default function Partners() {
  const membership = ALL.find((one) => one === param("membership")), [round, setRound] = useState(0), [open, setOpen] = useState<Partner>();
  const decide = async (partner: Partner, decision: Decision) => {
    try {
      await take(shop.POST("/v1/merchant/partners/{id}/{decision}", { params: { path: { id: partner.id, decision } } }));
      done(t.partners.done[decision](partner.influencer.name), decision === "suspend" ? () => void decide(partner, "approve") : undefined);
    } catch (error) {
      failed(reason(error));
    }
    setOpen(undefined);
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.partners} about={t.partners.about} />
      <div class="finder"><Choice label={t.orders.state} value={membership ?? ""} of={[["", t.all], ...ALL.map((one): [string, string] => [one, t.membership[one]])]} choose={(value) => setParams({ membership: value })} /></div>
      <List<Partner> name={`partners ${membership}`} label={t.menu.partners} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/merchant/partners", { params: { query: { cursor, membership } } }))}
        row={(one) => (
          <button type="button" class="row" onClick={() => setOpen(one)}>
            <span class="monogram" aria-hidden="true">{one.influencer.name.slice(0, 1).toUpperCase()}</span>
            <span class="row-main"><b><bdi>{one.influencer.name}</bdi></b><span class="small muted">{t.links.clicks(one.clicks)} · {t.links.sales(one.sales)}</span></span>
            <span class="row-state"><MembershipBadge of={one.membership} /></span>
            <span class="row-sum">{money(one.due)}</span>
          </button>
        )}
        empty={<Empty icon="person" title={t.partners.none}><p>{t.partners.noneHelp}</p></Empty>} />
      {open && <Detail partner={open} decide={(decision) => void decide(open, decision)} close={() => setOpen(undefined)} saved={() => { setOpen(undefined); setRound((n) => n + 1); }} />}
    </>
  );
}

function Detail({ partner, decide, close, saved }: { partner: Partner; decide: (decision: Decision) => void; close: () => void; saved: () => void }) {
  const { influencer, membership, offer } = partner;
  const own = offer?.sale;
  const form = useForm({
    name: `offer-${partner.id}`, initial: { percent: own && "percent" in own ? typed(own.percent) : "" }, rename: { offer: "percent" },
    check: ({ percent }): Record<string, string> => (percent && minor(percent) === undefined ? { percent: t.wrong.number } : {}),
    send: async ({ percent }) => {
      await take(shop.PATCH("/v1/merchant/partners/{id}", { params: { path: { id: partner.id } }, body: { offer: percent ? { ...offer, sale: { percent: minor(percent)! } } : null } }));
      saved();
      done(t.saved);
    },
  });
  return (
    <Dialog title={influencer.name} close={close} wide>
      <p><MembershipBadge of={membership} /></p>
      {partner.message && <blockquote class="said" dir="auto">{partner.message}</blockquote>}
      {influencer.bio && <p dir="auto">{influencer.bio}</p>}
      <p class="buttons">{influencer.channels.map(({ platform, url }) => <a key={url} class="button soft small" href={url} target="_blank" rel="noopener noreferrer nofollow">{platform}</a>)}</p>
      <Facts of={[[t.partners.terms, terms(partner.terms)], [t.partners.applied, date(at(partner.applied_at))], [t.earnings.clicks, count(partner.clicks)], [t.earnings.sales, count(partner.sales)], [t.partners.due, money(partner.due)]]} />
      {membership === "approved" && <Form form={form} word={t.save}><Field form={form} name="percent" label={t.partners.offer} help={t.partners.offerHelp} unit="%" inputMode="decimal" dir="ltr" required={false} /></Form>}
      <div class="buttons">
        {membership !== "approved" && <button type="button" class="button" onClick={() => decide("approve")}>{t.partners.approve}</button>}
        {membership === "applied" && <button type="button" class="button soft" onClick={() => decide("refuse")}>{t.partners.refuse}</button>}
        {membership === "approved" && <button type="button" class="button danger small" onClick={() => decide("suspend")}>{t.partners.suspend}</button>}
      </div>
    </Dialog>
  );
}
