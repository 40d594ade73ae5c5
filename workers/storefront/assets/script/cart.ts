// The cart without leaving the page: how many units it holds beside its link, and the product page's form sent in place.
import { byId, lang } from "./page";

export function showUnits(units: number): void {
  const count = byId("cart-count");
  if (!count) return;
  count.hidden = !units;
  count.textContent = `${units || ""}`;
}

// Asked once a page, after the first paint, and only by a browser that has a cart or an account.
export async function fillHeader(): Promise<void> {
  const cart = byId("cart");
  if (cart) return showUnits(+cart.dataset.units!);
  if (!/(^|; )known=/.test(document.cookie)) return;
  try {
    const answer = await fetch(`/${lang}/me`, { headers: { accept: "application/json" } });
    if (answer.ok) showUnits((await answer.json()).units);
  } catch {} // the link to the cart works without its number
}

export function buying(): void {
  const form = byId<HTMLFormElement>("buy"), said = byId("bought");
  if (!form || !said) return;
  const button = form.querySelector("button")!, [words, link] = said.children as unknown as HTMLElement[];
  form.onsubmit = async (e) => {
    e.preventDefault();
    if (button.ariaDisabled) return; // a second tap while the first is on its way
    const label = button.lastElementChild!, was = label.textContent;
    button.ariaDisabled = "true";
    label.textContent = button.dataset.busy!;
    let done = false;
    try {
      const body = new URLSearchParams(new FormData(form) as never);
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
      if ((done = answer.ok)) showUnits((await answer.json()).units);
    } catch {} // said below
    button.ariaDisabled = null;
    label.textContent = was;
    said.classList.toggle("no", !done);
    words.textContent = said.dataset[done ? "done" : "failed"]!;
    link.hidden = !done;
  };
}
