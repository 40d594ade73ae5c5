// One statement: what was settled, to the centime, and as a file for the accountant.
import { download, shop, take } from "../api";
import { date, money } from "../format";
import { t } from "../text";
import { PayoutBadge, at, month } from "../affiliate/words";
import { Icon } from "../ui/icon";
import { Head, Show, reason, useLoaded } from "../ui/parts";
import { failed } from "../ui/toast";

export default function StatementPage({ id }: { id?: string }) {
  const loaded = useLoaded(`statement ${id}`, () => take(shop.GET("/v1/influencer/statements/{id}", { params: { path: { id: id! } } })));
  const save = (kind: string) => void download(`/v1/influencer/statements/${id}.${kind}?lang=${document.documentElement.lang}`, `getyourshare-${loaded.value?.period}.${kind}`).catch((error) => failed(reason(error)));
  return (
    <Show of={loaded} lines={8}>{(one) => {
      const sum = one.entries.reduce((all, { mad }) => all + mad, 0);
      const lines: [string, number][] = [[t.statements.carriedIn, one.carried_in], [t.statements.entries(one.entries.length), sum], [t.statements.carriedOut, -one.carried_out]];
      return (
        <>
          <Head title={month(one.period)} back={{ to: "/studio/statements", word: t.menu.statements }} about={<><PayoutBadge of={one.state} /><span>{one.paid_at ? t.statements.paidOn(date(at(one.paid_at))) : one.name}</span></>}>
            <button type="button" class="button soft" onClick={() => save("pdf")}><Icon name="import" />PDF</button>
            <button type="button" class="button soft" onClick={() => save("csv")}><Icon name="import" />CSV</button>
          </Head>
          <div class="stack">
            <dl class="bill start">
              {lines.filter(([, amount], i) => amount !== 0 || i === 1).map(([name, amount]) => <div key={name}><dt>{name}</dt><dd>{money(amount)}</dd></div>)}
              <div class="total"><dt>{t.statements.paid}</dt><dd data-paid={one.paid}>{money(one.paid)}</dd></div>
            </dl>
            <section>
              <h2>{t.statements.detail}</h2>
              <div class="table tall" tabIndex={0} role="region" aria-label={t.statements.detail}>
                <table>
                  <thead><tr><th scope="col">{t.day}</th><th scope="col">{t.links.merchant}</th><th scope="col">{t.statements.reference}</th><th scope="col" class="n">{t.statements.amount}</th><th scope="col" class="n">MAD</th></tr></thead>
                  <tbody>{one.entries.map((entry, i) => <tr key={entry.commission + i}><td>{date(at(entry.at))}</td><td><bdi>{entry.merchant}</bdi>{entry.kind !== "sale" && ` · ${t.commission.kinds[entry.kind]}`}</td><td><bdi class="mono">{entry.commission}</bdi></td><td class={entry.amount < 0 ? "n minus" : "n"}>{money(entry.amount, entry.currency)}</td><td class={entry.mad < 0 ? "n minus" : "n"}>{money(entry.mad)}</td></tr>)}</tbody>
                </table>
              </div>
              {one.entries.some(({ currency }) => currency !== "MAD") && <p class="small muted">{t.statements.rates(date(`${one.rates_date}T12:00Z`))}</p>}
            </section>
          </div>
        </>
      );
    }}</Show>
  );
}
