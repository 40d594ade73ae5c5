// The words of the administrators' pages in the page's language: apart from the others, for most people never see these pages.
import ar from "./market/ar";
import en from "./market/en";
import fr, { type Market } from "./market/fr";

const all: Record<string, Market> = { fr, ar, en };
/** The administrators' words. */
export const m: Market = all[document.documentElement.lang] ?? fr;
