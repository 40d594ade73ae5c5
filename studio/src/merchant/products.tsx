// The merchant's products with their pictures; what runs low stands out.
import { shop, take, type Schemas } from "../api";
import { count, money } from "../format";
import { who } from "../session";
import { t } from "../text";
import { List } from "../ui/list";
import { Badge, Empty, Head, Picture } from "../ui/parts";

type Card = Schemas["ProductCard"];

export default function Products() {
  const merchant = who.value.merchant!.slug;
  return (
    <>
      <Head title={t.menu.products} about={t.products.about} />
      <List<Card> name="products" label={t.menu.products} id={(product) => product.id}
        load={(cursor) => take(shop.GET("/v1/products", { params: { query: { merchant, cursor, limit: 40, sort: "newest" } } }))}
        row={(product) => (
          <a class="row" href={`/studio/products/${product.id}`}>
            <Picture image={product.image} />
            <span class="row-main"><b lang={product.lang} dir="auto">{product.name}</b></span>
            <span class="row-state"><StockBadge units={product.stock} /></span>
            <span class="row-sum">{money(product.prices.MAD)}</span>
          </a>
        )}
        empty={<Empty icon="products" title={t.products.none} />} />
    </>
  );
}

/** What is left of a product. */
export function StockBadge({ units }: { units: number }) {
  if (units === 0) return <Badge tone="over">{t.products.out}</Badge>;
  return <Badge tone={units <= 5 ? "wait" : "quiet"}>{t.products.left(count(units), units)}</Badge>;
}
