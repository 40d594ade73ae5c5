// Who has an account: found by the beginning of an address; somebody who does harm is kept out, and let in again.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date } from "../format";
import { param, setParams } from "../router";
import { who } from "../session";
import { t } from "../text";
import { m } from "../text/market";
import { Sure } from "../ui/dialog";
import { List, Search } from "../ui/list";
import { Badge, Choice, Empty, Head, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Account = Schemas["OverseenAccount"];

export default function Accounts() {
  const q = param("q"), merchant = param("merchant"), [round, setRound] = useState(0), [sure, setSure] = useState<Account>();
  const put = async (account: Account, act: "suspend" | "restore") => {
    const asked = { params: { path: { id: account.id } } };
    try {
      await take<Account>(act === "suspend" ? shop.POST("/v1/admin/accounts/{id}/suspend", asked) : shop.POST("/v1/admin/accounts/{id}/restore", asked));
      done(m.accounts.done[act], act === "suspend" ? () => void put(account, "restore") : undefined);
    } catch (error) {
      failed(reason(error));
    }
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.accounts} about={m.accounts.about} />
      <Search label={m.accounts.find}>{merchant && <Choice label={t.menu.merchants} value={merchant} of={[["", t.all], [merchant, merchant]]} choose={(value) => setParams({ merchant: value })} />}</Search>
      <List<Account> name={`accounts ${q} ${merchant}`} label={t.menu.accounts} round={round} id={(account) => account.id}
        load={(cursor) => take(shop.GET("/v1/admin/accounts", { params: { query: { cursor, limit: 40, q: q || undefined, merchant: merchant || undefined } } }))}
        row={(account) => (
          <div class="row">
            <span class="monogram" aria-hidden="true">{(account.name ?? account.email).slice(0, 1).toUpperCase()}</span>
            <span class="row-main"><b><bdi>{account.name ?? account.email}</bdi></b><span class="small muted"><bdi>{account.email}</bdi> · {m.accounts.since(date(account.created_at))}</span></span>
            <span class="row-state">{account.suspended_at ? <Badge tone="over">{m.accounts.suspended}</Badge> : <span class="small muted">{account.roles.filter((role) => role !== "shopper").map((role) => t.roles[role]).join(" · ") || t.roles.shopper}{account.merchant && <> · <bdi>{account.merchant.slug}</bdi></>}</span>}{account.demo && <span class="small muted">{m.accounts.demo}</span>}</span>
            {account.id !== who.value.account && <button type="button" class="button soft small" onClick={() => account.suspended_at ? void put(account, "restore") : setSure(account)}>{account.suspended_at ? m.accounts.restore : m.accounts.suspend}</button>}
          </div>
        )}
        empty={<Empty icon="person" title={m.accounts.none}><p>{m.accounts.noneHelp}</p></Empty>} />
      {sure && <Sure title={m.accounts.sure(sure.name ?? sure.email)} help={m.accounts.sureHelp} word={m.accounts.suspend} act={() => void put(sure, "suspend")} close={() => setSure(undefined)} />}
    </>
  );
}
