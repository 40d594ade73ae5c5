// Who works for the merchant, and in which place; new ones are invited by mail, and an invitation can be withdrawn.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date } from "../format";
import { who, type TeamRole } from "../session";
import { t } from "../text";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { Head, Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

const ROLES: TeamRole[] = ["staff", "manager", "owner"];
const roles = (): [string, string][] => ROLES.map((role) => [role, t.role[role]]);

export default function Team() {
  const loaded = useLoaded("team", () => take(shop.GET("/v1/merchant/team")));
  const asked = useLoaded("invitations", () => take(shop.GET("/v1/merchant/invitations")));
  const [inviting, setInviting] = useState(false), [leaving, setLeaving] = useState<Schemas["Member"]>();
  const change = async (member: Schemas["Member"], role: TeamRole) => {
    const path = { account: member.account };
    try {
      loaded.set(await take(shop.PATCH("/v1/merchant/team/{account}", { params: { path }, body: { role } })));
      done(t.team.changed(member.name ?? member.email), () => void change({ ...member, role }, member.role));
    } catch (error) {
      failed(reason(error));
      loaded.reload();
    }
  };
  const remove = async ({ account }: Schemas["Member"]) => {
    try {
      await take(shop.DELETE("/v1/merchant/team/{account}", { params: { path: { account } } }));
      done(t.team.left);
    } catch (error) {
      failed(reason(error));
    }
    loaded.reload();
    asked.reload();
  };
  const withdraw = async ({ id }: Schemas["OpenInvitation"]) => {
    try {
      await take(shop.DELETE("/v1/merchant/invitations/{id}", { params: { path: { id } } }));
      done(t.team.withdrawn);
    } catch (error) {
      failed(reason(error));
    }
    asked.reload();
  };
  return (
    <>
      <Head title={t.menu.team} about={t.team.about}><button type="button" class="button" onClick={() => setInviting(true)}><Icon name="plus" />{t.team.invite}</button></Head>
      <Show of={loaded}>{(team) => (
        <ul class="rows people">{team.items.map((member) => (
          <li key={member.account} class="row">
            <span class="monogram" aria-hidden="true">{(member.name ?? member.email).slice(0, 1).toUpperCase()}</span>
            <span class="row-main"><b><bdi>{member.name ?? member.email}</bdi>{member.account === who.value.account && <span class="muted"> · {t.team.you}</span>}</b><span class="small muted"><bdi>{member.email}</bdi></span></span>
            <select class="select" aria-label={t.team.roleOf(member.name ?? member.email)} value={member.role} onChange={(event) => change(member, event.currentTarget.value as TeamRole)}>{roles().map(([role, word]) => <option key={role} value={role}>{word}</option>)}</select>
            <button type="button" class="round" aria-label={t.team.remove(member.name ?? member.email)} onClick={() => setLeaving(member)}><Icon name="bin" /></button>
          </li>
        ))}</ul>
      )}</Show>
      <Show of={asked}>{({ items }) => items.length > 0 && (
        <section>
          <h2>{t.team.open}</h2>
          <ul class="rows people">{items.map((invitation) => (
            <li key={invitation.id} class="row">
              <span class="monogram" aria-hidden="true"><Icon name="letter" /></span>
              <span class="row-main"><b dir="ltr">{invitation.email}</b><span class="small muted">{t.role[invitation.role]} · {t.team.by(invitation.by)}</span></span>
              <span class="row-state small muted">{t.team.until(date(invitation.expires_at))}</span>
              <button type="button" class="round" aria-label={t.team.withdraw(invitation.email)} onClick={() => void withdraw(invitation)}><Icon name="bin" /></button>
            </li>
          ))}</ul>
        </section>
      )}</Show>
      <dl class="legend">{ROLES.map((role) => <div key={role}><dt>{t.role[role]}</dt><dd>{t.roleHelp[role]}</dd></div>)}</dl>
      {inviting && <Invite close={() => setInviting(false)} sent={() => asked.reload()} />}
      {leaving && <Sure title={t.team.remove(leaving.name ?? leaving.email)} help={t.team.removeHelp} word={t.team.removeDo} act={() => void remove(leaving)} close={() => setLeaving(undefined)} />}
    </>
  );
}

function Invite({ close, sent }: { close: () => void; sent: () => void }) {
  const form = useForm({
    name: "invite", initial: { email: "", role: "staff" },
    send: async ({ email, role }) => {
      await take(shop.POST("/v1/merchant/team", { body: { email: email.trim(), role: role as TeamRole, lang: document.documentElement.lang } }));
      close();
      sent();
      done(t.team.invited(email.trim()));
    },
  });
  return (
    <Dialog title={t.team.invite} close={close}>
      <Form form={form} word={t.team.send} cancel={close}>
        <Field form={form} name="email" label={t.team.email} type="email" autocomplete="off" dir="ltr" required />
        <Field form={form} name="role" label={t.team.place} of={roles()} help={t.roleHelp[form.values.role as TeamRole]} />
      </Form>
    </Dialog>
  );
}
