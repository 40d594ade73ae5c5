// The words of some of the merchants' pages in the page's language: apart from the others, which every page waits for.
import ar from "./trade/ar";
import en from "./trade/en";
import fr, { type Trade } from "./trade/fr";

const all: Record<string, Trade> = { fr, ar, en };
/** The words of merchants' pages that have more to say. */
export const w: Trade = all[document.documentElement.lang] ?? fr;
