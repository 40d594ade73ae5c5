// The merchant's orders, latest first: found by number or buyer, told apart by where their parcel stands.
import { download, shop, take, type Schemas } from "../api";
import { param, setParams } from "../router";
import { t } from "../text";
import { w } from "../text/trade";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Choice, Empty, Head, reason } from "../ui/parts";
import { failed } from "../ui/toast";
import { OrderRow } from "./order-row";

type Card = Schemas["OrderCard"];
const STATES: Schemas["ParcelState"][] = ["to_ship", "shipped", "delivered", "refused", "returned", "cancelled"];
/** Returns that wait for the merchant, the most pressing first. */
const RETURNS: Schemas["ReturnState"][] = ["requested", "received", "approved"];

export default function Orders() {
  const q = param("q"), state = STATES.find((one) => one === param("state")), returns = RETURNS.find((one) => one === param("returns"));
  const save = () => void download(`/v1/merchant/orders.csv${state ? `?state=${state}` : ""}`, "orders.csv").catch((error) => failed(reason(error)));
  return (
    <>
      <Head title={t.menu.orders} about={t.orders.about}><button type="button" class="button soft" onClick={save}><Icon name="import" />{w.orders.file}</button></Head>
      <Search label={t.orders.find}>
        <Choice label={t.orders.state} value={state ?? ""} of={[["", t.all], ...STATES.map((one): [string, string] => [one, t.parcel[one]])]} choose={(value) => setParams({ state: value })} />
        <Choice label={t.returns.title} value={returns ?? ""} of={[["", w.orders.noReturns], ...RETURNS.map((one): [string, string] => [one, w.orders.returns[one as "requested"]])]} choose={(value) => setParams({ returns: value })} />
      </Search>
      <List<Card> name={`orders ${state} ${returns} ${q}`} label={t.menu.orders} id={(order) => order.id}
        load={(cursor) => take(shop.GET("/v1/merchant/orders", { params: { query: { cursor, limit: 30, q: q || undefined, state, returns } } }))}
        row={(order) => <OrderRow order={order} />}
        empty={returns ? <Empty icon="undo" title={w.orders.nothingBack} /> : q || state ? <Empty icon="search" title={t.orders.notFound}><p>{t.orders.notFoundHelp}</p></Empty> : <Empty icon="orders" title={t.orders.none}><p>{t.orders.noneHelp}</p></Empty>} />
    </>
  );
}
