// Choosing what a promotion or an exclusion is about: products by their name, collections from the list. What is chosen is a text of
// ids with spaces between them, as forms keep it.
import { useEffect, useState } from "preact/hooks";
import { shop, take } from "../api";
import { a } from "../text/affiliation";
import { Icon } from "../ui/icon";
import { Picture, Trouble, Waiting, useLoaded } from "../ui/parts";

/** The ids in such a text. */
export const ids = (text: string): string[] => text.split(" ").filter(Boolean);
const put = (text: string, id: string): string => (ids(text).includes(id) ? ids(text).filter((one) => one !== id) : [...ids(text), id]).join(" ");

interface Props {
  label: string;
  value: string;
  set: (value: string) => void;
  wrong?: string;
}

interface Named {
  id: string;
  name: string;
  lang: string;
}
/** Names of products, once known. */
const known = new Map<string, Named>();
/** As many names as are asked for at once. */
const AT_ONCE = 50;

/** What is known of these products by now; one that is not on sale has no public name and stays an id. */
async function names(wanted: string[]): Promise<Map<string, Named>> {
  const unknown = wanted.filter((id) => !known.has(id));
  for (let at = 0; at < unknown.length; at += AT_ONCE) {
    const { items } = await take(shop.GET("/v1/products", { params: { query: { ids: unknown.slice(at, at + AT_ONCE).join(",") } } }));
    for (const { id, name, lang } of items) known.set(id, { id, name, lang });
  }
  return known;
}

export function PickProducts({ label, value, set, wrong }: Props) {
  const [typed, setTyped] = useState(""), [q, setQ] = useState("");
  const chosen = ids(value);
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useLoaded(`pick ${q}`, async () => (q ? (await take(shop.GET("/v1/merchant/products", { params: { query: { q, limit: 8 } } }))).items : []));
  const named = useLoaded(`names ${value}`, () => names(chosen));
  return (
    <fieldset class="field pick-products">
      <legend class="field-name">{label}</legend>
      {chosen.length > 0 && (
        <ul class="chosen" aria-label={a.goods.chosen(chosen.length)}>{chosen.map((id) => {
          const { name, lang } = named.value?.get(id) ?? known.get(id) ?? { name: id };
          return <li key={id}><span lang={lang}><bdi>{name}</bdi></span><button type="button" class="round" aria-label={a.goods.drop(name)} onClick={() => set(put(value, id))}><Icon name="close" size={16} /></button></li>;
        })}</ul>
      )}
      <input type="search" value={typed} placeholder={a.goods.find} aria-label={a.goods.find} dir="auto" autocomplete="off" onInput={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }} />
      {q !== "" && (found.error ? <Trouble error={found.error} again={found.reload} /> : found.busy ? <Waiting lines={1} /> : found.value?.length === 0 ? <p class="small muted" role="status">{a.goods.none}</p> : (
        <ul class="found">{found.value?.map(({ id, name, lang, image }) => (
          <li key={id}><button type="button" aria-pressed={chosen.includes(id)} aria-label={chosen.includes(id) ? a.goods.drop(name) : a.goods.add(name)} onClick={() => { known.set(id, { id, name, lang }); set(put(value, id)); }}>
            <Picture image={image.src ? image : null} size={48} /><span lang={lang}><bdi>{name}</bdi></span><Icon name={chosen.includes(id) ? "check" : "plus"} size={18} />
          </button></li>
        ))}</ul>
      ))}
      {wrong && <p class="wrong"><Icon name="alert" size={16} />{wrong}</p>}
    </fieldset>
  );
}

/** Folded until something is chosen in it: there are many collections. */
export function PickCollections({ label, value, set, wrong }: Props) {
  const all = useLoaded("collections", () => take(shop.GET("/v1/collections")));
  const chosen = ids(value), lang = document.documentElement.lang as "fr";
  const named = (slug: string) => all.value?.items.find((one) => one.slug === slug)?.name[lang] ?? slug;
  return (
    <fieldset class="field">
      <legend class="field-name">{label}{chosen.length > 0 && <span class="muted"> · {chosen.map(named).join(", ")}</span>}</legend>
      {all.error ? <Trouble error={all.error} again={all.reload} /> : !all.value ? <Waiting lines={1} /> : (
        <details class="collections">
          <summary class="plain">{a.goods.pick}</summary>
          <div class="ticks two">{all.value.items.map(({ slug }) => (
            <label key={slug} class="tick"><input type="checkbox" checked={chosen.includes(slug)} onChange={() => set(put(value, slug))} /><span>{named(slug)}</span></label>
          ))}</div>
        </details>
      )}
      {wrong && <p class="wrong"><Icon name="alert" size={16} />{wrong}</p>}
    </fieldset>
  );
}
