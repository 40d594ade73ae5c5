// Short words about what was done, at the edge of the page; and what can still be taken back.
import { signal } from "@preact/signals";
import { Icon } from "./icon";
import { t } from "../text";

interface Toast {
  id: number;
  text: string;
  kind: "done" | "failed";
  undo?: () => void;
}

const toasts = signal<Toast[]>([]);
let last = 0;
/** How long one is shown, and how long something can be taken back, in milliseconds. */
const SHOWN = 5_000;
const TO_UNDO = 6_000;

function put(toast: Omit<Toast, "id">, ms: number): number {
  const id = ++last;
  toasts.value = [...toasts.value.slice(-2), { ...toast, id }];
  setTimeout(() => drop(id), ms);
  return id;
}
const drop = (id: number) => void (toasts.value = toasts.value.filter((one) => one.id !== id));

/** Says that something was done; `undo` takes it back. */
export const done = (text: string, undo?: () => void): void => void put({ text, kind: "done", undo }, undo ? TO_UNDO : SHOWN);
/** Says that something was not done. */
export const failed = (text: string): void => void put({ text, kind: "failed" }, SHOWN * 2);

const waiting = new Map<number, () => void>();
addEventListener("pagehide", () => [...waiting.values()].forEach((act) => act()));

/**
 * Does something that cannot be taken back, a moment later: until then it can. Leaving the page does it at once, so `act` must
 * send with `keepalive`.
 */
export function later(text: string, act: () => void, undone: () => void): void {
  const run = () => {
    if (waiting.delete(id)) act();
  };
  const id = put({ text, kind: "done", undo: () => waiting.delete(id) && undone() }, TO_UNDO);
  waiting.set(id, run);
  setTimeout(run, TO_UNDO);
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, kind, undo }) => (
        <div class={`toast ${kind}`} key={id}>
          <Icon name={kind === "done" ? "check" : "alert"} />
          <span>{text}</span>
          {undo && (
            <button type="button" class="plain" onClick={() => { drop(id); undo(); }}>
              <Icon name="undo" /> {t.undo}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
