// What every part knows of the page.
export const root = document.documentElement;
export const lang = root.lang;
export const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T | null;

const random = () => crypto.randomUUID();

// This browser's session: made here, random, never tied to a person. Without storage it lasts one page.
let session: string;
try {
  session = localStorage.session ||= random();
} catch {
  session = random();
}
export { random, session };
