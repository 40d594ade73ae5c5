// Merchants with a team, by slug; a shop that does harm is closed, and opened again.
import { useState } from "preact/hooks";
import { shop, take, type Schemas } from "../api";
import { date } from "../format";
import { param } from "../router";
import { t } from "../text";
import { c } from "../text/closing";
import { m } from "../text/market";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List, Search } from "../ui/list";
import { Badge, Empty, Head, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Merchant = Schemas["OverseenMerchant"];

export default function Merchants() {
  const q = param("q"), [closing, setClosing] = useState<string>();
  const closed = useLoaded("closed shops", () => take(shop.GET("/v1/admin/closed-merchants", { params: { query: { limit: 100 } } })));
  const of = (slug: string) => closed.value?.items.find((one) => one.slug === slug);
  const open = async (slug: string) => {
    try {
      await take(shop.POST("/v1/admin/merchants/{slug}/restore", { params: { path: { slug } } }));
      done(c.opened(slug));
    } catch (error) {
      failed(reason(error));
    }
    closed.reload();
  };
  return (
    <>
      <Head title={t.menu.merchants} about={m.merchants.about} />
      <Search label={m.merchants.find} />
      <List<Merchant> name={`merchants ${q}`} label={t.menu.merchants} id={(one) => one.slug}
        load={(cursor) => take(shop.GET("/v1/admin/merchants", { params: { query: { cursor, limit: 40, q: q || undefined } } }))}
        row={(one) => {
          const shut = of(one.slug);
          return (
            <div class="row" data-merchant={one.slug}>
              <span class="row-icon"><Icon name="shop" /></span>
              <span class="row-main"><b><a href={`/studio/accounts?merchant=${one.slug}`}><bdi>{one.slug}</bdi></a></b><span class="small muted">{m.accounts.since(date(one.since))}</span>{shut && <span class="small">{c.by(date(shut.closed_at))} <bdi>{shut.reason}</bdi></span>}</span>
              <span class="row-state">{shut && <Badge tone={shut.state === "opening" ? "wait" : "over"}>{c[shut.state]}</Badge>}{m.merchants.members(one.members)}{one.suspended > 0 && <span class="small off">{m.merchants.suspended(one.suspended)}</span>}</span>
              <span class="buttons">
                <a class="plain" href={`/studio/balances/${one.slug}`}>{m.balances.see}</a>
                {closed.value && (shut && shut.state !== "opening" ? <button type="button" class="button soft small" onClick={() => void open(one.slug)}>{c.open}</button>
                  : !shut && <button type="button" class="button soft small" onClick={() => setClosing(one.slug)}>{c.close}</button>)}
              </span>
            </div>
          );
        }}
        empty={<Empty icon="shop" title={m.merchants.none}><p>{m.merchants.noneHelp}</p></Empty>} />
      {closing && <Close slug={closing} close={() => setClosing(undefined)} closed={closed.reload} />}
    </>
  );
}

function Close({ slug, close, closed }: { slug: string; close: () => void; closed: () => void }) {
  const form = useForm({
    name: `closing-${slug}`, initial: { reason: "" },
    check: ({ reason }): Record<string, string> => (reason.trim().length >= 3 ? {} : { reason: c.reasonBad }),
    send: async ({ reason }) => {
      await take(shop.POST("/v1/admin/merchants/{slug}/suspend", { params: { path: { slug } }, body: { reason: reason.trim() } }));
      close();
      closed();
      done(c.done(slug));
    },
  });
  return (
    <Dialog title={c.title(slug)} close={close}>
      <p>{c.help}</p>
      <Form form={form} word={c.do} cancel={close} danger>
        <Field form={form} name="reason" label={c.reason} help={c.reasonHelp} rows={3} maxLength={500} required />
      </Form>
    </Dialog>
  );
}
