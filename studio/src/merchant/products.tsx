// The merchant's products with their pictures; what runs low stands out.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { count, minor, money, unit } from "../format";
import { go, param, setParams } from "../router";
import { t } from "../text";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List, Search, forget } from "../ui/list";
import { Badge, Choice, Empty, Head, Picture } from "../ui/parts";

type Row = Schemas["ProductRow"];
const STATES: Schemas["ProductState"][] = ["shown", "hidden"];

export default function Products() {
  const q = param("q"), state = STATES.find((one) => one === param("state")), [making, setMaking] = useState(false);
  return (
    <>
      <Head title={t.menu.products} about={t.products.about}>
        <button type="button" class="button" onClick={() => setMaking(true)}><Icon name="plus" />{t.products.make}</button>
        <a class="button soft" href="/studio/imports"><Icon name="import" />{t.menu.imports}</a>
      </Head>
      <Search label={t.products.find}><Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.products.states[one]])]} choose={(value) => setParams({ state: value })} /></Search>
      <List<Row> name={`products ${state} ${q}`} label={t.menu.products} id={(product) => product.id}
        load={(cursor) => take(shop.GET("/v1/merchant/products", { params: { query: { cursor, limit: 40, q: q || undefined, state } } }))}
        row={(product) => (
          <a class="row" href={`/studio/products/${product.id}`}>
            <Picture image={product.image} />
            <span class="row-main"><b><bdi lang={product.lang}>{product.name}</bdi></b><span class="small muted"><bdi>{product.sku}</bdi></span></span>
            <span class="row-state">{product.state === "hidden" ? <Badge tone="quiet">{t.products.states.hidden}</Badge> : <StockBadge units={product.stock} />}</span>
            <span class="row-sum">{money(product.price)}</span>
          </a>
        )}
        empty={q || state ? <Empty icon="search" title={t.products.notFound} /> : <Empty icon="products" title={t.products.none}><p>{t.products.noneHelp}</p></Empty>} />
      {making && <Make close={() => setMaking(false)} />}
    </>
  );
}

/** What is left of a product. */
export function StockBadge({ units }: { units: number }) {
  if (units === 0) return <Badge tone="over">{t.products.out}</Badge>;
  return <Badge tone={units <= 5 ? "wait" : "quiet"}>{t.products.left(count(units), units)}</Badge>;
}

/** The least that a product needs; the rest is written on its own page. */
function Make({ close }: { close: () => void }) {
  const form = useForm({
    name: "product-new", initial: { name: "", sku: "", price: "", stock: "" },
    check: ({ name, sku, price, stock }) => ({
      ...(!name.trim() ? { name: t.wrong.empty } : {}), ...(!sku.trim() ? { sku: t.wrong.empty } : {}), ...(minor(price) === undefined ? { price: t.wrong.amount } : {}), ...(stock && !/^\d{1,7}$/.test(stock) ? { stock: t.wrong.number } : {}),
    }),
    send: async ({ name, sku, price, stock }) => {
      const lang = document.documentElement.lang;
      const made = await take(shop.POST("/v1/merchant/products", { body: { name: name.trim(), sku: sku.trim(), price: minor(price)!, stock: Number(stock || 0), lang, state: "hidden", description: "" } }));
      forget("products");
      close();
      go(`/studio/products/${made.id}`);
    },
  });
  return (
    <Dialog title={t.products.make} close={close}>
      <p class="muted">{t.products.makeHelp}</p>
      <Form form={form} word={t.products.makeDo} cancel={close}>
        <Field form={form} name="name" label={t.product.name} maxLength={200} required />
        <div class="pair"><Field form={form} name="sku" label={t.product.sku} maxLength={100} dir="ltr" required /><Field form={form} name="price" label={t.product.price} unit={unit("MAD")} inputMode="decimal" dir="ltr" required /></div>
        <Field form={form} name="stock" label={t.stock.title} inputMode="numeric" required={false} />
      </Form>
    </Dialog>
  );
}
