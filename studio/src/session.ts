// Who works here, and the access token that says so: in memory only, asked of our own origin, renewed before it ends.
import { signal } from "@preact/signals";

export type Role = "shopper" | "influencer" | "merchant" | "admin";
export type TeamRole = "staff" | "manager" | "owner";

export interface Who {
  account: string;
  email: string;
  roles: Role[];
  merchant?: { slug: string; role: TeamRole };
}

/** Whoever is signed in. */
export const who = signal<Who>({ account: "", email: "", roles: [] });

let token = "";
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: Promise<string> | undefined;

/** A token begins to be renewed this long before it ends, in seconds. */
const EARLY = 60;

/** The token, once it is there. */
export const accessToken = async (): Promise<string> => token || renew();

/** Asks for the token; with `fresh` for a new one, which knows what the account has become. One request at a time. */
export function renew(fresh = false): Promise<string> {
  asking ??= ask(fresh).finally(() => (asking = undefined));
  return asking;
}

async function ask(fresh: boolean): Promise<string> {
  const answer = await fetch(`/studio/session${fresh ? "?renew" : ""}`, { cache: "no-store" });
  if (answer.status === 401) {
    signIn();
    return new Promise(() => {}); // the page is being left
  }
  if (!answer.ok) throw new Error(`session: ${answer.status}`);
  const session: { access_token: string; expires_in: number; identity: Who } = await answer.json();
  token = session.access_token;
  who.value = session.identity;
  clearTimeout(timer);
  // a device that slept asks when it is used again: see `api.ts`
  timer = setTimeout(() => renew().catch(() => {}), Math.max(session.expires_in - EARLY, 5) * 1000);
  return token;
}

/** To where one signs in, and back to this page afterwards. */
export function signIn(): void {
  const { pathname, search } = location;
  location.assign(`/${document.documentElement.lang}/login?next=${encodeURIComponent(pathname + search.replace(/[^\w?.=-]/g, ""))}`);
}

export const isMerchant = (): boolean => who.value.merchant !== undefined;
export const isInfluencer = (): boolean => who.value.roles.includes("influencer");
export const isAdmin = (): boolean => who.value.roles.includes("admin");
/** True for a place in the merchant's team that may do what only these may. */
export const isAtLeast = (role: TeamRole): boolean => {
  const order: TeamRole[] = ["staff", "manager", "owner"];
  const own = who.value.merchant?.role;
  return own !== undefined && order.indexOf(own) >= order.indexOf(role);
};
