// One order with everything that money did: what was bought of whom, where each parcel stands, what went back, what the books say.
import { shop, take, type Schemas } from "../api";
import { date, less, money, time } from "../format";
import { Bill, country } from "../merchant/bill";
import { ParcelBadge, ReturnBadge } from "../merchant/states";
import { t } from "../text";
import { accountName, disputeReason, eventName } from "../text/books";
import { m } from "../text/market";
import { o } from "../text/whole-order";
import { Icon } from "../ui/icon";
import { Badge, Facts, Head, Picture, Show, useLoaded, type Tone } from "../ui/parts";
import { held } from "./ledger";

type Order = Schemas["OverseenOrder"];

const TONES: Record<Schemas["OrderState"], Tone> = { awaiting_payment: "wait", placed: "wait", paid: "good", completed: "good", cancelled: "over", expired: "over" };

export default function OrderPage({ id }: { id?: string }) {
  const loaded = useLoaded(`whole order ${id}`, () => take(shop.GET("/v1/admin/orders/{id}", { params: { path: { id: id! } } })));
  return <Show of={loaded} lines={9}>{(order) => <Whole order={order} />}</Show>;
}

function Whole({ order }: { order: Order }) {
  const { address, currency } = order, why = order.reason && (o.because[order.reason as "by_shopper"] ?? order.reason);
  return (
    <>
      <Head title={order.number} about={<><Badge tone={TONES[order.state]}>{o.states[order.state]}</Badge> <span>{time(order.created_at)} · {t.payment[order.payment_method]}{why && ` · ${why}`}</span></>}>
        <a class="button soft" href={`/${document.documentElement.lang}/orders/${order.id}`}><Icon name="out" size={18} />{o.asBuyer}</a>
      </Head>
      <div class="columns">
        <div class="stack">
          <section>
            <h2>{o.parcels}</h2>
            {order.parcels.map((parcel) => <Parcel key={parcel.id} order={order} parcel={parcel} />)}
          </section>
          <section><Bill order={order} /></section>
          {order.refunds.length > 0 && (
            <section>
              <h2>{t.orders.refunds}</h2>
              <ul class="entries">{order.refunds.map((refund) => (
                <li key={refund.id}><span class="row-main"><span dir="auto">{refund.reason}</span><span class="small muted">{time(refund.created_at)} · {t.refundState[refund.state as "pending"] ?? refund.state}</span></span><b class="row-sum">{less(money(refund.amount, currency))}</b></li>
              ))}</ul>
            </section>
          )}
          {order.returns.length > 0 && (
            <section>
              <h2>{o.returns}</h2>
              <ul class="entries">{order.returns.map((back) => (
                <li key={back.id}><span class="row-main"><span dir="auto">« {back.reason} »</span><span class="small muted">{time(back.created_at)} · <bdi>{back.merchant}</bdi></span></span><span class="row-state"><ReturnBadge state={back.state} /></span></li>
              ))}</ul>
            </section>
          )}
          {order.disputes.length > 0 && (
            <section>
              <h2>{o.disputes}</h2>
              <ul class="entries">{order.disputes.map((one) => (
                <li key={one.id}>
                  <span class="row-main"><span>{disputeReason(one.reason)}</span><span class="small muted">{time(one.opened_at)}{one.state === "open" && one.due_at && ` · ${m.disputes.due(date(one.due_at))}`}</span></span>
                  <span class="row-state"><Badge tone={one.state === "open" ? "wait" : one.state === "won" ? "good" : "over"}>{m.disputes[one.state as "open"]}</Badge></span>
                  <b class="row-sum">{money(one.amount, one.currency)}</b>
                </li>
              ))}</ul>
            </section>
          )}
          <section>
            <h2>{o.entries}</h2>
            {order.entries.length === 0 && <p class="muted">{o.noEntries}</p>}
            {order.entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
          </section>
        </div>
        <aside class="stack">
          <section>
            <h2>{o.buyer}</h2>
            <address>{[address.name, address.line1, address.line2, `${address.postcode ?? ""} ${address.city}`.trim(), country(address.country)].filter(Boolean).map((line, i) => <span key={i}><bdi>{line}</bdi></span>)}</address>
            <Facts of={[
              [t.orders.phone, <a href={`tel:${address.phone}`} dir="ltr">{address.phone}</a>],
              [t.orders.email, <a href={`mailto:${order.email}`} dir="ltr">{order.email}</a>],
              [o.account, order.account ? <a href={`/studio/accounts?q=${order.account}`}><bdi class="mono">{order.account}</bdi></a> : o.guest],
              [o.delivery, t.shipping[order.shipping_method]],
            ]} />
          </section>
          <section>
            <h2>{o.payment}</h2>
            <Facts of={[[o.engine, order.payment_engine ?? t.payment[order.payment_method]], [o.charge, order.charge && <bdi class="mono">{order.charge}</bdi>]]} />
          </section>
        </aside>
      </div>
    </>
  );
}

function Parcel({ order, parcel }: { order: Order; parcel: Schemas["Parcel"] }) {
  const { slug, name } = parcel.merchant;
  return (
    <div class="parcel-of" data-parcel={slug}>
      <p class="review-head"><b><a href={`/studio/balances/${slug}`}><bdi>{name || slug}</bdi></a></b><ParcelBadge state={parcel.state} />{parcel.tracking && <span class="small muted"><bdi>{parcel.tracking}</bdi></span>}<span class="row-sum">{money(parcel.totals.total, order.currency)}</span></p>
      <ul class="goods">{order.lines.filter((line) => line.merchant === slug).map((line) => (
        <li key={line.number}>
          <Picture image={line.image} size={48} />
          <span class="row-main"><a href={`/${document.documentElement.lang}/p/${line.slug}`} lang={line.lang}><bdi>{line.name}</bdi></a><span class="small muted">{line.variant && <bdi>{line.variant} · </bdi>}<bdi>{line.sku}</bdi></span>{line.refunded_units > 0 && <span class="small off">{t.orders.unitsBack(line.refunded_units)}</span>}</span>
          <span class="times">{line.quantity} ×{" "}<br />{money(line.unit_price, order.currency)}</span>
          <b class="row-sum">{money(line.total, order.currency)}</b>
        </li>
      ))}</ul>
    </div>
  );
}

function Entry({ entry }: { entry: Schemas["LedgerEntry"] }) {
  return (
    <details class="other">
      <summary>{eventName(entry.kind)}<span class="small muted">{time(entry.at)}</span></summary>
      <ul class="entries">{entry.postings.map(({ account, currency, amount }, i) => {
        const { name, of } = accountName(account), shown = held(account, amount);
        return (
          <li key={i}>
            <span class="row-main"><a href={`/studio/ledger/${encodeURIComponent(account)}`}>{name}</a><span class="small muted"><bdi class="mono">{of ?? account}</bdi></span></span>
            <span class={shown < 0 ? "row-sum minus" : "row-sum"}>{shown > 0 ? "\u200e+" : ""}{money(shown, currency as "MAD")}</span>
          </li>
        );
      })}</ul>
    </details>
  );
}
