// What an influencer earns: what is on its way, what is ready, day by day.
import { ProblemError, shop, take } from "../api";
import { count, money, share } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { Chart, span } from "../ui/chart";
import { Icon } from "../ui/icon";
import { Choice, Empty, Figure, Head, Show, useLoaded } from "../ui/parts";

const SPANS = ["7", "30", "90", "365"];

export default function Earnings() {
  const days = SPANS.includes(param("days")) ? param("days") : "30";
  const loaded = useLoaded(`earnings ${days}`, () => take(shop.GET("/v1/influencer/earnings", { params: { query: span(Number(days)) } })));
  const profile = useLoaded("profile", () => take(shop.GET("/v1/influencer/profile")).catch((error: unknown) => {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }));
  const ready = profile.value?.rib_ends != null;
  return (
    <>
      <Head title={t.menu.earnings}><Choice label={t.sales.span} value={days} of={SPANS.map((n) => [n, t.sales.days(Number(n))])} choose={(value) => setParams({ days: value })} /></Head>
      <div class="stack">
        {profile.value !== undefined && !ready && <p class="notice"><Icon name="alert" /><span>{t.earnings.noBank} <a href="/studio/profile">{t.earnings.toProfile}</a></span></p>}
        <Show of={loaded} lines={6}>{({ days: all, totals, balances }) => (
          <>
            <section>
              <div class="figures">
                {balances.length === 0 && <Figure name={t.earnings.pending} value={money(0)} about={t.earnings.pendingHelp} />}
                {balances.map((one) => [
                  <Figure key={`p${one.currency}`} name={t.earnings.pending} value={money(one.pending, one.currency)} about={t.earnings.pendingHelp} />,
                  <Figure key={`a${one.currency}`} name={t.earnings.payable} value={money(one.payable, one.currency)} about={t.earnings.payableHelp} />,
                ])}
                <Figure name={t.earnings.clicks} value={count(totals.clicks)} about={t.earnings.inSpan} />
                <Figure name={t.earnings.sales} value={count(totals.sales)} about={totals.clicks ? t.earnings.rate(share(Math.round((totals.sales / totals.clicks) * 10_000))) : t.earnings.inSpan} />
              </div>
            </section>
            <section>
              <h2>{t.earnings.chart}</h2>
              {totals.clicks + totals.sales ? <Chart label={t.earnings.chart} days={all.map(({ day }) => day)} series={[
                { name: t.earnings.due, values: all.map(({ due }) => due), currency: "MAD" }, { name: t.earnings.clicks, values: all.map(({ clicks }) => clicks), quiet: true },
              ]} /> : <Empty icon="link" title={t.earnings.none}><p>{t.earnings.noneHelp}</p><p><a class="button" href="/studio/discover">{t.menu.discover}</a></p></Empty>}
            </section>
          </>
        )}</Show>
      </div>
    </>
  );
}
