// The studio begins: who is it, in which language; then the page that the address names.
import { render } from "preact";
import { App } from "./frame";
import { isMerchant, renew } from "./session";
import { load, t } from "./text";
import { Trouble } from "./ui/parts";
import { done } from "./ui/toast";

async function begin(): Promise<void> {
  const root = document.getElementById("studio")!;
  await load();
  try {
    // whoever has just joined a team has a token from before
    const joined = new URLSearchParams(location.search).has("joined");
    await renew(joined);
    render(<App />, root);
    if (joined && isMerchant()) done(t.team.joined);
  } catch {
    render(<main class="alone"><h1>{t.studio}</h1><Trouble error={undefined} again={() => location.reload()} /></main>, root);
  }
}

void begin();
