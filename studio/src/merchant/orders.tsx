// The merchant's orders, latest first: what is to be sent stands out.
import { shop, take, type Schemas } from "../api";
import { money, since } from "../format";
import { t } from "../text";
import { List } from "../ui/list";
import { Empty, Head, Pictures } from "../ui/parts";
import { ParcelBadge } from "./states";

type Card = Schemas["OrderCard"];

export default function Orders() {
  return (
    <>
      <Head title={t.menu.orders} about={t.orders.about} />
      <List<Card> name="orders" label={t.menu.orders} kind="orders" id={(order) => order.id}
        load={(cursor) => take(shop.GET("/v1/merchant/orders", { params: { query: { cursor, limit: 30 } } }))}
        row={(order) => <OrderRow order={order} />}
        empty={<Empty icon="orders" title={t.orders.none}><p>{t.orders.noneHelp}</p></Empty>} />
    </>
  );
}

export const OrderRow = ({ order }: { order: Card }) => (
  <a class="row order-row" href={`/studio/orders/${order.id}`}>
    <Pictures images={order.images} />
    <span class="row-main"><b dir="ltr">{order.number}</b><span class="muted">{since(order.created_at)} · {t.units(order.units)}</span></span>
    <span class="row-state">{order.parcel && <ParcelBadge state={order.parcel} />}{order.refunded > 0 && <span class="small muted">{t.orders.refunded(money(order.refunded, order.currency))}</span>}</span>
    <span class="row-sum">{money(order.total, order.currency)}</span>
  </a>
);
