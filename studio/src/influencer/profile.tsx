// What merchants read of an influencer, and the bank account that is paid. Whoever fills it in becomes an influencer.
import { ProblemError, shop, take, type Schemas } from "../api";
import { go } from "../router";
import { isInfluencer, renew } from "../session";
import { t } from "../text";
import { Field, Form, useForm } from "../ui/form";
import { Head, Show, useLoaded } from "../ui/parts";
import { done } from "../ui/toast";

const PLATFORMS = ["instagram", "tiktok", "youtube", "facebook", "x", "snapchat"];

/** The platform is in the address. */
function channel(url: string): Schemas["Channel"] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
  return { platform: PLATFORMS.find((name) => host === `${name}.com` || host.endsWith(`.${name}.com`)) ?? (host ? "blog" : "other"), url };
}

export default function ProfilePage() {
  const loaded = useLoaded("profile", async () => {
    if (!isInfluencer()) return null; // has none yet
    return take(shop.GET("/v1/influencer/profile")).catch((error: unknown) => {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    });
  });
  return (
    <>
      <Head title={isInfluencer() ? t.menu.profile : t.profile.become} about={isInfluencer() ? t.profile.about : t.profile.becomeHelp} />
      <Show of={loaded}>{(profile) => <Edit key={profile?.id ?? "new"} profile={profile} saved={loaded.set} />}</Show>
    </>
  );
}

function Edit({ profile, saved }: { profile: Schemas["Profile"] | null; saved: (profile: Schemas["Profile"]) => void }) {
  const form = useForm({
    name: "profile", initial: { name: profile?.name ?? "", bio: profile?.bio ?? "", channels: profile?.channels.map(({ url }) => url).join("\n") ?? "", rib: "", password: "" },
    send: async ({ name, bio, channels, rib, password }) => {
      const body = { name: name.trim(), bio: bio.trim(), channels: channels.split(/\s+/).filter(Boolean).map(channel), rib: rib.replace(/\s/g, "") || undefined, password: (rib && password) || undefined };
      const now = await take(shop.PUT("/v1/influencer/profile", { body }));
      if (!profile) {
        await renew(true);
        go("/studio/discover");
      } else {
        saved(now);
        form.set("rib", "");
        form.set("password", "");
      }
      done(t.saved);
    },
  });
  return (
    <div class="narrow">
      <Form form={form} word={profile ? t.save : t.profile.become}>
        <Field form={form} name="name" label={t.profile.name} help={t.profile.nameHelp} maxLength={80} required />
        <Field form={form} name="bio" label={t.profile.bio} rows={4} maxLength={1000} required={false} />
        <Field form={form} name="channels" label={t.profile.channels} help={t.profile.channelsHelp} rows={3} required={false} />
        <Field form={form} name="rib" label={t.profile.rib} help={profile?.rib_ends ? t.profile.ribEnds(profile.rib_ends) : t.profile.ribHelp} inputMode="numeric" autocomplete="off" dir="ltr" required={false} />
        {form.values.rib && <Field form={form} name="password" label={t.profile.password} help={t.profile.passwordHelp} type="password" autocomplete="current-password" dir="ltr" required={false} />}
      </Form>
    </div>
  );
}
