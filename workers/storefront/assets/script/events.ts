// Tells the shop what was looked at (contracts::event). An id per event: sent twice, it counts once.
import { byId, random, root, session } from "./page";

type What =
  | { type: "view_product" | "share"; product_id: string }
  | { type: "view_collection"; collection: string }
  | { type: "search"; query: string; results: number }
  | { type: "click_recommendation"; product_id: string; position: number };

export function send(what: What): void {
  const events = [{ id: random(), at: Date.now(), ...what }];
  navigator.sendBeacon("/v1/events", new Blob([JSON.stringify({ session, events })], { type: "application/json" }));
}

// The view of this page, and clicks on what is recommended on it.
export function report(): void {
  const { kind, subject = "" } = root.dataset;
  if (kind == "product") send({ type: "view_product", product_id: subject });
  if (kind == "collection") send({ type: "view_collection", collection: subject });
  const query = byId<HTMLInputElement>("q")?.value;
  if (kind == "search" && query) send({ type: "search", query, results: +subject });
  addEventListener("click", ({ target }) => {
    const card = (target as Element).closest<HTMLElement>("[data-recommended] [data-id]");
    if (!card || !(target as Element).closest("a")) return;
    const position = [...card.closest("ul")!.children].indexOf(card.parentElement!);
    send({ type: "click_recommendation", product_id: card.dataset.id!, position });
  });
}
