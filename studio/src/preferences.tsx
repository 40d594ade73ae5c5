// Language, appearance, signing out. The language is the shop's cookie, the appearance the shop's too.
import { useState } from "preact/hooks";
import { who } from "./session";
import { t } from "./text";
import { Dialog } from "./ui/dialog";
import { Choice } from "./ui/parts";

const LANGS: [string, string][] = [["fr", "Français"], ["ar", "العربية"], ["en", "English"]];
const root = document.documentElement;

/** Shows the studio in another language, at the same address. */
export function speak(lang: string): void {
  document.cookie = `lang=${lang};path=/;max-age=31536000;samesite=lax`;
  location.reload();
}

export function Preferences({ close }: { close: () => void }) {
  const [theme, setTheme] = useState(root.dataset["theme"] ?? "");
  const choose = (value: string) => {
    setTheme(value);
    if (value) root.dataset["theme"] = value;
    else delete root.dataset["theme"];
    try {
      localStorage["theme"] = value;
    } catch {} // without storage the choice lasts one visit
  };
  return (
    <Dialog title={t.preferences.title} close={close}>
      <p class="label">{t.preferences.language}</p>
      <Choice label={t.preferences.language} value={root.lang} of={LANGS} choose={speak} />
      <p class="label">{t.preferences.theme}</p>
      <Choice label={t.preferences.theme} value={theme} of={[["", t.preferences.auto], ["light", t.preferences.light], ["dark", t.preferences.dark]]} choose={choose} />
      <hr />
      <p class="small muted"><bdi>{who.value.email}</bdi></p>
      <div class="buttons">
        <a class="button soft" href={`/${root.lang}/account`}>{t.preferences.account}</a>
        <form method="post" action={`/${root.lang}/logout`}><button type="submit" class="button soft">{t.preferences.signOut}</button></form>
      </div>
    </Dialog>
  );
}
