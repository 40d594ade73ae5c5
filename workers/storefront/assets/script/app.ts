// Everything the page does beyond HTML. Each part enhances what already works without it.
import { report } from "./events";
import { enhanceFilters } from "./filters";
import { fillForYou } from "./for-you";
import { rememberLanguage, themes } from "./preferences";
import { sharing } from "./share";
import { suggestions } from "./suggest";

themes();
rememberLanguage();
suggestions();
sharing();
enhanceFilters();
// a page rendered ahead of a click is not seen yet
const seen = () => {
  report();
  fillForYou();
};
if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", seen, { once: true });
else seen();
