// The merchant's orders, latest first: found by number or buyer, told apart by where their parcel stands.
import { shop, take, type Schemas } from "../api";
import { money, since } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { List, Search } from "../ui/list";
import { Choice, Empty, Head, Pictures } from "../ui/parts";
import { ParcelBadge } from "./states";

type Card = Schemas["OrderCard"];
const STATES: Schemas["ParcelState"][] = ["to_ship", "shipped", "delivered", "returned", "cancelled"];

export default function Orders() {
  const q = param("q"), state = STATES.find((one) => one === param("state"));
  return (
    <>
      <Head title={t.menu.orders} about={t.orders.about} />
      <Search label={t.orders.find}>
        <Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.parcel[one]])]} choose={(value) => setParams({ state: value })} />
      </Search>
      <List<Card> name={`orders ${state} ${q}`} label={t.menu.orders} id={(order) => order.id}
        load={(cursor) => take(shop.GET("/v1/merchant/orders", { params: { query: { cursor, limit: 30, q: q || undefined, state } } }))}
        row={(order) => <OrderRow order={order} />}
        empty={q || state ? <Empty icon="search" title={t.orders.notFound}><p>{t.orders.notFoundHelp}</p></Empty> : <Empty icon="orders" title={t.orders.none}><p>{t.orders.noneHelp}</p></Empty>} />
    </>
  );
}

export const OrderRow = ({ order }: { order: Card }) => (
  <a class="row order-row" href={`/studio/orders/${order.id}`}>
    <Pictures images={order.images} />
    <span class="row-main"><b><bdi>{order.number}</bdi></b><span class="small muted">{since(order.created_at)} · {t.units(order.units)}</span></span>
    <span class="row-state">{order.parcel && <ParcelBadge state={order.parcel} />}{order.refunded > 0 && <span class="small muted">{t.orders.refunded(money(order.refunded, order.currency))}</span>}</span>
    <span class="row-sum">{money(order.total, order.currency)}</span>
  </a>
);
