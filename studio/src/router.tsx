// Addresses below /studio: the page is what the address says; back and forward work, filters stand in the query, and a page that
// one comes back to is where one left it.
import { computed, signal } from "@preact/signals";

const read = () => new URL(location.href);
/** The address. */
export const here = signal(read());
/** The path alone: a change of filters is no other page. */
export const path = computed(() => here.value.pathname);
/** True while the page shown is one that was come back to. */
export let cameBack = false;

history.scrollRestoration = "manual";
const keepScroll = () => history.replaceState({ ...history.state, scroll: scrollY }, "");

/** Goes to an address; with `replace` without a way back. */
export function go(to: string, { replace = false } = {}): void {
  keepScroll();
  cameBack = false;
  history[replace ? "replaceState" : "pushState"]({}, "", to);
  here.value = read();
  if (!replace) scrollTo(0, 0);
}

/** Whether something on this page would be lost by leaving; gives the question to ask. */
let guard: (() => string | undefined) | undefined;
export const askBeforeLeaving = (question: typeof guard): void => void (guard = question);
const mayLeave = (): boolean => {
  const question = guard?.();
  return question === undefined || confirm(question);
};

/** A value of the query; empty when there is none. */
export const param = (name: string): string => here.value.searchParams.get(name) ?? "";
/** Sets values of the query; an empty one is taken out. */
export function setParams(values: Record<string, string>): void {
  const next = new URL(here.value);
  for (const [name, value] of Object.entries(values)) {
    if (value) next.searchParams.set(name, value);
    else next.searchParams.delete(name);
  }
  if (next.href !== here.value.href) go(next.pathname + next.search, { replace: true });
}

/** Brings a page that was come back to where it was left; called when its content is there. */
export function restoreScroll(): void {
  if (cameBack) requestAnimationFrame(() => scrollTo(0, history.state?.scroll ?? 0));
}

addEventListener("popstate", () => {
  cameBack = true;
  here.value = read();
});
addEventListener("pagehide", keepScroll);
let settling: ReturnType<typeof setTimeout>;
addEventListener("scroll", () => {
  clearTimeout(settling);
  settling = setTimeout(keepScroll, 150);
}, { passive: true });
addEventListener("click", (event) => {
  const link = (event.target as Element).closest?.("a");
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  if (link.pathname !== "/studio" && !link.pathname.startsWith("/studio/")) return;
  event.preventDefault();
  if (mayLeave()) go(link.pathname + link.search);
});

/** The values of a pattern such as `/studio/orders/:id` in a path; `undefined` when it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [i, segment] of wanted.entries()) {
    if (segment.startsWith(":")) values[segment.slice(1)] = decodeURIComponent(given[i]!);
    else if (segment !== given[i]) return undefined;
  }
  return values;
}
