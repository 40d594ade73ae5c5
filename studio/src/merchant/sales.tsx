// The merchant's day: what waits for a hand, what was sold, the latest orders.
import { shop, take, type Schemas } from "../api";
import { count, money } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { Chart, span } from "../ui/chart";
import { isAtLeast } from "../session";
import { Icon } from "../ui/icon";
import type { Page } from "../ui/list";
import { Choice, Empty, Figure, Head, Show, Waiting, useLoaded } from "../ui/parts";
import { OrderRow } from "./order-row";

const SPANS = ["7", "30", "90", "365"];

export default function Sales() {
  const days = SPANS.includes(param("days")) ? param("days") : "30";
  const sales = useLoaded(`sales ${days}`, () => take(shop.GET("/v1/merchant/sales", { params: { query: span(Number(days)) } })));
  const latest = useLoaded("latest", () => take(shop.GET("/v1/merchant/orders", { params: { query: { limit: 5 } } })));
  return (
    <>
      <Head title={t.menu.sales}><Choice label={t.sales.span} value={days} of={SPANS.map((n) => [n, t.sales.days(Number(n))])} choose={(value) => setParams({ days: value })} /></Head>
      <div class="stack">
        <Todo />
        <Show of={sales} lines={6}>{({ currencies }) => currencies.length ? currencies.map((one) => <In key={one.currency} sales={one} />)
          : <Empty icon="coins" title={t.sales.none}><p>{t.sales.noneHelp}</p></Empty>}</Show>
        <section>
          <h2 class="section-head">{t.sales.latest}<a href="/studio/orders">{t.sales.every}</a></h2>
          {latest.value ? <ul class="rows">{latest.value.items.map((order) => <li key={order.id}><OrderRow order={order} /></li>)}</ul> : latest.busy && <Waiting />}
        </section>
      </div>
    </>
  );
}

function In({ sales: { currency, totals, days } }: { sales: Schemas["SalesIn"] }) {
  return (
    <section>
      <div class="figures">
        <Figure name={t.sales.net} value={money(totals.net, currency)} about={totals.refunds ? t.sales.back(money(totals.refunds, currency)) : undefined} />
        <Figure name={t.sales.orders} value={count(totals.orders)} about={t.units(totals.units)} />
        <Figure name={t.sales.mean} value={totals.orders ? money(Math.round(totals.gross / totals.orders), currency) : "—"} />
      </div>
      <Chart label={t.sales.chart} days={days.map(({ day }) => day)} series={[
        { name: t.sales.net, values: days.map(({ net }) => net), currency }, { name: t.sales.orders, values: days.map(({ orders }) => orders), quiet: true },
      ]} />
    </section>
  );
}

/** To the one product that it is about, or to all. */
const products = ([first, ...others]: Schemas["ProductEvent"][]): string => (first && !others.length ? `/studio/products/${first.product_id}` : "/studio/products");

/** How many there are, and whether there are more than were counted. */
type Counted = [number, boolean?];

/** What waits for a hand; what does not is said calmly. */
function Todo() {
  const loaded = useLoaded("todo", async () => {
    const [orders, back, held, events] = await Promise.all([
      take(shop.GET("/v1/merchant/orders", { params: { query: { state: "to_ship", limit: 50 } } })),
      take(shop.GET("/v1/merchant/orders", { params: { query: { returns: "requested", limit: 50 } } })),
      isAtLeast("manager") ? take(shop.GET("/v1/merchant/commissions", { params: { query: { state: "held", limit: 50 } } })) : undefined,
      take(shop.GET("/v1/merchant/stock/events", { params: { query: { limit: 50 } } })),
    ]);
    // the latest word about an article counts
    const last = new Map<string, Schemas["ProductEvent"]>();
    for (const event of events.items) if (!last.has(event.product_id + event.sku)) last.set(event.product_id + event.sku, event);
    const of = (kind: Schemas["StockEventKind"]) => [...last.values()].filter((event) => event.kind === kind);
    const found = (page: Page<unknown>): Counted => [page.items.length, Boolean(page.next_cursor)];
    return { ship: found(orders), back: found(back), held: held && found(held), low: of("low_stock"), out: of("out_of_stock") };
  });
  const { value } = loaded;
  if (!value) return loaded.busy ? <Waiting lines={1} /> : null;
  const { ship, back, held, low, out } = value;
  const all: [Counted, string, string][] = [
    [ship, t.sales.toShip(ship[0]), "/studio/orders?state=to_ship"], [back, t.sales.back_(back[0]), "/studio/orders?returns=requested"],
    [[low.length], t.sales.low(low.length), products(low)], [[out.length], t.sales.out(out.length), products(out)],
  ];
  if (held?.[0]) all.splice(2, 0, [held, t.sales.held(held[0]), "/studio/owed?state=held"]);
  return <nav class="todo" aria-label={t.sales.todo}>{all.map(([[n, more], word, to]) => <a key={word} href={to} class={n ? "" : "calm"}><b>{count(n)}{more ? "+" : ""}</b>{word}<Icon name="forward" size={18} /></a>)}</nav>;
}
