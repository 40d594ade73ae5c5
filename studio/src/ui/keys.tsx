// What the keyboard does everywhere: rows by j and k, the search by /, help by ?, the palette by Ctrl-K.
import { Dialog } from "./dialog";
import { t } from "../text";

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Listens until the given function is called. */
export function keys({ palette, help }: { palette: () => void; help: () => void }): () => void {
  const heard = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return palette();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") help();
    else if (event.key === "/") focus(document.getElementById("find"), event);
    else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1, event);
  };
  addEventListener("keydown", heard);
  return () => removeEventListener("keydown", heard);
}

function focus(element: HTMLElement | null | undefined, event: Event): void {
  if (!element) return;
  event.preventDefault();
  element.focus();
  element.scrollIntoView({ block: "nearest" });
}

function step(by: 1 | -1, event: Event): void {
  const rows = [...document.querySelectorAll<HTMLElement>("#main .rows > li a[href], #main .rows > li button.row")].filter((row, i, all) => row.closest("li") !== all[i - 1]?.closest("li"));
  const at = rows.findIndex((row) => row.closest("li")!.contains(document.activeElement));
  focus(rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by], event);
}

export function Help({ close }: { close: () => void }) {
  const all: [string[], string][] = [
    [["j", "k"], t.keys.rows], [["↵"], t.keys.open], [["/"], t.keys.search], [["Ctrl", "K"], t.keys.palette], [["Esc"], t.keys.close], [["?"], t.keys.help],
  ];
  return (
    <Dialog title={t.keys.title} close={close}>
      <dl class="keys">{all.map(([keys, word]) => <div key={word}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{word}</dd></div>)}</dl>
    </Dialog>
  );
}
