// Giving money back: for units of the lines, for shipping, or a plain amount. What it comes to is said before it is done.
import { useRef, useState } from "preact/hooks";
import { idempotent, shop, take, type Schemas } from "../api";
import { minor, money } from "../format";
import { t } from "../text";
import { Dialog } from "../ui/dialog";
import { Field, Form, Tick, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { Choice, Picture } from "../ui/parts";
import { done } from "../ui/toast";

type Order = Schemas["Order"];

export function RefundDialog({ order, set, close }: { order: Order; set: (order: Order) => void; close: () => void }) {
  const [by, setBy] = useState("lines"), [units, setUnits] = useState<Record<number, number>>({});
  // the same command until it was done: a second press or a lost answer gives money back once
  const key = useRef(crypto.randomUUID());
  const form = useForm({
    name: `refund-${order.id}`, initial: { amount: "", reason: "", shipping: false, restock: true }, rename: { lines: "amount" },
    check: ({ amount, reason, shipping }) => ({
      ...(by === "amount" && minor(amount) === undefined ? { amount: t.wrong.amount } : {}),
      ...(by === "lines" && !shipping && !Object.values(units).some(Boolean) ? { reason: t.refund.nothing } : {}),
      ...(!reason.trim() ? { reason: t.refund.why } : {}),
    }),
    send: async ({ amount, reason, shipping, restock }) => {
      const lines = Object.entries(units).filter(([, n]) => n > 0).map(([number, n]) => ({ number: Number(number), units: n }));
      const body = by === "amount" ? { amount: minor(amount)!, lines: [], reason: reason.trim() } : { lines, shipping, restock, reason: reason.trim() };
      set(await take(shop.POST("/v1/merchant/orders/{id}/refunds", { params: { path: { id: order.parcels[0]!.id }, header: idempotent(key.current) }, body })));
      close();
      done(t.refund.done);
    },
  });
  const change = (number: number, n: number) => {
    key.current = crypto.randomUUID();
    setUnits({ ...units, [number]: n });
  };
  return (
    <Dialog title={t.refund.title} close={close} wide>
      <Choice label={t.refund.title} value={by} of={[["lines", t.refund.byLines], ["amount", t.refund.byAmount]]} choose={setBy} />
      <Form form={form} word={t.refund.do} cancel={close} danger>
        {by === "lines" ? (
          <>
            <ul class="goods">{order.lines.map((line) => {
              const most = line.quantity - line.refunded_units, now = units[line.number] ?? 0;
              return (
                <li key={line.number}>
                  <Picture image={line.image} size={48} />
                  <span class="row-main"><span><bdi lang={line.lang}>{line.name}</bdi></span><span class="small muted">{money(Math.round(line.total / line.quantity), order.currency)}</span></span>
                  <span class="stepper" role="group" aria-label={line.name}>
                    <button type="button" aria-label={t.less} disabled={now === 0} onClick={() => change(line.number, now - 1)}><Icon name="minus" size={16} /></button>
                    <output>{now} / {most}</output>
                    <button type="button" aria-label={t.moreUnits} disabled={now >= most} onClick={() => change(line.number, now + 1)}><Icon name="plus" size={16} /></button>
                  </span>
                </li>
              );
            })}</ul>
            {order.totals.shipping > 0 && <Tick form={form} name="shipping" label={t.refund.shipping(money(order.totals.shipping, order.currency))} />}
            <Tick form={form} name="restock" label={t.refund.restock} />
          </>
        ) : <Field form={form} name="amount" label={t.refund.amount} help={t.refund.most(money(order.totals.total - order.refunded, order.currency))} unit={order.currency} inputMode="decimal" dir="ltr" required />}
        <Field form={form} name="reason" label={t.refund.reason} help={t.refund.reasonHelp} maxLength={200} required />
      </Form>
    </Dialog>
  );
}
