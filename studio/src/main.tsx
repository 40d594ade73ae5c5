// The studio begins: who is it, in which language; then the page that the address names.
import { render } from "preact";
import { App } from "./frame";
import { renew } from "./session";
import { load, t } from "./text";
import { Trouble } from "./ui/parts";

async function begin(): Promise<void> {
  const root = document.getElementById("studio")!;
  await load();
  try {
    await renew();
    render(<App />, root);
  } catch {
    render(<main class="alone"><h1>{t.studio}</h1><Trouble error={undefined} again={() => location.reload()} /></main>, root);
  }
}

void begin();
