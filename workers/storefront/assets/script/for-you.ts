// "For you": one small request after the first paint, from what this browser's session looked at. Absent while nothing is known.
import { byId, lang, root, session } from "./page";

type Card = {
  id: string; slug: string; name: string; lang: string; prices: Record<string, number>; merchant: { name: string };
  image: { src: string; kind: string; width: number; height: number }; stock: number;
};
type Item = { product_id: string; reason: string; product?: Card };

// FNV-1a over the id and a closing byte, as the server's `fingerprint`: a product keeps its ground.
const hash = (id: string) => {
  let h = 0x811c9dc5;
  for (const byte of [...new TextEncoder().encode(id), 255]) h = Math.imul(h ^ byte, 0x1000193);
  return h >>> 0;
};

function fill(node: DocumentFragment, { product, reason }: Item): DocumentFragment {
  const p = product!, at = <T extends HTMLElement>(selector: string) => node.querySelector<T>(selector)!;
  const link = at<HTMLAnchorElement>("h3 a"), name = at("h3 bdi"), frame = at(".pic"), number = at(".price"), img = at<HTMLImageElement>("img");
  at(".card").dataset.id = p.id;
  link.href = `/${lang}/p/${p.slug}`;
  name.textContent = p.name.replace(/(?<![\p{L}\d])(\p{L})-/gu, "$1\u2011"); // as the server writes it: no line ends there
  name.lang = p.lang;
  at(".by bdi").textContent = p.merchant.name;
  if (p.image.kind != "photo") frame.className = `pic v${p.image.src.slice(-1)} g${hash(p.id) % 5} c${Math.floor(hash(p.id) / 5) % 2}`;
  const source = at<HTMLSourceElement>("source");
  source.srcset = source.srcset.replaceAll(/(^|, )\//g, `$1${p.image.src}/`);
  img.src = `${p.image.src}/480.webp`;
  const minor = p.prices[root.dataset.currency!];
  (number as HTMLDataElement).value = (minor / 100).toFixed(2);
  // the server wrote 0.00 or 0,00 with its unit around it
  for (const part of number.childNodes)
    if (part.nodeType == 3) part.textContent = (minor / 100).toLocaleString({ fr: "fr", ar: "de", en: "en" }[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const why = document.createElement("p");
  why.className = "why";
  why.textContent = reason;
  at(".card").append(why);
  return node;
}

export async function fillForYou(): Promise<void> {
  const section = byId("for-you"), template = byId<HTMLTemplateElement>("card");
  if (!section || !template) return;
  try {
    const answer = await fetch(`/v1/recommendations?session=${session}&lang=${lang}&n=10`);
    if (!answer.ok) throw answer;
    const { engine, items } = (await answer.json()) as { engine: string; items: Item[] };
    const shown = items.filter((item) => item.product);
    if (engine == "popularity" || shown.length < 4) return; // nothing personal to say yet
    section.dataset.recommended = "";
    section.querySelector("ul")!.append(...shown.map((item) => fill(template.content.cloneNode(true) as DocumentFragment, item)));
    section.hidden = false;
  } catch {
    // the page stands without it, and says so where it would be
    section.querySelector<HTMLElement>(".shelf-head p")!.hidden = true;
    section.querySelector<HTMLElement>(".notice")!.hidden = section.hidden = false;
  }
}
