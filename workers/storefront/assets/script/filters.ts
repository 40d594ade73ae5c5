// Filters and order apply at once where there is room for them beside the list; the list is exchanged, the page stays.
import { byId } from "./page";

let latest: AbortController | undefined;

async function exchange(url: string, remember: boolean): Promise<void> {
  const list = byId("list")!, focused = document.activeElement as HTMLInputElement | null;
  latest?.abort();
  latest = new AbortController();
  list.classList.add("busy");
  try {
    const answer = await fetch(url, { signal: latest.signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("list");
    if (!answer.ok || !fresh) throw answer;
    const said = byId("count")!, saying = fresh.querySelector("#count")!;
    const open = [...list.querySelectorAll("details")].map((d) => d.open);
    fresh.querySelectorAll("details").forEach((d, i) => (d.open ||= open[i]));
    said.textContent = saying.textContent;
    saying.replaceWith(said); // the same live region, so that the new count is announced
    list.replaceWith(fresh);
    if (remember) history.pushState(0, "", url);
    if (focused?.matches("#filter button")) fresh.querySelector("summary")?.focus(); // the panel it stood in is closed
    else if (focused?.name)
      fresh.querySelector<HTMLElement>(`[name="${focused.name}"]${focused.type == "checkbox" ? `[value="${CSS.escape(focused.value)}"]` : ""}`)?.focus();
  } catch (e) {
    if ((e as Error).name != "AbortError") location.href = url;
  }
}

function apply(form: HTMLFormElement): void {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value) as [string, string][]);
  exchange(form.action + (query.size ? `?${query}` : ""), true);
}

export function enhanceFilters(): void {
  if (!byId("list")) return;
  addEventListener("submit", (e) => {
    const form = e.target as HTMLFormElement;
    if (form.id != "filter") return;
    e.preventDefault();
    apply(form);
    form.querySelector("details")!.open = false;
  });
  addEventListener("change", ({ target }) => {
    const form = (target as HTMLInputElement).form;
    if (form?.id != "filter" || !(target as Element).matches("#sort") && !matchMedia("(min-width:60rem)").matches) return;
    apply(form);
  });
  addEventListener("popstate", () => exchange(location.href, false));
}
