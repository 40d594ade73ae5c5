// Suggestions under the search field: the ARIA combobox pattern. Focus stays in the field; arrows move, Enter follows, Escape closes.
import { byId, lang } from "./page";

type Suggestion = { kind: "query" | "product" | "collection"; text: string; lang: string; slug?: string };

const address = ({ kind, text, slug }: Suggestion) =>
  `/${lang}/${kind == "product" ? `p/${slug}` : kind == "collection" ? `c/${slug}` : `search?q=${encodeURIComponent(text)}`}`;

export function suggestions(): void {
  const input = byId<HTMLInputElement>("q"), list = byId("suggest"), count = byId("suggest-count");
  if (!input || !list || !count) return;
  let timer = 0, asked: AbortController | undefined, active = -1;
  const set = (name: string, value: string) => input.setAttribute(name, value);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "suggest", "aria-autocomplete": "list" })) set(name, value);

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    list.hidden = true;
    move(-1);
    set("aria-expanded", "false");
  };
  const move = (to: number) => {
    active = to;
    options().forEach((option, i) => option.setAttribute("aria-selected", `${i == to}`));
    if (to < 0) input.removeAttribute("aria-activedescendant");
    else set("aria-activedescendant", options()[to].id);
  };
  const show = (items: Suggestion[]) => {
    list.replaceChildren(
      ...items.map((item, i) => {
        const option = document.createElement("li"), text = document.createElement("bdi"), kind = document.createElement("small");
        option.id = `suggest-${i}`;
        option.role = "option";
        option.dataset.href = address(item);
        text.textContent = item.text;
        text.lang = item.lang;
        kind.textContent = list.dataset[item.kind] ?? "";
        option.append(text, kind);
        return option;
      }),
    );
    move(-1);
    list.hidden = !items.length;
    set("aria-expanded", `${!!items.length}`);
    count.textContent = count.dataset.found!.split("|")[items.length];
  };
  const ask = async () => {
    asked?.abort();
    const q = input.value.trim();
    if (q.length < 2) return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`/v1/suggest?q=${encodeURIComponent(q)}&lang=${lang}`, { signal: asked.signal });
      show(answer.ok ? (await answer.json()).items : []);
    } catch {} // aborted, or offline: the field still searches
  };
  input.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  };
  /** No later answer shows a list. */
  const forget = () => {
    clearTimeout(timer);
    asked?.abort();
  };
  input.onkeydown = (e) => {
    const size = list.hidden ? 0 : options().length;
    if (size && e.key.startsWith("Arrow")) forget(); // whoever chooses keeps the list they see
    if (e.key == "Escape" && size) close();
    else if (e.key == "Enter" && active >= 0) location.href = options()[active].dataset.href!;
    else if (e.key == "ArrowDown" && size) move((active + 1) % size);
    else if (e.key == "ArrowUp" && size) move((active < 1 ? size : active) - 1);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  input.onblur = () => {
    forget();
    close();
  };
  list.onmousedown = (e) => {
    e.preventDefault(); // keeps the focus, so that the list is still there on mouse up
    const href = (e.target as Element).closest<HTMLElement>("li")?.dataset.href;
    if (href && !e.button) location.href = href;
  };
}
