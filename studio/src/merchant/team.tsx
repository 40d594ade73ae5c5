// Who works for the merchant, and in which place; new ones are invited by mail, and an invitation can be withdrawn.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date } from "../format";
import { renew, who, type TeamRole } from "../session";
import { t } from "../text";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { Head, Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

const ROLES: TeamRole[] = ["staff", "manager", "owner"];
const roles = (): [string, string][] => ROLES.map((role) => [role, t.role[role]]);

type Member = Schemas["Member"];
const isMe = ({ account }: Member): boolean => account === who.value.account;

export default function Team() {
  const loaded = useLoaded("team", () => take(shop.GET("/v1/merchant/team")));
  const asked = useLoaded("invitations", () => take(shop.GET("/v1/merchant/invitations")));
  const [inviting, setInviting] = useState(false), [leaving, setLeaving] = useState<Member>(), [lowering, setLowering] = useState<{ me: Member; role: TeamRole }>();
  const change = async (member: Member, role: TeamRole) => {
    const path = { account: member.account };
    try {
      loaded.set(await take(shop.PATCH("/v1/merchant/team/{account}", { params: { path }, body: { role } })));
      // whose place changes is signed out
      if (isMe(member)) return void (await renew(true));
      done(t.team.changed(member.name ?? member.email), () => void change({ ...member, role }, member.role));
    } catch (error) {
      failed(reason(error));
      loaded.reload();
    }
  };
  const remove = async ({ account }: Member) => {
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
        <ul class="rows people">{team.items.map((member) => {
          const only = member.role === "owner" && team.items.filter(({ role }) => role === "owner").length === 1;
          return (
          <li key={member.account} class="row">
            <span class="monogram" aria-hidden="true">{(member.name ?? member.email).slice(0, 1).toUpperCase()}</span>
            <span class="row-main"><b><bdi>{member.name ?? member.email}</bdi>{isMe(member) && <span class="muted"> · {t.team.you}</span>}</b><span class="small muted"><bdi>{member.email}</bdi></span></span>
            <select class="select" aria-label={t.team.roleOf(member.name ?? member.email)} value={lowering?.me === member ? lowering.role : member.role} disabled={only} onChange={(event) => { const role = event.currentTarget.value as TeamRole; isMe(member) ? setLowering({ me: member, role }) : void change(member, role); }}>{roles().map(([role, word]) => <option key={role} value={role}>{word}</option>)}</select>
            {!only && <button type="button" class="round" aria-label={isMe(member) ? t.team.leave : t.team.remove(member.name ?? member.email)} onClick={() => setLeaving(member)}><Icon name="bin" /></button>}
          </li>
          );
        })}</ul>
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
      {lowering && <Sure title={t.team.self} help={t.team.selfHelp} word={t.team.selfDo} act={() => void change(lowering.me, lowering.role)} close={() => setLowering(undefined)} />}
      {leaving && <Sure title={isMe(leaving) ? t.team.leave : t.team.remove(leaving.name ?? leaving.email)} help={isMe(leaving) ? t.team.leaveHelp : t.team.removeHelp} word={isMe(leaving) ? t.team.leave : t.team.removeDo} act={() => void remove(leaving)} close={() => setLeaving(undefined)} />}
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
