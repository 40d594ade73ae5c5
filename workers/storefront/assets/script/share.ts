// Shares the product's address: the device's own sheet where there is one, the clipboard elsewhere.
import { send } from "./events";
import { byId, root } from "./page";

export function sharing(): void {
  const button = byId<HTMLButtonElement>("share"), said = byId("share-said");
  if (!button || !said) return;
  button.onclick = async () => {
    const url = location.origin + location.pathname;
    try {
      if (navigator.share) await navigator.share({ title: document.title, url });
      else {
        await navigator.clipboard.writeText(url);
        said.textContent = button.dataset.done!;
      }
      send({ type: "share", product_id: root.dataset.subject! });
    } catch (e) {
      if ((e as Error).name != "AbortError") said.textContent = button.dataset.failed!;
    }
  };
}
