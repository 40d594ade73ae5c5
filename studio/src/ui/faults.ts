// What the API refuses, in the page's language. The words for it are loaded once something was refused: before the answer is given on.
import type { ProblemError } from "../api";
import type * as Reader from "../faults/read";
import type { Words } from "../faults/fr";

let reader: typeof Reader | undefined, words: Words | undefined;

/** Makes sure that a refusal can be read in the page's language. */
export async function prepare(): Promise<void> {
  const file = { fr: () => import("../faults/fr"), ar: () => import("../faults/ar") }[document.documentElement.lang];
  // English is what the API speaks; without the words it is better than nothing
  if (!file || words) return;
  try {
    [reader, { default: words }] = await Promise.all([import("../faults/read"), file()]);
  } catch {}
}

/** What is wrong with a field. */
export const fault = (detail: string): string => (reader && words ? reader.fault(detail, words) : detail);

/** Why something could not be done. */
export const refusal = (error: ProblemError): string => (reader && words ? reader.refusal(error, words) : error.problem.errors?.[0]?.detail ?? error.message);
