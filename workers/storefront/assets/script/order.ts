// The page of an order: it looks again while the payment service has not answered, less and less often, and it prints.
import { byId } from "./page";

const WAITS = [2, 3, 4, 5, 8, 10, 15, 20, 30, 30, 30, 60]; // seconds

async function look(): Promise<boolean> {
  const part = byId("status");
  if (!part?.hasAttribute("data-await")) return false;
  try {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("status");
    if (!answer.ok || !fresh || fresh.hasAttribute("data-await")) return true;
    const state = part.querySelector(".state")!, now = fresh.querySelector(".state")!;
    state.className = now.className;
    state.replaceChildren(...now.childNodes); // the same live region, so that the news are heard
    now.replaceWith(state);
    part.replaceWith(fresh);
    return false;
  } catch {
    return true; // offline for a moment
  }
}

export async function following(): Promise<void> {
  addEventListener("click", ({ target }) => (target as Element).closest("[data-print]") && print());
  for (const seconds of byId("status")?.hasAttribute("data-await") ? WAITS : []) {
    await new Promise((done) => setTimeout(done, seconds * 1000));
    if (!document.hidden && !(await look())) return;
  }
}
