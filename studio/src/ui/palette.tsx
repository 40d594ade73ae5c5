// Everything by a few letters: pages, searches, appearance, language.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./icon";
import { go } from "../router";
import { menu } from "../places";
import { speak } from "../preferences";
import { isMerchant } from "../session";
import { t } from "../text";

interface Act {
  word: string;
  about?: string;
  icon: IconName;
  run: () => void;
}

/** Letters alone, so that accents and case do not matter. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The very name comes first, then names that begin so. */
const fit = (word: string, wanted: string) => Number(plain(word).startsWith(wanted)) + Number(plain(word) === wanted);

function acts(text: string, show: Props["show"]): Act[] {
  const pages: Act[] = menu().map((place) => ({ word: place.menu!.word(), icon: place.menu!.icon, run: () => go(place.path) }));
  const others: Act[] = [
    { word: t.preferences.title, icon: "edit", run: () => show("preferences") }, { word: t.keys.title, about: "?", icon: "keyboard", run: () => show("help") },
    { word: t.toShop, icon: "shop", run: () => location.assign(`/${document.documentElement.lang}`) },
    ...[["fr", "Français"], ["ar", "العربية"], ["en", "English"]].filter(([lang]) => lang !== document.documentElement.lang)
      .map(([lang, word]): Act => ({ word: word!, about: t.preferences.language, icon: "globe", run: () => speak(lang!) })),
  ];
  const wanted = plain(text.trim());
  const found = [...pages, ...others].filter(({ word, about = "" }) => plain(`${word} ${about}`).includes(wanted)).sort((a, b) => fit(b.word, wanted) - fit(a.word, wanted));
  const searches: Act[] = wanted && isMerchant() ? [
    { word: t.palette.orders(text.trim()), icon: "search", run: () => go(`/studio/orders?q=${encodeURIComponent(text.trim())}`) },
    { word: t.palette.products(text.trim()), icon: "search", run: () => go(`/studio/products?q=${encodeURIComponent(text.trim())}`) },
  ] : [];
  return [...found, ...searches];
}

interface Props {
  close: () => void;
  /** Opens what lies over the page. */
  show: (what: "preferences" | "help") => void;
}

export function Palette({ close, show }: Props) {
  const [text, setText] = useState(""), [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  const all = acts(text, show);
  const run = (act: Act | undefined) => {
    if (!act) return;
    close();
    act.run();
  };
  const heard = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((at + step + all.length) % Math.max(all.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(all[at]);
    }
  };
  useEffect(() => document.getElementById(`act-${at}`)?.scrollIntoView({ block: "nearest" }), [at]);
  return (
    <dialog ref={dialog} class="palette" aria-label={t.palette.open} onClose={close} onPointerDown={(event) => event.target === dialog.current && dialog.current!.close()}>
      <div class="find">
        <Icon name="search" />
        <input value={text} placeholder={t.palette.placeholder} aria-label={t.palette.placeholder} role="combobox" aria-expanded="true" aria-controls="acts" aria-activedescendant={all[at] && `act-${at}`}
          autocomplete="off" dir="auto" autofocus onKeyDown={heard} onInput={(event) => { setText(event.currentTarget.value); setAt(0); }} />
        <kbd>Esc</kbd>
      </div>
      <ul id="acts" role="listbox" aria-label={t.palette.open}>
        {all.map((act, i) => (
          <li key={act.word} id={`act-${i}`} role="option" aria-selected={i === at} onClick={() => run(act)} onPointerMove={() => i !== at && setAt(i)}>
            <Icon name={act.icon} /><span>{act.word}</span>{act.about && <small>{act.about}</small>}
          </li>
        ))}
      </ul>
      {all.length === 0 && <p class="muted">{t.palette.nothing}</p>}
    </dialog>
  );
}
