// One product: what is written of it, its photos, its variants, its stock, what buyers say; and the way back to how it was.
import { useRef, useState } from "preact/hooks";
import { shop, tagged, take, type Schemas, type Tagged } from "../api";
import { minor, money, time, typed, unit } from "../format";
import { go } from "../router";
import { t } from "../text";
import { Dialog, Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { forget } from "../ui/list";
import { Head, Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";
import { Photos } from "./photos";
import { Badge } from "../ui/parts";
import { Reviews } from "./reviews";
import { Stock } from "./stock";
import { StockBadge } from "./products";
import { Variants } from "./variants";

export type Good = Schemas["MerchantProduct"];
const LANGS = ["fr", "ar", "en"] as const;

export interface Editing {
  good: Good;
  /** Sends a change of the version that is shown; what comes back is shown, and can be undone. */
  change: (edit: Schemas["ProductEdit"]) => Promise<void>;
  /** Shows what another request brought. */
  put: (next: Tagged<Good>) => void;
  tag: () => string;
  refresh: () => Promise<Good>;
}

export default function ProductPage({ id }: { id?: string }) {
  const asked = { params: { path: { id: id! } } };
  const loaded = useLoaded<Tagged<Good>>(`product ${id}`, () => tagged(shop.GET("/v1/merchant/products/{id}", asked)));
  const tag = useRef("");
  if (loaded.value) tag.current ||= loaded.value.tag;
  const put = (next: Tagged<Good>) => {
    tag.current = next.tag;
    forget("products");
    loaded.set(next);
  };
  const undo = async (version?: number) => {
    try {
      put(await tagged(shop.POST("/v1/merchant/products/{id}/undo", { params: { path: { id: id! }, header: { "if-match": tag.current } }, body: version === undefined ? {} : { version } })));
      done(t.product.undone);
    } catch (error) {
      failed(reason(error));
    }
  };
  const change = async (edit: Schemas["ProductEdit"]) => {
    put(await tagged(shop.PATCH("/v1/merchant/products/{id}", { params: { path: { id: id! }, header: { "if-match": tag.current } }, body: edit })));
    done(t.saved, () => void undo());
  };
  const refresh = async () => {
    const now = await tagged(shop.GET("/v1/merchant/products/{id}", asked));
    put(now);
    return now.value;
  };
  return <Show of={loaded} lines={9}>{({ value: good }) => <Edit good={good} change={change} put={put} tag={() => tag.current} refresh={refresh} undo={undo} />}</Show>;
}

function Edit({ undo, ...editing }: Editing & { undo: (version?: number) => Promise<void> }) {
  const { good, change } = editing, [asked, setAsked] = useState<"history" | "delete">();
  const show = good.state === "hidden";
  const act = (what: Promise<unknown>) => void what.catch((error) => failed(reason(error)));
  const remove = async () => {
    await take(shop.DELETE("/v1/merchant/products/{id}", { params: { path: { id: good.id }, header: { "if-match": editing.tag() } } }));
    forget("products");
    go("/studio/products", { replace: true });
    done(t.product.removed);
  };
  return (
    <>
      <Head title={good.name} back={{ to: "/studio/products", word: t.menu.products }}
        about={<>{show ? <Badge tone="quiet">{t.products.states.hidden}</Badge> : <StockBadge units={good.stock} />}<span>{money(good.price)}</span><bdi>{good.sku}</bdi></>}>
        <button type="button" class={show ? "button" : "button soft"} onClick={() => act(change({ state: show ? "shown" : "hidden" }))}>{show ? t.product.show : t.product.hide}</button>
        {!show && <a class="button soft" href={`/${document.documentElement.lang}/p/${good.slug}`}><Icon name="out" size={18} />{t.products.see}</a>}
        <button type="button" class="round" aria-label={t.product.history} title={t.product.history} onClick={() => setAsked("history")}><Icon name="undo" /></button>
        <button type="button" class="round" aria-label={t.product.remove} title={t.product.remove} onClick={() => setAsked("delete")}><Icon name="bin" /></button>
      </Head>
      <div class="columns wide">
        <div class="stack"><Words key={good.id} {...editing} /><Variants {...editing} /></div>
        <aside class="stack"><Photos {...editing} /><Stock product={{ id: good.id, names: names(good) }} /></aside>
      </div>
      <section class="below"><h2>{t.reviews.title}</h2><Reviews slug={good.slug} /></section>
      {asked === "history" && <History id={good.id} close={() => setAsked(undefined)} restore={(version) => { setAsked(undefined); void undo(version); }} />}
      {asked === "delete" && <Sure title={t.product.removeSure} help={t.product.removeHelp} word={t.product.remove} act={() => act(remove())} close={() => setAsked(undefined)} />}
    </>
  );
}

const names = (good: Good) => new Map((good.choices?.variants ?? []).map((variant) => [variant.sku, variant.values.join(" · ")]));

function values(good: Good) {
  const of = (lang: string) => good.translations?.[lang];
  return {
    name: good.name, description: good.description, lang: good.lang, collection: good.collection, price: typed(good.price),
    name_fr: of("fr")?.name ?? "", name_ar: of("ar")?.name ?? "", name_en: of("en")?.name ?? "",
    description_fr: of("fr")?.description ?? "", description_ar: of("ar")?.description ?? "", description_en: of("en")?.description ?? "",
  };
}

/** Name, description and price, in one language and in the others. */
function Words({ good, change, refresh }: Editing) {
  const collections = useLoaded("collections", () => take(shop.GET("/v1/collections")));
  const lang = document.documentElement.lang as (typeof LANGS)[number];
  const form = useForm({
    name: `product-${good.id}`, initial: values(good), rename: { translations: "name_fr" },
    check: ({ name, price }) => ({ ...(!name.trim() ? { name: t.wrong.empty } : {}), ...(minor(price) === undefined ? { price: t.wrong.amount } : {}) }),
    send: async (all, touched) => {
      const edit: Schemas["ProductEdit"] = {};
      if ("name" in touched) edit.name = all.name.trim();
      if ("description" in touched) edit.description = all.description.trim();
      if ("collection" in touched) edit.collection = all.collection;
      if ("lang" in touched) edit.lang = all.lang;
      if ("price" in touched) edit.price = minor(all.price)!;
      if (Object.keys(touched).some((key) => /_(fr|ar|en)$/.test(key)))
        edit.translations = Object.fromEntries(LANGS.filter((one) => one !== all.lang).map((one) => [one, { name: all[`name_${one}`].trim() || undefined, description: all[`description_${one}`].trim() || undefined }])
          .filter(([, words]) => Object.values(words as object).some(Boolean)));
      await change(edit);
    },
    current: async () => values(await refresh()),
  });
  const others = LANGS.filter((one) => one !== form.values.lang);
  const labels = Object.fromEntries(LANGS.flatMap((one) => [[`name_${one}`, `${t.product.name} (${t.product.langs[one]})`], [`description_${one}`, `${t.product.description} (${t.product.langs[one]})`]]));
  return (
    <section>
      <h2>{t.product.words}</h2>
      <Form form={form} word={t.save} names={{ name: t.product.name, description: t.product.description, price: t.product.price, collection: t.product.collection, lang: t.product.lang, ...labels }}>
        <Field form={form} name="name" label={t.product.name} maxLength={200} required />
        <Field form={form} name="description" label={t.product.description} rows={6} required={false} />
        <div class="pair">
          {!good.choices && <Field form={form} name="price" label={t.product.price} unit={unit("MAD")} inputMode="decimal" dir="ltr" required />}
          <Field form={form} name="collection" label={t.product.collection} of={(collections.value?.items ?? []).map((one): [string, string] => [one.slug, one.name[lang]]).concat(collections.value?.items.some(({ slug }) => slug === form.values.collection) ? [] : [[form.values.collection, form.values.collection]])} />
          <Field form={form} name="lang" label={t.product.lang} of={[...LANGS.map((one): [string, string] => [one, t.product.langs[one]]), ...(LANGS.some((one) => one === form.values.lang) ? [] : [[form.values.lang, form.values.lang] as [string, string]])]} />
        </div>
        {others.map((one) => (
          <details key={one} class="other" open={Boolean(form.values[`name_${one}`])}>
            <summary>{t.product.in(t.product.langs[one])}{!form.values[`name_${one}`] && <span class="muted"> · {t.product.notWritten}</span>}</summary>
            <Field form={form} name={`name_${one}`} label={t.product.name} maxLength={200} />
            <Field form={form} name={`description_${one}`} label={t.product.description} rows={4} />
          </details>
        ))}
      </Form>
    </section>
  );
}

/** How it was before, and the way back there. */
function History({ id, close, restore }: { id: string; close: () => void; restore: (version: number) => void }) {
  const loaded = useLoaded(`history ${id}`, () => take(shop.GET("/v1/merchant/products/{id}/history", { params: { path: { id } } })));
  return (
    <Dialog title={t.product.history} close={close} wide>
      <Show of={loaded}>{({ items }) => (
        <ul class="entries">{items.map((one, i) => (
          <li key={one.version}>
            <span class="row-main"><b><bdi>{one.content.name}</bdi></b><span class="small muted">{time(one.at)} · {money(one.content.price)} · {t.product.photoCount(one.content.photos.length)}</span></span>
            {i === 0 ? <span class="small muted">{t.product.now}</span> : <button type="button" class="button soft small" onClick={() => restore(one.version)}><Icon name="undo" size={16} />{t.product.restore}</button>}
          </li>
        ))}</ul>
      )}</Show>
    </Dialog>
  );
}
