// The API as the studio speaks to it: the SDK with this session's token; a token that ended meanwhile is renewed once.
import { connect, take } from "@getyourshare/sdk";
import { accessToken, renew } from "./session";
import { prepare } from "./ui/faults";

export { ProblemError, idempotent, take, type Schemas } from "@getyourshare/sdk";

async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await fetch(request);
  if (answer.status >= 400 && answer.status < 500) await prepare();
  if (answer.status !== 401) return answer;
  again.headers.set("authorization", `Bearer ${await renew()}`);
  return fetch(again);
}

export const shop = connect({ base: location.origin, token: accessToken, fetch: send });

/** A thing with the tag of its version: sent back as `if-match`, it says which version a change is of. */
export interface Tagged<T> {
  value: T;
  tag: string;
}
export async function tagged<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Tagged<T>> {
  return { value: await take(asked), tag: (await asked).response.headers.get("etag") ?? "*" };
}

/** Fetches a file as it is, such as a statement: with the token, which an address cannot carry. */
export async function file(path: string): Promise<Response> {
  const answer = await send(new Request(path, { headers: { authorization: `Bearer ${await accessToken()}` } }));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Saves a file of the API under a name on the person's machine. */
export const download = async (path: string, name: string): Promise<void> => keep(await (await file(path)).blob(), name);

/** Saves what there is under a name on the person's machine. */
export function keep(contents: Blob, name: string): void {
  const address = URL.createObjectURL(contents);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
