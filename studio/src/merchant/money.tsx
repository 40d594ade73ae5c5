// What the marketplace owes the merchant and pays it: what of it is payable and why not more, its payouts, what made the balance, and
// the bank account.
import { shop, take, type Schemas } from "../api";
import { count, date, money, time } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { entryName, w } from "../text/money";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Choice, Empty, Figure, Head, Show, useLoaded, type Tone } from "../ui/parts";
import { done } from "../ui/toast";

type Entry = Schemas["MoneyEntry"];
type Money = Schemas["MerchantMoney"];
type In = Schemas["MoneyIn"];
type Payout = Schemas["MerchantPayoutCard"];

const TONES: Record<Schemas["MerchantPayoutState"], Tone> = { prepared: "wait", paid: "good", withdrawn: "quiet", returned: "over" };
/** Where a payout stands. */
export const PayoutState = ({ of }: { of: Schemas["MerchantPayoutState"] }) => <Badge tone={TONES[of]}>{w.states[of]}</Badge>;

export default function MoneyPage() {
  const loaded = useLoaded("money", () => take(shop.GET("/v1/merchant/money")));
  const view = param("view") === "entries" ? "entries" : "payouts";
  return (
    <>
      <Head title={t.menu.money} about={w.about} />
      <div class="columns wide">
        <div class="stack">
          <Show of={loaded} lines={4}>{(all) => <>{all.currencies.map((one) => <Balance key={one.currency} of={one} all={all} />)}</>}</Show>
          <div class="finder"><Choice label={w.view} value={view} of={[["payouts", w.payouts], ["entries", w.entries]]} choose={(value) => setParams({ view: value === "payouts" ? "" : value })} /></div>
          {view === "entries" ? <Entries /> : <Payouts />}
        </div>
        <aside><section>
          <h2>{w.account}</h2>
          <Show of={loaded} lines={2}>{(all) => <Account all={all} saved={(bank_account) => loaded.set({ ...all, bank_account })} />}</Show>
        </section></aside>
      </div>
    </>
  );
}

function Balance({ of, all }: { of: In; all: Money }) {
  const { currency } = of, amount = (minor: number) => money(minor, currency);
  const blocked = all.currencies.some(({ owed, cash }) => owed < Math.max(cash, 0));
  const kept: [string, number][] = [[w.cash, of.cash], [w.held(count(all.return_days)), of.held], [w.expected, of.expected]];
  return (
    <section data-currency={currency}>
      <div class="figures">
        <Figure name={w.payable} value={amount(blocked ? 0 : of.payable)} about={blocked ? w.blocked : of.payable < all.least ? w.least(amount(all.least)) : undefined} />
        <Figure name={w.onTheWay} value={amount(of.on_the_way)} />
        <Figure name={w.paid} value={amount(of.paid)} />
        <Figure name={w.fees} value={amount(of.fees)} />
      </div>
      <details>
        <summary>{w.how}</summary>
        <dl class="bill start">
          <div><dt>{of.owed < 0 ? w.owes : w.owed}</dt><dd>{amount(of.owed)}</dd></div>
          {kept.filter(([, part]) => part !== 0).map(([name, part]) => <div key={name}><dt>{name}</dt><dd>{amount(-part)}</dd></div>)}
          <div class="total"><dt>{w.payable}</dt><dd data-payable={of.payable}>{amount(of.payable)}</dd></div>
        </dl>
      </details>
    </section>
  );
}

const Payouts = () => (
  <List<Payout> name="payouts of mine" label={w.payouts} id={(one) => one.id}
    load={(cursor) => take(shop.GET("/v1/merchant/payouts", { params: { query: { cursor } } }))}
    row={(one) => (
      <a class="row" href={`/studio/money/${one.id}`}>
        <span class="row-icon"><Icon name="statement" /></span>
        <span class="row-main"><b>{date(one.created_at)}</b><span class="small muted">{w.to(one.account_ends)}{one.reference && <> · <bdi>{one.reference}</bdi></>}</span></span>
        <span class="row-state"><PayoutState of={one.state} />{one.decided_at && <span class="small muted">{date(one.decided_at)}</span>}</span>
        <span class="row-sum">{money(one.amount, one.currency)}</span>
      </a>
    )}
    empty={<Empty icon="coins" title={w.none}><p>{w.noneHelp}</p></Empty>} />
);

const Entries = () => (
  <List<Entry> name="my entries" label={w.entries} id={(one) => one.entry + one.currency + one.amount}
    load={(cursor) => take(shop.GET("/v1/merchant/money/entries", { params: { query: { cursor, limit: 50 } } }))}
    row={(one) => {
      const inside = (
        <>
          <span class="row-main"><b>{entryName(one.kind, one.amount)}</b><span class="small muted">{time(one.at)}{(one.number ?? one.reference) && <> · <bdi>{one.number ? w.of(one.number) : one.reference}</bdi></>}</span></span>
          <span class="row-state small muted">{w.after(money(one.balance, one.currency))}</span>
          <span class={one.amount < 0 ? "row-sum minus" : "row-sum"}><bdi>{one.amount > 0 ? "+" : ""}{money(one.amount, one.currency)}</bdi></span>
        </>
      );
      return one.parcel ? <a class="row posting" href={`/studio/orders/${one.parcel}`}>{inside}</a> : <div class="row posting">{inside}</div>;
    }}
    empty={<Empty icon="coins" title={w.nothing}><p>{w.nothingHelp}</p></Empty>} />
);

function Account({ all, saved }: { all: Money; saved: (account: Schemas["BankAccount"]) => void }) {
  const { bank_account } = all;
  const form = useForm({
    name: "bank-account", initial: { rib: "", password: "" },
    check: ({ rib }): Record<string, string> => (rib.trim() ? {} : { rib: t.wrong.empty }),
    send: async ({ rib, password }) => {
      const account = await take(shop.PUT("/v1/merchant/bank-account", { body: { rib: rib.replace(/[\s-]/g, ""), password: password || undefined } }));
      saved(account);
      form.set("rib", "");
      form.set("password", "");
      done(t.saved);
    },
  });
  return (
    <>
      <p class="small muted">{w.accountHelp}</p>
      {!bank_account && <p class="wrong"><Icon name="alert" size={16} />{w.noAccount}</p>}
      <Form form={form} word={w.accountDo}>
        <Field form={form} name="rib" label={t.profile.rib} help={bank_account ? w.accountEnds(bank_account.ends, date(bank_account.since)) : undefined} inputMode="numeric" autocomplete="off" dir="ltr" required />
        {form.values.rib && <Field form={form} name="password" label={t.profile.password} help={t.profile.passwordHelp} type="password" autocomplete="current-password" dir="ltr" required={false} />}
      </Form>
    </>
  );
}
