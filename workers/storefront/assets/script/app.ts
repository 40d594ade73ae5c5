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
report();
fillForYou();
