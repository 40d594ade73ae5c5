// Who asks to sell: the marketplace opens a shop, under an address that it may choose, or says why not.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date, since } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { a } from "../text/applications";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Choice, Empty, Facts, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Application = Schemas["OverseenApplication"];

const STATES = ["open", "approved", "refused"] as const;
const NONE = { open: a.none, approved: a.noneApproved, refused: a.noneRefused };
const slugIsGood = (slug: string) => slug.length >= 3 && slug.length <= 40 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug);

/** Approves an application; what a part that is down leaves undone is gone on with by itself. */
async function approve(one: Application, slug?: string): Promise<void> {
  const now = await take(shop.POST("/v1/admin/merchant-applications/{id}/approve", { params: { path: { id: one.id } }, body: { slug } }));
  done((now.state === "approved" ? a.approvedDone : a.approvingDone)(one.name));
}

export default function Applications() {
  const state = STATES.find((one) => one === param("state")) ?? "open", [round, setRound] = useState(0);
  const [approving, setApproving] = useState<Application>(), [refusing, setRefusing] = useState<Application>();
  const again = () => setRound((n) => n + 1);
  const goOn = (one: Application) => void approve(one).catch((error) => failed(reason(error))).finally(again);
  return (
    <>
      <Head title={t.menu.applications} about={a.about} />
      <div class="finder"><Choice label={a.state} value={state} of={STATES.map((one) => [one, a[one]])} choose={(value) => setParams({ state: value === "open" ? "" : value })} /></div>
      <List<Application> name={`applications ${state}`} label={t.menu.applications} round={round} id={(one) => one.id}
        load={(cursor) => take(shop.GET("/v1/admin/merchant-applications", { params: { query: { cursor, state } } }))}
        row={(one) => <One application={one} approve={() => (one.state === "approving" ? goOn(one) : setApproving(one))} refuse={() => setRefusing(one)} />}
        empty={<Empty icon="shop" title={NONE[state]}>{state === "open" && <p>{a.noneHelp}</p>}</Empty>} />
      {approving && <Approve application={approving} close={() => setApproving(undefined)} decided={again} />}
      {refusing && <Refuse application={refusing} close={() => setRefusing(undefined)} decided={again} />}
    </>
  );
}

function One({ application: one, approve, refuse }: { application: Application; approve: () => void; refuse: () => void }) {
  const waits = one.state === "open" || one.state === "approving";
  return (
    <article class="applied" data-application={one.id}>
      <p class="review-head"><b dir="auto">{one.name}</b><span class="small muted"><bdi>{one.city}</bdi> · {since(one.created_at)}</span>{one.state === "approving" && <Badge tone="wait">{a.opening}</Badge>}</p>
      <p dir="auto">{one.sells}</p>
      <Facts of={[
        [a.account, <a href={`/studio/accounts?q=${encodeURIComponent(one.email)}`}><bdi>{one.email}</bdi></a>],
        [a.phone, <a href={`tel:${one.phone}`}><bdi dir="ltr">{one.phone}</bdi></a>],
        [a.legalForm, one.legal_form && a.forms[one.legal_form]],
        [a.ice, one.ice && <bdi class="mono">{one.ice}</bdi>],
        [a.website, one.website && <a href={one.website} target="_blank" rel="noreferrer noopener nofollow"><bdi dir="ltr">{one.website}</bdi></a>],
        [a.shop, one.state === "approved" && one.slug && <a href={`/studio/merchants?q=${one.slug}`}><bdi>{one.slug}</bdi></a>],
        [a.reason, one.reason && <span dir="auto">{one.reason}</span>],
        [a[one.state === "refused" ? "refused" : "approved"], !waits && one.decided_at && date(one.decided_at)],
      ].map(([name, value]) => [name, value || undefined] as [string, preact.ComponentChildren])} />
      {waits && (
        <div class="buttons">
          <button type="button" class="button small" onClick={approve}><Icon name="check" size={18} />{one.state === "approving" ? a.goOn : a.approve}</button>
          {one.state === "open" && <button type="button" class="button soft small" onClick={refuse}>{a.refuse}</button>}
        </div>
      )}
    </article>
  );
}

interface Decision {
  application: Application;
  close: () => void;
  decided: () => void;
}

function Approve({ application: one, close, decided }: Decision) {
  const form = useForm({
    name: `application-${one.id}`, initial: { slug: one.proposal },
    check: ({ slug }): Record<string, string> => (slugIsGood(slug.trim()) ? {} : { slug: a.slugBad }),
    send: async ({ slug }) => {
      await approve(one, slug.trim());
      close();
      decided();
    },
  });
  return (
    <Dialog title={a.approveOf(one.name)} close={close}>
      <Form form={form} word={a.approveDo} cancel={close}>
        {one.taken && <p class="said">{a.slugTaken(one.proposal)}</p>}
        <Field form={form} name="slug" label={a.slug} help={a.slugHelp} maxLength={40} dir="ltr" autocomplete="off" spellcheck={false} required />
      </Form>
    </Dialog>
  );
}

function Refuse({ application: one, close, decided }: Decision) {
  const form = useForm({
    name: `refusal-${one.id}`, initial: { reason: "" },
    check: ({ reason }): Record<string, string> => (reason.trim().length >= 3 ? {} : { reason: a.whyBad }),
    send: async ({ reason }) => {
      await take(shop.POST("/v1/admin/merchant-applications/{id}/refuse", { params: { path: { id: one.id } }, body: { reason: reason.trim() } }));
      close();
      decided();
      done(a.refusedDone);
    },
  });
  return (
    <Dialog title={a.refuseOf(one.name)} close={close}>
      <Form form={form} word={a.refuseDo} cancel={close} danger>
        <Field form={form} name="reason" label={a.why} help={a.whyHelp} rows={3} maxLength={500} required />
      </Form>
    </Dialog>
  );
}
