// Everything the page does beyond HTML. Each part enhances what already works without it.
import { buying, fillHeader } from "./cart";
import { report } from "./events";
import { enhanceFilters } from "./filters";
import { fillForYou } from "./for-you";
import { following } from "./order";
import { rememberLanguage, themes } from "./preferences";
import { sharing } from "./share";
import { suggestions } from "./suggest";
import { swapping } from "./swap";

themes();
rememberLanguage();
suggestions();
sharing();
buying();
swapping();
following();
enhanceFilters();
// a page rendered ahead of a click is not seen yet
const seen = () => {
  report();
  fillForYou();
  fillHeader();
};
if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", seen, { once: true });
else seen();
