// Influencers who take part in the programme, or want to.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { count, date, money } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { a } from "../text/affiliation";
import { OfferFields, changedOffer, offerValues, offered, renamed, wrongOffer, type OfferValues } from "../affiliate/offer";
import { MembershipBadge, at, terms } from "../affiliate/words";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { List } from "../ui/list";
import { Choice, Empty, Facts, Head, Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Partner = Schemas["Partner"];
type Decision = "approve" | "refuse" | "suspend";
const ALL: Schemas["Membership"][] = ["applied", "approved", "refused", "banned"];

export default function Partners() {
  const membership = ALL.find((one) => one === param("membership")), [round, setRound] = useState(0), [open, setOpen] = useState<Partner>();
  const decide = async (partner: Partner, decision: Decision) => {
    try {
      await take(shop.POST("/v1/merchant/partners/{id}/{decision}", { params: { path: { id: partner.id, decision } } }));
      done(a.partners.done[decision](partner.influencer.name), decision === "suspend" ? () => void decide(partner, "approve") : undefined);
    } catch (error) {
      failed(reason(error));
    }
    setOpen(undefined);
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.partners} about={a.partners.about} />
      <div class="finder"><Choice label={t.orders.state} value={membership ?? ""} of={[["", t.all], ...ALL.map((one): [string, string] => [one, t.membership[one]])]} choose={(value) => setParams({ membership: value })} /></div>
      <List<Partner> name={`partners ${membership}`} label={t.menu.partners} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/merchant/partners", { params: { query: { cursor, membership } } }))}
        row={(one) => (
          <button type="button" class="row" onClick={() => setOpen(one)}>
            <span class="monogram" aria-hidden="true">{one.influencer.name.slice(0, 1).toUpperCase()}</span>
            <span class="row-main"><b><bdi>{one.influencer.name}</bdi></b><span class="small muted">{t.links.clicks(one.clicks)} · {t.links.sales(one.sales)}{one.group && <> · <bdi>{one.group}</bdi></>}</span></span>
            <span class="row-state"><MembershipBadge of={one.membership} /></span>
            <span class="row-sum">{money(one.due)}</span>
          </button>
        )}
        empty={<Empty icon="person" title={a.partners.none}><p>{a.partners.noneHelp}</p></Empty>} />
      {open && <Detail partner={open} decide={(decision) => void decide(open, decision)} close={() => setOpen(undefined)} saved={() => { setOpen(undefined); setRound((n) => n + 1); }} />}
    </>
  );
}

function Detail({ partner, decide, close, saved }: { partner: Partner; decide: (decision: Decision) => void; close: () => void; saved: () => void }) {
  const { influencer, membership } = partner;
  return (
    <Dialog title={influencer.name} close={close} wide>
      <p><MembershipBadge of={membership} /></p>
      {partner.message && <blockquote class="said" dir="auto">{partner.message}</blockquote>}
      {influencer.bio && <p dir="auto">{influencer.bio}</p>}
      <p class="buttons">{influencer.channels.map(({ platform, url }) => <a key={url} class="button soft small" href={url} target="_blank" rel="noopener noreferrer nofollow">{platform}</a>)}</p>
      <Facts of={[[a.partners.terms, terms(partner.terms)], [a.partners.applied, date(at(partner.applied_at))], [t.earnings.clicks, count(partner.clicks)], [t.earnings.sales, count(partner.sales)], [a.partners.due, money(partner.due)]]} />
      {membership === "approved" && <Own partner={partner} saved={saved} />}
      <div class="buttons">
        {membership !== "approved" && <button type="button" class="button" onClick={() => decide("approve")}>{a.partners.approve}</button>}
        {membership === "applied" && <button type="button" class="button soft" onClick={() => decide("refuse")}>{a.partners.refuse}</button>}
        {membership === "approved" && <button type="button" class="button danger small" onClick={() => decide("suspend")}>{a.partners.suspend}</button>}
      </div>
    </Dialog>
  );
}

/** The partner's group and its own offer. Only what was touched is sent: the rest of an offer stays as it was. */
function Own({ partner, saved }: { partner: Partner; saved: () => void }) {
  const programme = useLoaded("programme", () => take(shop.GET("/v1/merchant/programme")));
  const form = useForm<OfferValues & { group: string }>({
    name: `offer-${partner.id}`, initial: { group: partner.group ?? "", ...offerValues(partner.offer) }, rename: renamed, check: wrongOffer,
    send: async (values, { group, ...touched }) => {
      const body: Schemas["PartnerChange"] = {};
      if (group !== undefined) body.group = group || null;
      if (Object.keys(touched).length) body.offer = changedOffer(partner.offer, values, touched);
      await take(shop.PATCH("/v1/merchant/partners/{id}", { params: { path: { id: partner.id } }, body }));
      saved();
      done(t.saved);
    },
  });
  return (
    <Show of={programme} lines={3}>{(written) => {
      const groups = Object.keys(written.groups ?? {}), { group } = form.values;
      const offer = written.groups?.[group];
      return (
        <Form form={form} word={t.save}>
          <Field form={form} name="group" label={a.partners.group} help={offer && offered(offer)} of={[["", a.partners.noGroup], ...groups.map((one): [string, string] => [one, one]), ...(group && !groups.includes(group) ? [[group, a.partners.gone(group)] as [string, string]] : [])]} />
          <fieldset class="stack-tight"><legend class="field-name">{a.partners.own}</legend><p class="small muted">{a.partners.ownHelp}</p><OfferFields form={form} base={agreed(written.terms, offer)} /></fieldset>
        </Form>
      );
    }}</Show>
  );
}

/** The programme's terms with what a group's offer changes. */
function agreed(terms: Schemas["Terms"], offer: Schemas["Offer"] | undefined): Schemas["Terms"] {
  const given = Object.fromEntries(Object.entries(offer ?? {}).filter(([, value]) => value != null));
  return { ...terms, ...given };
}
