// Passkeys: signing in by one, and adding one to the account. Only the pages that offer them load this. Where a browser has none
// the buttons stay hidden, and the password works as ever.
const button = document.querySelector<HTMLButtonElement>("[data-passkey]")!, said = document.getElementById("passkey-said")!;
const { passkey: path, next = "", failed = "", plain } = button.dataset;
// A challenge is good for five minutes: an offer that waits longer is made anew.
const FRESH = 240_000;
let offered = new AbortController();

async function send(fields: Record<string, string>) {
  const answer = await fetch(path!, { method: "POST", body: new URLSearchParams(fields), headers: { accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw answer;
  return answer.json();
}

async function signIn(mediation: CredentialMediationRequirement): Promise<void> {
  offered.abort();
  const { signal } = (offered = new AbortController());
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await send({}));
  const credential = await navigator.credentials.get({ publicKey, mediation, signal });
  location.assign((await send({ credential: JSON.stringify(credential), next })).next);
}

async function add(form: HTMLFormElement): Promise<void> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await send({ do: "options" }));
  const credential = await navigator.credentials.create({ publicKey });
  const name = `${new FormData(form).get("passkey-name")}`.trim() || plain!;
  location.assign((await send({ credential: JSON.stringify(credential), name })).next);
}

// Where the address is typed: the browser shows its passkeys among what it remembers. Nobody asked for it, so only a passkey
// that the shop refuses is worth a word.
async function offer(): Promise<void> {
  const timer = setTimeout(offer, FRESH);
  await signIn("conditional").catch((error) => {
    clearTimeout(timer);
    if (error instanceof Response) said.textContent = failed;
  });
}

async function tried(work: () => Promise<void>): Promise<void> {
  if (button.ariaDisabled) return; // a second tap while the browser asks
  said.textContent = "";
  button.ariaDisabled = "true";
  await work().catch(() => (said.textContent = failed));
  button.ariaDisabled = null;
}

// an address of numbers has no passkeys: they belong to a name
const possible = isSecureContext && !/^[\d.:[\]]+$/.test(location.hostname) && "parseCreationOptionsFromJSON" in (globalThis.PublicKeyCredential ?? {});
if (possible) {
  const form = button.form;
  for (const part of [button, document.getElementById("others"), form]) if (part) part.hidden = false;
  if (form) {
    form.onsubmit = (e) => {
      e.preventDefault();
      void tried(() => add(form));
    };
  } else {
    button.onclick = () => void tried(() => signIn("optional"));
    void PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => void (can && offer()));
  }
}
