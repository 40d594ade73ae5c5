// One payout and its statement: what was booked since the one before, what was kept back, what was paid.
import { shop, take } from "../api";
import { count, date, money } from "../format";
import { t } from "../text";
import { entryName, w } from "../text/money";
import { Head, Show, useLoaded } from "../ui/parts";
import { PayoutState } from "./money";

export default function PayoutPage({ id }: { id?: string }) {
  const loaded = useLoaded(`payout ${id}`, () => take(shop.GET("/v1/merchant/payouts/{id}", { params: { path: { id: id! } } })));
  return (
    <Show of={loaded} lines={8}>{(one) => {
      const { statement } = one, amount = (minor: number) => money(minor, one.currency);
      const kept = statement.cash + statement.held + statement.expected;
      const owed = statement.closing + statement.recent;
      const parts: [string, number][] = [[w.recent, statement.recent], [w.cash, -statement.cash], [w.held(count(14)), -statement.held], [w.expected, -statement.expected], [w.left, -(owed - kept - one.amount)]];
      return (
        <>
          <Head title={`${w.payouts} · ${date(one.created_at)}`} back={{ to: "/studio/money", word: t.menu.money }} about={<><PayoutState of={one.state} /><span>{w.to(one.account_ends)}</span>{one.reference && <bdi>{one.reference}</bdi>}</>} />
          <section>
            <h2>{w.statement}</h2>
            <p class="small muted">{statement.from ? w.period(date(statement.from), date(statement.until)) : w.until(date(statement.until))}</p>
            <dl class="bill start">
              <div><dt>{w.opening}</dt><dd>{amount(statement.opening)}</dd></div>
              {statement.lines.map((line) => <div key={line.kind + line.amount}><dt>{entryName(line.kind, line.amount)} <span class="small muted">{w.lines(line.count)}</span></dt><dd>{amount(line.amount)}</dd></div>)}
              <div class="total"><dt>{w.closing}</dt><dd>{amount(statement.closing)}</dd></div>
              {parts.filter(([, part]) => part !== 0).map(([name, part]) => <div key={name}><dt>{name}</dt><dd>{amount(part)}</dd></div>)}
              <div class="total"><dt>{w.transferred}</dt><dd data-paid={one.amount}>{amount(one.amount)}</dd></div>
            </dl>
          </section>
        </>
      );
    }}</Show>
  );
}
