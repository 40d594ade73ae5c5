// An order in a list.
import type { Schemas } from "@getyourshare/sdk";
import { colon, money, since } from "../format";
import { t } from "../text";
import { Badge, Pictures } from "../ui/parts";
import { ParcelBadge } from "./states";

export const OrderRow = ({ order }: { order: Schemas["OrderCard"] }) => (
  <a class="row order-row" href={`/studio/orders/${order.id}`}>
    <Pictures images={order.images} />
    <span class="row-main"><b><bdi>{order.number}</bdi></b><span class="small muted">{since(order.created_at)} · {t.units(order.units)}</span></span>
    <span class="row-state">{order.parcel && <ParcelBadge state={order.parcel} />}{order.returns && <Badge tone="wait">{t.returns.title}{colon}{t.returns[order.returns]}</Badge>}{order.refunded > 0 && <span class="small muted">{t.orders.refunded(money(order.refunded, order.currency))}</span>}</span>
    <span class="row-sum">{money(order.total, order.currency)}</span>
  </a>
);
