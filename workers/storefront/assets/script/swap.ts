// Forms inside [data-swap] change that part of the page in place: the answer is the whole page, of which the part is taken.
// The focus stays on the control that was used, or goes where the answer wants it; live regions in the part speak.
import { showUnits } from "./cart";
import { byId } from "./page";

// One change after the other: each answer is what the next begins with.
let queue = Promise.resolve(), timer = 0;

const controls = (part: Element) => [...part.querySelectorAll<HTMLElement>("button:not([disabled]),input:not([type=hidden]),select")];
const name = (control: HTMLElement) => control.getAttribute("aria-label") ?? control.id;

// Where people go on typing meanwhile, only what depends on the choice is exchanged.
function exchange(part: HTMLElement, fresh: HTMLElement): void {
  const { id } = document.activeElement ?? {};
  for (const name of part.dataset.parts!.split(" ")) byId(name)?.replaceWith(fresh.querySelector(`#${name}`)!);
  if (id && !document.activeElement?.id) byId(id)?.focus();
  part.classList.remove("busy");
}

async function swap(id: string, form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const part = byId(id)!, used = by ?? (document.activeElement as HTMLElement), at = controls(part).indexOf(used);
  part.classList.add("busy");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, by) as never) });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
    if (!fresh) throw answer;
    if (part.dataset.parts) return exchange(part, fresh);
    const said = part.querySelector(".said"), saying = fresh.querySelector(".said"), words = [...(saying?.childNodes ?? [])];
    const focused = part.contains(document.activeElement);
    if (said) saying?.replaceWith(said); // the same live region, so that what it says is heard
    part.replaceWith(fresh);
    said?.replaceChildren(...words);
    const next = controls(fresh);
    if (focused) (fresh.querySelector<HTMLElement>("[autofocus]") ?? next.find((c) => name(used) && name(c) == name(used)) ?? next[Math.max(at, 0)])?.focus();
    if (fresh.dataset.units) showUnits(+fresh.dataset.units);
  } catch {
    const { name, value } = (by ?? {}) as HTMLButtonElement;
    if (name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    document.body.append(form);
    form.submit(); // as without this script
  }
}

export function swapping(): void {
  const part = (node: EventTarget | null) => (node as Element).closest<HTMLElement>("[data-swap]");
  addEventListener("submit", (e) => {
    const id = part(e.target)?.id, by = (e as SubmitEvent).submitter;
    if (!id || by?.hasAttribute("data-leave")) return;
    e.preventDefault();
    clearTimeout(timer);
    queue = queue.then(() => swap(id, e.target as HTMLFormElement, by));
  });
  // what was typed or chosen applies at once; the stepper's steps when the finger rests
  const apply = (form: HTMLFormElement, wait = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => form.requestSubmit(form.querySelector<HTMLElement>("[data-live-by]")), wait);
  };
  addEventListener("change", ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.form && part(input) && input.matches(".stepper input,[data-live]")) apply(input.form);
  });
  addEventListener("click", (e) => {
    const button = (e.target as Element).closest<HTMLButtonElement>(".step"), input = button?.parentElement!.querySelector("input");
    if (!button || !input || !part(button)) return;
    e.preventDefault();
    input.value = `${Math.max(0, +input.value + (button.nextElementSibling ? -1 : 1))}`;
    apply(button.form!, 450);
  });
}
