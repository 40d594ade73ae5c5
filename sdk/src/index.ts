// The shop's API for TypeScript: openapi-fetch with the types of openapi.json, tokens, and problems as errors.
//   const shop = connect({ base: "https://…", token: () => key });
//   const { items } = await take(shop.GET("/v1/merchant/orders", { params: { query: { limit: 20 } } }));
import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { Readable } from "openapi-typescript-helpers";
import type { components, paths } from "./schema";

export type { components, operations, paths } from "./schema";
/** Every type of the API by its name: `Schemas["Order"]`. */
export type Schemas = { [Name in keyof components["schemas"]]: Readable<components["schemas"][Name]> };
/** The typed client: `GET`, `POST`, `PUT`, `PATCH`, `DELETE` by path. */
export type Shop = Client<paths>;

/** Carries the number of a change: whoever sends it back reads nothing older. */
const SEQUENCE = "gys-sequence";

export interface Connection {
  /** Scheme, host and port of the shop; the page's own when absent. */
  base?: string;
  /** Gives the access token or API key for each request; nothing for open routes. */
  token?: () => string | undefined | Promise<string | undefined>;
  /** What sends a request; `fetch` when absent. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client of the shop. Having changed something through it, one reads that change from then on. */
export function connect({ base = "", token, fetch }: Connection = {}): Shop {
  let sequence: string | null = null;
  const speaks: Middleware = {
    async onRequest({ request }) {
      const held = await token?.();
      if (held) request.headers.set("authorization", `Bearer ${held}`);
      if (sequence) request.headers.set(SEQUENCE, sequence);
    },
    onResponse({ response }) {
      // answers arrive in any order: the later change counts
      const told = response.headers.get(SEQUENCE);
      if (told && Number(told) > Number(sequence)) sequence = told;
    },
  };
  const client = createClient<paths>({ baseUrl: base, ...(fetch ? { fetch } : {}) });
  client.use(speaks);
  return client;
}

/** What the API refused or could not do: its problem document, or what the network said. */
export class ProblemError extends Error {
  override name = "ProblemError";
  constructor(
    /** HTTP status; 0 when nothing answered. */
    readonly status: number,
    /** The problem document, as far as there was one. */
    readonly problem: Partial<Schemas["Problem"]>,
    /** The whole body: some refusals carry more, such as what is stored now. */
    readonly body: unknown = problem,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }
  /** The kind without its URN: `invalid-request`, `not-found`… */
  get kind(): string {
    return this.problem.type?.split(":").at(-1) ?? "";
  }
}

/**
 * The body of an answer.
 * @throws ProblemError when the API refused, or did not answer.
 */
export async function take<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer;
  try {
    answer = await asked;
  } catch (cause) {
    if ((cause as Error).name === "AbortError") throw cause;
    throw new ProblemError(0, { title: "The shop does not answer", detail: String(cause) });
  }
  const { data, error, response } = answer;
  if (response.ok) return data as T;
  const problem = typeof error === "object" && error !== null ? error : {};
  throw new ProblemError(response.status, problem, error);
}

/** The header that makes a command safe to repeat: keep it for the repetition, make another for another command. */
export function idempotent(key: string = crypto.randomUUID()): { "idempotency-key": string } {
  return { "idempotency-key": key };
}
