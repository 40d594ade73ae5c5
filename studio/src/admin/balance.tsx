// A merchant's balance, what made it, and the form that notes what the merchant paid in: under the bank's reference, which the
// books count once, so that sending it again after a lost answer pays nothing twice.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { minor, money, unit } from "../format";
import { t } from "../text";
import { m } from "../text/market";
import { Field, Form, useForm } from "../ui/form";
import { Empty, Figure, Head, Waiting } from "../ui/parts";
import { done } from "../ui/toast";
import { OWED, whose } from "./balances";
import { held } from "./ledger";
import { Postings, statement, type Statement } from "./postings";

type Currency = Schemas["Currency"];
const CURRENCIES: Currency[] = ["MAD", "EUR", "USD"];

/** What the marketplace owes the merchant; below zero the merchant owes it. */
const owedTo = (seen: Statement | undefined, currency: Currency): number => held(OWED, seen?.balances[currency] ?? 0);

export default function Balance({ merchant }: { merchant?: string }) {
  const account = OWED + merchant, [seen, setSeen] = useState<Statement>(), [round, setRound] = useState(0);
  const shown = CURRENCIES.filter((currency) => currency === "MAD" || currency in (seen?.balances ?? {}));
  return (
    <>
      <Head title={merchant!} back={{ to: "/studio/balances", word: t.menu.balances }} about={m.balances.ofHelp} />
      <div class="columns wide">
        <div class="stack">
          {seen ? <div class="figures">{shown.map((currency) => <Figure key={currency} name={whose(owedTo(seen, currency))} value={money(Math.abs(owedTo(seen, currency)), currency)} />)}</div> : <Waiting lines={2} />}
          <Postings account={account} round={round} first={setSeen} empty={<Empty icon="coins" title={m.balances.nothing} />} />
        </div>
        <aside><section>
          <h2>{m.balances.note}</h2>
          <p class="small muted">{m.balances.noteHelp}</p>
          <PayIn merchant={merchant!} seen={seen} noted={() => setRound((n) => n + 1)} />
        </section>
        <p><a class="plain" href="/studio/merchant-payouts">{t.menu.merchantPayouts}</a></p></aside>
      </div>
    </>
  );
}

function PayIn({ merchant, seen, noted }: { merchant: string; seen?: Statement; noted: () => void }) {
  const form = useForm({
    name: `pay-in-${merchant}`, initial: { id: "", amount: "", currency: "MAD" },
    check: ({ id, amount }) => ({
      ...(id.trim() ? /^[\w-]+$/.test(id.trim()) ? {} : { id: m.balances.referenceBad } : { id: t.wrong.empty }),
      ...(minor(amount) ? {} : { amount: t.wrong.amount }),
    }),
    send: async ({ id, amount, currency }) => {
      const of = currency as Currency, sum = minor(amount)!;
      const { entry } = await take(shop.POST("/v1/admin/remittances", { body: { id: id.trim(), merchant, currency: of, amount: sum, from: "merchant", to: "platform" } }));
      const isIn = (page: Statement | undefined) => page?.items.some((one) => one.entry === entry) ?? false;
      // what is among the latest now, and was not when the page was opened, is new
      const isNew = !isIn(seen) && isIn(await statement(OWED + merchant));
      noted();
      done(isNew ? m.balances.noted(money(sum, of)) : m.balances.again);
      form.reset();
    },
  });
  const { amount, currency } = form.values, sum = minor(amount), owed = owedTo(seen, currency as Currency);
  return (
    <Form form={form} word={sum ? m.balances.doAmount(money(sum, currency as Currency)) : m.balances.do}>
      <Field form={form} name="id" label={m.balances.reference} help={m.balances.referenceHelp} maxLength={64} dir="ltr" autocomplete="off" spellcheck={false} required />
      <div class="pair">
        <Field form={form} name="amount" label={m.balances.amount} help={sum && seen ? m.balances.after(money(owed + sum, currency as Currency)) : undefined} inputMode="decimal" dir="ltr" autocomplete="off" required />
        <Field form={form} name="currency" label={m.balances.currency} of={CURRENCIES.map((one) => [one, unit(one)])} />
      </div>
    </Form>
  );
}
