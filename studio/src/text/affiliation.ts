// The words of merchants' affiliate programmes in the page's language: apart from the others, for few pages need them.
import ar from "./affiliation/ar";
import en from "./affiliation/en";
import fr, { type Affiliation } from "./affiliation/fr";

const all: Record<string, Affiliation> = { fr, ar, en };
/** The words of affiliate programmes. */
export const a: Affiliation = all[document.documentElement.lang] ?? fr;
