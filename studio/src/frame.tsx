// The frame around every page: the menu beside it (below it on a phone), the palette, the keys, the words about what was done.
import { Component, type ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { signal } from "@preact/signals";
import { Preferences } from "./preferences";
import { go, here, match, path } from "./router";
import { renew, who } from "./session";
import { t } from "./text";
import { PLACES, home, menu, type Group, type Place } from "./places";
import { Dialog } from "./ui/dialog";
import { Icon, Mark } from "./ui/icon";
import { Help, keys } from "./ui/keys";
import { Palette } from "./ui/palette";
import { Empty, Trouble, Waiting } from "./ui/parts";
import { Toasts } from "./ui/toast";

export type Over = "" | "palette" | "help" | "menu" | "preferences";
/** What lies over the page. */
export const over = signal<Over>("");

export function App() {
  useEffect(() => keys({ palette: () => (over.value = "palette"), help: () => (over.value = "help") }), []);
  useEffect(() => {
    if (path.value === "/studio" && home()) go(home()!, { replace: true });
  }, [path.value]);
  const close = () => (over.value = "");
  return (
    <div class="frame">
      <a class="skip" href="#main">{t.skip}</a>
      <aside class="rail" aria-label={t.studio}>
        <Brand />
        <Menu />
        <div class="rail-foot">
          <button type="button" class="rail-search" onClick={() => (over.value = "palette")}><Icon name="search" size={18} /><span>{t.search}</span><kbd>Ctrl K</kbd></button>
          <a href={`/${document.documentElement.lang}`}><Icon name="shop" size={18} />{t.toShop}</a>
          <button type="button" onClick={() => (over.value = "preferences")}><Icon name="globe" size={18} />{t.preferences.title}</button>
        </div>
      </aside>
      <header class="bar">
        <Brand />
        <button type="button" class="round" aria-label={t.palette.open} onClick={() => (over.value = "palette")}><Icon name="search" /></button>
      </header>
      <main id="main" tabIndex={-1}><Current /></main>
      <nav class="tabs" aria-label={t.menu.often}>
        {often().map((place) => <Link key={place.path} place={place} size={22} />)}
        <button type="button" onClick={() => (over.value = "menu")} aria-haspopup="dialog"><Icon name="menu" size={22} /><span>{t.menu.all}</span></button>
      </nav>
      {over.value === "menu" && (
        <Dialog title={t.menu.all} close={close}>
          <div onClick={(event) => (event.target as Element).closest("a") && close()}><Menu /></div>
          <div class="rail-foot">
            <a href={`/${document.documentElement.lang}`}><Icon name="shop" size={18} />{t.toShop}</a>
            <button type="button" onClick={() => (over.value = "preferences")}><Icon name="globe" size={18} />{t.preferences.title}</button>
          </div>
        </Dialog>
      )}
      {over.value === "palette" && <Palette close={close} show={(what) => (over.value = what)} />}
      {over.value === "help" && <Help close={close} />}
      {over.value === "preferences" && <Preferences close={close} />}
      <Toasts />
    </div>
  );
}

const Brand = () => <a class="brand" href="/studio"><Mark /><span>GetYour<b>Share</b></span><em>{t.studio}</em></a>;

const often = (): Place[] => menu().filter((place) => place.menu!.often).slice(0, 4);

const GROUPS: [Group, () => string][] = [
  ["shop", () => who.value.merchant?.slug.replaceAll("-", " ") ?? ""],
  ["share", () => t.menu.share],
  ["market", () => t.menu.market],
];

function Menu() {
  return (
    <nav class="menu" aria-label={t.menu.all}>
      {GROUPS.map(([group, word]) => {
        const places = menu().filter((place) => place.group === group);
        return places.length > 0 && (
          <section key={group}>
            <h2 class={group === "shop" ? "menu-name named" : "menu-name"}>{word()}</h2>
            <ul>{places.map((place) => <li key={place.path}><Link place={place} size={19} /></li>)}</ul>
          </section>
        );
      })}
    </nav>
  );
}

function Link({ place, size }: { place: Place; size: number }) {
  const current = path.value === place.path || path.value.startsWith(`${place.path}/`);
  return <a href={place.path} aria-current={current ? "page" : undefined}><Icon name={place.menu!.icon} size={size} /><span>{place.menu!.word()}</span></a>;
}

const loaded = new Map<string, ComponentType<Record<string, string>>>();

/** The page that the address names. */
function Current() {
  const now = path.value;
  const found = PLACES.map((place) => ({ place, values: match(place.path, now) })).find(({ values }) => values);
  const [, setRound] = useState(0);
  const [failed, setFailed] = useState<string>();
  const name = found?.place.path ?? "";
  const ready = loaded.get(name);
  useEffect(() => {
    if (!found || ready) return;
    found.place.load().then(
      ({ default: page }) => { loaded.set(name, page); setRound((n) => n + 1); },
      () => setFailed(name),
    );
  }, [name, ready]);
  useEffect(() => {
    // a place in a team that changed a moment ago is not in the token yet
    if (found && !found.place.may()) renew(true).catch(() => {});
  }, [name]);
  useEffect(() => {
    // the new page is said aloud, and keys go on from its beginning
    if (ready && document.activeElement?.closest("dialog") === null) document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true });
  }, [now, ready]);

  if (now === "/studio") return home() ? <Waiting /> : <Nothing title={t.noArea} help={t.noAreaHelp} />;
  if (!found) return <Nothing title={t.nowhere} help={t.nowhereHelp} />;
  if (!found.place.may()) return <Nothing title={t.notYours} help={t.notYoursHelp} />;
  // a part of an older build is gone when a newer one was deployed: the document names the new ones
  if (failed === name) return <Trouble error={undefined} again={() => location.reload()} />;
  if (!ready) return <Waiting lines={7} />;
  const Page = ready;
  return <Safe key={now}><Page {...found.values!} /></Safe>;
}

const Nothing = ({ title, help }: { title: string; help: string }) => (
  <Empty icon="compass" title={title}><p>{help}</p>{home() && here.value.pathname !== home() && <p><a class="button soft" href={home()!}>{t.toStart}</a></p>}</Empty>
);

/** A page that breaks leaves the frame whole. */
class Safe extends Component<{ children?: preact.ComponentChildren }, { error?: unknown }> {
  override state: { error?: unknown } = {};
  static override getDerivedStateFromError(error: unknown) {
    console.error(error);
    return { error };
  }
  override render() {
    return this.state.error ? <Trouble error={undefined} again={() => this.setState({ error: undefined })} /> : this.props.children;
  }
}
