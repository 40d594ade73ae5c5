// One order as its merchant sees it: what to do next first, then what it is, to whom it goes, what came back.
import { useState } from "preact/hooks";
import { ProblemError, shop, take, type Schemas } from "../api";
import { less, money, time } from "../format";
import { t } from "../text";
import { w } from "../text/trade";
import { Sure } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { forget } from "../ui/list";
import { Facts, Head, Picture, Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";
import { Bill, country } from "./bill";
import { RefundDialog } from "./refund";
import { ParcelBadge, ReturnBadge } from "./states";

export type Order = Schemas["Order"];
type Act = "deliver" | "collected" | "refused" | "cancel";

export default function OrderPage({ id }: { id?: string }) {
  const loaded = useLoaded(`order ${id}`, () => take(shop.GET("/v1/merchant/orders/{id}", { params: { path: { id: id! } } })));
  return <Show of={loaded} lines={9}>{(order) => <Detail order={order} set={(next) => { forget("orders"); loaded.set(next); }} />}</Show>;
}

function Detail({ order, set }: { order: Order; set: (order: Order) => void }) {
  const [refunding, setRefunding] = useState(false), [sure, setSure] = useState<Act>();
  const parcel = order.parcels[0]!;
  const run = async (act: Act) => {
    const asked = { params: { path: { id: parcel.id } } };
    const calls = {
      deliver: () => shop.POST("/v1/merchant/orders/{id}/deliver", asked), collected: () => shop.POST("/v1/merchant/orders/{id}/collected", asked),
      refused: () => shop.POST("/v1/merchant/orders/{id}/refused", asked), cancel: () => shop.POST("/v1/merchant/orders/{id}/cancel", asked),
    };
    try {
      set(await take<Order>(calls[act]()));
      done(t.orders.done[act]);
    } catch (error) {
      failed(reason(error));
      if (error instanceof ProblemError && error.status === 409) set(await take(shop.GET("/v1/merchant/orders/{id}", asked)));
    }
  };
  const cash = order.payment_method === "cash_on_delivery";
  const mayRefund = ["paid", "completed"].includes(order.state) && order.refunded < order.totals.total && parcel.state !== "waiting";
  return (
    <>
      <Head title={order.number} back={{ to: "/studio/orders", word: t.menu.orders }} about={<><ParcelBadge state={parcel.state} /> <span>{time(order.created_at)} · {t.payment[order.payment_method]}</span></>}>
        {mayRefund && <button type="button" class="button soft" onClick={() => setRefunding(true)}><Icon name="undo" />{t.orders.refund}</button>}
      </Head>
      <div class="columns">
        <div class="stack">
          {parcel.state === "to_ship" && cash && <Call order={order} set={set} />}
          {parcel.state === "to_ship" && <Ship order={order} set={set} cancel={() => setSure("cancel")} />}
          {parcel.state === "shipped" && (
            <section class="next">
              <h2><Icon name="truck" />{t.orders.onWay}</h2>
              <p>{cash ? t.orders.onWayCash(money(order.totals.total, order.currency)) : t.orders.onWayHelp}</p>
              <div class="buttons">
                {cash ? <><button type="button" class="button" onClick={() => run("collected")}>{t.orders.collected}</button><button type="button" class="button soft" onClick={() => setSure("refused")}>{t.orders.refused}</button></>
                  : <button type="button" class="button" onClick={() => run("deliver")}>{t.orders.deliver}</button>}
              </div>
            </section>
          )}
          <Returns order={order} set={set} />
          <section>
            <h2>{t.orders.goods}</h2>
            <ul class="goods">{order.lines.map((line) => (
              <li key={line.number}>
                <Picture image={line.image} size={64} />
                <span class="row-main">
                  <a href={`/studio/products/${line.product_id}`} lang={line.lang}><bdi>{line.name}</bdi></a>
                  <span class="small muted">{line.variant && <bdi>{line.variant} · </bdi>}<bdi>{line.sku}</bdi></span>
                  {line.refunded_units > 0 && <span class="small off">{t.orders.unitsBack(line.refunded_units)}</span>}
                </span>
                <span class="times">{line.quantity} ×{" "}<br />{money(line.unit_price, order.currency)}</span>
                <b class="row-sum">{money(line.total, order.currency)}</b>
              </li>
            ))}</ul>
            <Bill order={order} />
          </section>
          {order.refunds.length > 0 && (
            <section>
              <h2>{t.orders.refunds}</h2>
              <ul class="entries">{order.refunds.map((refund) => (
                <li key={refund.id}><span class="row-main"><span><bdi>{refund.reason}</bdi></span><span class="small muted">{time(refund.created_at)} · {t.refundState[refund.state as "pending"] ?? refund.state}</span></span><b class="row-sum">{less(money(refund.amount, order.currency))}</b></li>
              ))}</ul>
            </section>
          )}
        </div>
        <aside class="stack">
          <section>
            <h2>{t.orders.to}</h2>
            <address>{[order.address.name, order.address.line1, order.address.line2, `${order.address.postcode ?? ""} ${order.address.city}`.trim(), country(order.address.country)].filter(Boolean).map((line, i) => <span key={i}><bdi>{line}</bdi></span>)}</address>
            <Facts of={[
              [t.orders.phone, <><a href={`tel:${order.address.phone}`} dir="ltr">{order.address.phone}</a><br /><a class="plain" href={whatsapp(order)} target="_blank" rel="noopener noreferrer"><Icon name="out" size={16} />{w.orders.whatsapp}</a></>],
              [t.orders.email, <a href={`mailto:${order.email}`} dir="ltr">{order.email}</a>],
              [t.orders.shipping, t.shipping[order.shipping_method]],
              [t.orders.tracking, parcel.tracking && <bdi>{parcel.tracking}</bdi>],
              [t.orders.shippedAt, parcel.shipped_at && time(parcel.shipped_at)],
            ]} />
          </section>
        </aside>
      </div>
      {refunding && <RefundDialog order={order} set={set} close={() => setRefunding(false)} />}
      {sure && <Sure title={t.orders.sure[sure as "cancel"]} help={t.orders.sureHelp[sure as "cancel"]} word={t.orders.sureWord[sure as "cancel"]} act={() => void run(sure)} close={() => setSure(undefined)} />}
    </>
  );
}

/** A message to the buyer, begun. */
const whatsapp = ({ address, number }: Order) => `https://wa.me/${address.phone.replace(/\D/g, "")}?text=${encodeURIComponent(w.orders.hello(number))}`;

/** Who pays at the door is called first: a parcel that nobody takes costs two ways. */
function Call({ order, set }: { order: Order; set: (order: Order) => void }) {
  const { id, confirmed_at: at } = order.parcels[0]!, [busy, setBusy] = useState(false);
  const note = async (confirmed: boolean) => {
    setBusy(true);
    try {
      set(await take<Order>(shop.PUT("/v1/merchant/orders/{id}/confirmation", { params: { path: { id } }, body: { confirmed } })));
      done(confirmed ? w.orders.callNoted : w.orders.callUndone);
    } catch (error) {
      failed(reason(error));
    }
    setBusy(false);
  };
  if (at) return <p class="notice"><Icon name="check" /><span>{w.orders.calledAt(time(at))}</span><button type="button" class="plain" disabled={busy} onClick={() => void note(false)}>{w.orders.notCalled}</button></p>;
  return (
    <section class="next">
      <h2><Icon name="person" />{w.orders.call}</h2>
      <p>{w.orders.callHelp}</p>
      <div class="buttons">
        <a class="button soft" href={`tel:${order.address.phone}`}><bdi dir="ltr">{order.address.phone}</bdi></a>
        <a class="button soft" href={whatsapp(order)} target="_blank" rel="noopener noreferrer"><Icon name="out" />WhatsApp</a>
        <button type="button" class="button" disabled={busy} onClick={() => void note(true)}>{w.orders.called}</button>
      </div>
    </section>
  );
}

/** Sending is what most orders wait for: one field that may stay empty, one button. */
function Ship({ order, set, cancel }: { order: Order; set: (order: Order) => void; cancel: () => void }) {
  const id = order.parcels[0]!.id;
  const form = useForm({
    name: `ship-${id}`, initial: { tracking: "" },
    send: async ({ tracking }) => {
      set(await take(shop.POST("/v1/merchant/orders/{id}/ship", { params: { path: { id } }, body: tracking.trim() ? { tracking: tracking.trim() } : {} })));
      done(t.orders.done.ship);
    },
  });
  return (
    <section class="next">
      <h2><Icon name="truck" />{t.orders.toShip}</h2>
      <Form form={form} word={t.orders.ship}>
        <Field form={form} name="tracking" label={t.orders.tracking} help={t.orders.trackingHelp} maxLength={60} required={false} dir="ltr" />
      </Form>
      <button type="button" class="plain" onClick={cancel}>{t.orders.cannotShip}</button>
    </section>
  );
}

const STEPS: Partial<Record<Schemas["ReturnState"], ("approve" | "refuse" | "receive" | "refund")[]>> = { requested: ["approve", "refuse"], approved: ["receive"], received: ["refund"] };

function Returns({ order, set }: { order: Order; set: (order: Order) => void }) {
  const [busy, setBusy] = useState(false);
  if (order.returns.length === 0) return null;
  const run = async (back: Schemas["Return"], step: "approve" | "refuse" | "receive" | "refund") => {
    const asked = { params: { path: { id: order.parcels[0]!.id, return: back.id } } };
    const calls = {
      approve: () => shop.POST("/v1/merchant/orders/{id}/returns/{return}/approve", asked), refuse: () => shop.POST("/v1/merchant/orders/{id}/returns/{return}/refuse", asked),
      receive: () => shop.POST("/v1/merchant/orders/{id}/returns/{return}/receive", asked), refund: () => shop.POST("/v1/merchant/orders/{id}/returns/{return}/refund", asked),
    };
    setBusy(true);
    try {
      set(await take<Order>(calls[step]()));
      done(t.returns.done[step]);
    } catch (error) {
      failed(reason(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class={order.returns.some(({ state }) => STEPS[state]) ? "next" : ""}>
      <h2><Icon name="undo" />{t.returns.title}</h2>
      <ul class="entries">{order.returns.map((back) => (
        <li key={back.id}>
          <span class="row-main">
            <span>{back.lines.map(({ number, units }) => { const line = order.lines.find((one) => one.number === number); return line && <span key={number} class="block">{units} × <bdi lang={line.lang}>{line.name}</bdi></span>; })}</span>
            <span class="small muted" dir="auto">« {back.reason} »</span><span class="small muted">{time(back.created_at)}</span>
          </span>
          <span class="row-state"><ReturnBadge state={back.state} /></span>
          {STEPS[back.state] && <span class="buttons">{STEPS[back.state]!.map((step, i) => <button key={step} type="button" disabled={busy} class={i ? "button soft small" : "button small"} onClick={() => run(back, step)}>{t.returns.step[step]}</button>)}</span>}
        </li>
      ))}</ul>
    </section>
  );
}
