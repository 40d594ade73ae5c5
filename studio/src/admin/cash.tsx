// Cash on delivery: what couriers hold for each merchant, and noting that they handed it over.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { minor, money, typed, unit } from "../format";
import { t } from "../text";
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
    const { items, next_cursor } = await take(shop.GET("/v1/admin/ledger/balances", { params: { query: { cursor, limit: 50, prefix: ACCOUNT } } }));
    // accounts that were emptied stay in the books
    return { items: items.filter(({ amount }) => amount !== 0).map(({ account, amount, currency }): Held => ({ merchant: account.slice(ACCOUNT.length), amount, currency: currency as Currency })), next_cursor };
  };
  return (
    <>
      <Head title={t.menu.cash} about={t.cash.about} />
      <List<Held> name="cash" label={t.menu.cash} round={round} id={(one) => one.merchant + one.currency} load={load}
        row={(one) => (
          <div class="row" data-merchant={one.merchant}>
            <span class="row-icon"><Icon name="coins" /></span>
            <span class="row-main"><b><bdi>{one.merchant}</bdi></b><span class="small muted">{t.cash.at}</span></span>
            <span class="row-state"><a class="plain" href={`/studio/ledger/${encodeURIComponent(ACCOUNT + one.merchant)}`}>{t.menu.ledger}</a></span>
            <span class="row-sum">{money(one.amount, one.currency)}</span>
            <button type="button" class="button soft small" onClick={() => setNoting(one)}>{t.cash.note}</button>
          </div>
        )}
        empty={<Empty icon="coins" title={t.cash.none}><p>{t.cash.noneHelp}</p></Empty>} />
      {noting && <Note held={noting} close={() => setNoting(undefined)} noted={() => setRound((n) => n + 1)} />}
    </>
  );
}

function Note({ held, close, noted }: { held: Held; close: () => void; noted: () => void }) {
  const most = money(held.amount, held.currency);
  const form = useForm({
    name: `cash-${held.merchant}`, initial: { id: "", amount: typed(held.amount), to: "platform" },
    check: ({ id, amount }) => ({
      ...(id.trim() ? {} : { id: t.wrong.empty }), ...(minor(amount) ? {} : { amount: t.wrong.amount }), ...((minor(amount) ?? 0) > held.amount ? { amount: t.cash.most(most) } : {}),
    }),
    send: async ({ id, amount, to }) => {
      const { left } = await take(shop.POST("/v1/admin/remittances", { body: { id: id.trim(), merchant: held.merchant, currency: held.currency, amount: minor(amount)!, to: to as Schemas["Receiver"] } }));
      close();
      noted();
      done(t.cash.noted(money(left, held.currency)));
    },
  });
  return (
    <Dialog title={t.cash.noteFor(held.merchant)} close={close}>
      <Form form={form} word={t.cash.do} cancel={close}>
        <Field form={form} name="id" label={t.cash.receipt} help={t.cash.receiptHelp} maxLength={64} dir="ltr" autocomplete="off" required />
        <Field form={form} name="amount" label={t.cash.amount} help={t.cash.most(most)} unit={unit(held.currency)} inputMode="decimal" dir="ltr" required />
        <Field form={form} name="to" label={t.cash.to} of={[["platform", t.cash.platform], ["merchant", t.cash.merchant]]} />
      </Form>
    </Dialog>
  );
}
