// Cash on delivery: what couriers hold for each merchant, and noting that they handed it over.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { minor, money, typed, unit } from "../format";
import { t } from "../text";
import { m } from "../text/market";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Empty, Head } from "../ui/parts";
import { done } from "../ui/toast";

type Currency = Schemas["Currency"];
interface Held {
  merchant: string;
  currency: Currency;
  amount: number;
}
/** Where the ledger keeps what couriers hold. */
const ACCOUNT = "asset:cash:";

export default function Cash() {
  const [round, setRound] = useState(0), [noting, setNoting] = useState<Held>();
  const load = async (cursor?: string) => {
    // accounts that were emptied stay in the books: a page of nothing else is passed over
    for (let at = cursor; ; ) {
      const { items, next_cursor } = await take(shop.GET("/v1/admin/ledger/balances", { params: { query: { cursor: at, limit: 50, prefix: ACCOUNT } } }));
      const held = items.filter(({ amount }) => amount !== 0).map(({ account, amount, currency }): Held => ({ merchant: account.slice(ACCOUNT.length), amount, currency: currency as Currency }));
      if (held.length || !next_cursor) return { items: held, next_cursor };
      at = next_cursor;
    }
  };
  return (
    <>
      <Head title={t.menu.cash} about={m.cash.about} />
      <List<Held> name="cash" label={t.menu.cash} round={round} id={(one) => one.merchant + one.currency} load={load}
        row={(one) => (
          <div class="row" data-merchant={one.merchant}>
            <span class="row-icon"><Icon name="coins" /></span>
            <span class="row-main"><b><bdi>{one.merchant}</bdi></b><span class="small muted">{m.cash.at}</span></span>
            <span class="row-state"><a class="plain" href={`/studio/ledger/${encodeURIComponent(ACCOUNT + one.merchant)}`}>{t.menu.ledger}</a></span>
            <span class="row-sum">{money(one.amount, one.currency)}</span>
            <button type="button" class="button soft small" onClick={() => setNoting(one)}>{m.cash.note}</button>
          </div>
        )}
        empty={<Empty icon="coins" title={m.cash.none}><p>{m.cash.noneHelp}</p></Empty>} />
      {noting && <Note held={noting} close={() => setNoting(undefined)} noted={() => setRound((n) => n + 1)} />}
    </>
  );
}

function Note({ held, close, noted }: { held: Held; close: () => void; noted: () => void }) {
  const most = money(held.amount, held.currency);
  const form = useForm({
    name: `cash-${held.merchant}`, initial: { id: "", amount: typed(held.amount), to: "platform" },
    check: ({ id, amount }) => ({
      ...(id.trim() ? /^[\w-]+$/.test(id.trim()) ? {} : { id: m.balances.referenceBad } : { id: t.wrong.empty }), ...(minor(amount) ? {} : { amount: t.wrong.amount }), ...((minor(amount) ?? 0) > held.amount ? { amount: m.cash.most(most) } : {}),
    }),
    send: async ({ id, amount, to }) => {
      const { left } = await take(shop.POST("/v1/admin/remittances", { body: { id: id.trim(), merchant: held.merchant, currency: held.currency, amount: minor(amount)!, to: to as Schemas["Receiver"] } }));
      close();
      noted();
      done(m.cash.noted(money(left, held.currency)));
    },
  });
  return (
    <Dialog title={m.cash.noteFor(held.merchant)} close={close}>
      <Form form={form} word={m.cash.do} cancel={close}>
        <Field form={form} name="id" label={m.cash.receipt} help={m.cash.receiptHelp} maxLength={64} dir="ltr" autocomplete="off" required />
        <Field form={form} name="amount" label={m.cash.amount} help={m.cash.most(most)} unit={unit(held.currency)} inputMode="decimal" dir="ltr" required />
        <Field form={form} name="to" label={m.cash.to} of={[["platform", m.cash.platform], ["merchant", m.cash.merchant]]} />
      </Form>
    </Dialog>
  );
}
