// The words of the interface in the page's language: one small file is loaded, the others never.
import type { Texts } from "./text/fr";

/** The words; there once `load` is done, which everything waits for. */
export let t: Texts;

const FILES: Record<string, () => Promise<{ default: Texts }>> = {
  fr: () => import("./text/fr"),
  ar: () => import("./text/ar"),
  en: () => import("./text/en"),
};

export async function load(): Promise<void> {
  t = (await (FILES[document.documentElement.lang] ?? FILES["fr"]!)()).default;
}
