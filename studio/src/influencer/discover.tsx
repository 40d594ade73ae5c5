// Programmes of merchants: what they sell, what they give, and asking to take part.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { count, less, money, share } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { MembershipBadge, repeats, reward, terms } from "../affiliate/words";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Choice, Empty, Facts, Head, Picture, useLoaded } from "../ui/parts";
import { done } from "../ui/toast";

type Programme = Schemas["ListedProgramme"];
const SORTS = ["newest", "rate"] as const;

export default function Discover() {
  const q = param("q"), sort = SORTS.find((one) => one === param("sort")) ?? "newest", [open, setOpen] = useState<Programme>(), [round, setRound] = useState(0);
  return (
    <>
      <Head title={t.menu.discover} about={t.discover.about} />
      <Search label={t.discover.find}><Choice label={t.discover.sort} value={sort} of={SORTS.map((one) => [one, t.discover[one]])} choose={(value) => setParams({ sort: value === "newest" ? "" : value })} /></Search>
      <List<Programme> name={`programmes ${q} ${sort}`} label={t.menu.discover} round={round} id={(one) => one.merchant}
        load={(cursor) => take(shop.GET("/v1/programmes", { params: { query: { cursor, q: q || undefined, sort } } }))}
        row={(one) => (
          <button type="button" class="row" onClick={() => setOpen(one)}>
            <span class="row-icon"><Icon name="shop" /></span>
            <span class="row-main"><b><bdi>{one.name}</bdi></b><span class="small muted">{terms(one.terms)}</span></span>
            <span class="row-state">{one.membership ? <MembershipBadge of={one.membership} /> : one.code_discount != null && <span class="small muted">{t.discover.code(share(one.code_discount))}</span>}</span>
            <span class="row-sum">{reward(one.terms.sale)}</span>
          </button>
        )}
        empty={<Empty icon="compass" title={t.discover.none} />} />
      {open && <Detail programme={open} close={() => setOpen(undefined)} applied={() => setRound((n) => n + 1)} />}
    </>
  );
}

function Detail({ programme, close, applied }: { programme: Programme; close: () => void; applied: () => void }) {
  const { merchant, terms: given } = programme;
  const goods = useLoaded(`goods ${merchant}`, () => take(shop.GET("/v1/products", { params: { query: { merchant, limit: 6, sort: "popular" } } })));
  const form = useForm({
    name: `apply-${merchant}`, initial: { message: "" },
    send: async ({ message }) => {
      await take(shop.POST("/v1/programmes/{merchant}/applications", { params: { path: { merchant } }, body: { message: message.trim() } }));
      close();
      applied();
      done(t.discover.applied(programme.name));
    },
  });
  return (
    <Dialog title={programme.name} close={close} wide>
      {programme.description && <p dir="auto">{programme.description}</p>}
      <div class="strip">{goods.value?.items.map((product) => <a key={product.id} href={`/${document.documentElement.lang}/p/${product.slug}`} title={product.name}><Picture image={product.image} size={96} alt={product.name} /></a>)}</div>
      <Facts of={[
        [t.terms.perSale, reward(given.sale)], [t.terms.perLead, given.lead ? money(given.lead) : ""], [t.terms.perClick, given.click ? money(given.click) : ""], [t.terms.repeatName, repeats(given.repeat)], [t.terms.windowName, t.terms.daysOf(given.window_days)], [t.terms.holdingName, t.terms.daysOf(given.holding_days)],
        [t.terms.orderCap, given.order_cap != null ? money(given.order_cap) : ""], [t.terms.monthCap, given.month_cap != null ? money(given.month_cap) : ""],
        [t.terms.codeName, programme.code_discount != null ? less(share(programme.code_discount)) : ""], [t.terms.partners, count(programme.partners)],
        [t.terms.without, programme.excluded_collections.length > 0 || programme.excluded_products.length > 0 ? <Without of={programme} /> : ""],
      ]} />
      {programme.membership ? <p><MembershipBadge of={programme.membership} /></p> : (
        <Form form={form} word={t.discover.apply}><Field form={form} name="message" label={t.discover.message} help={t.discover.messageHelp} rows={3} maxLength={1000} required={false} /></Form>
      )}
      {programme.membership === "approved" && <p><a class="button" href={`/studio/links?new=${merchant}`}>{t.links.make}</a></p>}
    </Dialog>
  );
}

/** As many products without commission as are named. */
const NAMED = 50;

/** What earns nothing: collections by their names, products as links. */
function Without({ of: { merchant, excluded_collections: slugs, excluded_products: ids } }: { of: Programme }) {
  const named = useLoaded(`without ${merchant}`, async () => {
    const [collections, goods] = await Promise.all([slugs.length ? take(shop.GET("/v1/collections")) : undefined, ids.length ? take(shop.GET("/v1/products", { params: { query: { ids: ids.slice(0, NAMED).join(",") } } })) : undefined]);
    return { collections: collections?.items.filter(({ slug }) => slugs.includes(slug)) ?? [], goods: goods?.items ?? [] };
  });
  const lang = document.documentElement.lang;
  if (!named.value) return named.error ? <>{t.units(ids.length)}</> : <>…</>;
  const { collections, goods } = named.value, more = ids.length - goods.length;
  return (
    <>{collections.map(({ slug, name }) => <span key={slug} class="block">{name[lang as "fr"] ?? slug}</span>)}
      {goods.map(({ id, slug, name, lang: of }) => <a key={id} class="block" href={`/${lang}/p/${slug}`} lang={of}><bdi>{name}</bdi></a>)}
      {more > 0 && <span class="block muted">+ {t.units(more)}</span>}</>
  );
}
