// A file of products: sent in parts, read with its progress shown, its bad rows given back as a file; and the way out again.
import { useEffect, useRef, useState } from "preact/hooks";
import { download, shop, take, type Schemas } from "../api";
import { accessToken } from "../session";
import { count, since } from "../format";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Badge, Empty, Head, reason, type Tone } from "../ui/parts";
import { failed } from "../ui/toast";

type Import = Schemas["Import"];
/** As much of a file as is sent at once, in bytes. */
const PART = 4 * 1024 * 1024;
const TONES: Record<Schemas["ImportState"], Tone> = { open: "wait", running: "wait", done: "good", cancelled: "quiet", failed: "over" };

export default function Imports() {
  const [round, setRound] = useState(0), [sending, setSending] = useState<{ name: string; sent: number; size: number }>(), [watched, setWatched] = useState<Import>();
  const send = async (file: File | undefined) => {
    if (!file) return;
    setSending({ name: file.name, sent: 0, size: file.size });
    let opened: string | undefined;
    try {
      const { id } = await take(shop.POST("/v1/merchant/imports", { body: {} as never }));
      opened = id;
      for (let part = 1, at = 0; at < file.size; part++, at += PART) {
        // a part may be sent again, so one lost answer is no reason to begin anew
        await again(() => put(id, part, file.slice(at, at + PART)));
        setSending({ name: file.name, sent: Math.min(at + PART, file.size), size: file.size });
      }
      setWatched(await take(shop.POST("/v1/merchant/imports/{id}/start", { params: { path: { id } }, body: {} as never })));
    } catch (error) {
      failed(reason(error));
      // what did not arrive whole would only stand among those that wait for their file
      if (opened) await cancel(opened);
    }
    setSending(undefined);
    setRound((n) => n + 1);
  };
  useEffect(() => {
    if (watched?.state !== "running") return;
    const timer = setTimeout(() => void take(shop.GET("/v1/merchant/imports/{id}", { params: { path: { id: watched.id } } })).then((now) => { setWatched(now); if (now.state !== "running") setRound((n) => n + 1); }, () => setWatched({ ...watched })), 1_000);
    return () => clearTimeout(timer);
  }, [watched]);
  const cancel = async (id: string) => {
    try {
      setWatched(await take(shop.POST("/v1/merchant/imports/{id}/cancel", { params: { path: { id } }, body: {} as never })));
    } catch (error) {
      failed(reason(error));
    }
    setRound((n) => n + 1);
  };
  return (
    <>
      <Head title={t.menu.imports} about={t.imports.about} back={{ to: "/studio/products", word: t.menu.products }}>
        <button type="button" class="button soft" onClick={() => void download("/v1/merchant/products.csv", "products.csv").catch((error) => failed(reason(error)))}><Icon name="import" />{t.imports.export}</button>
      </Head>
      <div class="stack">
        <Drop busy={sending !== undefined} take={(file) => void send(file)} />
        {sending && <Progress label={t.imports.sending(sending.name)} now={sending.sent} of={sending.size} />}
        {watched && watched.state === "running" && <div class="next"><Progress label={t.imports.reading(watched.rows)} now={watched.bytes_read} of={watched.bytes} /><div class="buttons"><span class="muted">{t.imports.bad(watched.bad)}</span><button type="button" class="plain" onClick={() => void cancel(watched.id)}>{t.cancel}</button></div></div>}
        <List<Import> name="imports" label={t.menu.imports} round={round} id={(one) => one.id}
          load={async (cursor) => {
            const page = await take(shop.GET("/v1/merchant/imports", { params: { query: { cursor } } }));
            // one that was begun on another day or screen is watched as well
            const running = page.items.find(({ state }) => state === "running");
            if (running) setWatched((now) => (now?.state === "running" ? now : running));
            return page;
          }}
          row={(one) => (
            <div class="row">
              <span class="row-icon"><Icon name="import" /></span>
              <span class="row-main"><b>{t.imports.rows(one.rows)}</b><span class="small muted">{since(one.created_at)} · {t.imports.result(count(one.made), count(one.changed), count(one.unchanged))}</span>
                {one.ignored_columns.length > 0 && <span class="small muted">{t.imports.ignored(one.ignored_columns.join(", "))}</span>}{one.reason && <span class="wrong">{one.reason}</span>}</span>
              <span class="row-state"><Badge tone={TONES[one.state]}>{t.imports.states[one.state]}</Badge></span>
              {one.state === "open" && !sending && <button type="button" class="plain small" onClick={() => void cancel(one.id)}>{t.cancel}</button>}
              {one.bad > 0 && <button type="button" class="button soft small" onClick={() => void download(`/v1/merchant/imports/${one.id}/errors.csv`, "errors.csv").catch((error) => failed(reason(error)))}>{t.imports.errors(one.bad)}</button>}
            </div>
          )}
          empty={<Empty icon="import" title={t.imports.none}><p>{t.imports.noneHelp}</p></Empty>} />
      </div>
    </>
  );
}

async function put(id: string, part: number, bytes: Blob): Promise<void> {
  const answer = await fetch(`/v1/merchant/imports/${id}/parts/${part}`, { method: "PUT", body: bytes, headers: { authorization: `Bearer ${await accessToken()}`, "content-type": "text/csv" } });
  if (!answer.ok) throw new Error(`part ${part}: ${answer.status}`);
}

async function again(act: () => Promise<void>, tries = 3): Promise<void> {
  for (let n = 1; ; n++) {
    try {
      return await act();
    } catch (error) {
      if (n === tries) throw error;
      await new Promise((next) => setTimeout(next, 700 * n));
    }
  }
}

function Progress({ label, now, of }: { label: string; now: number; of: number }) {
  return <label class="progress"><span>{label}</span><progress max={Math.max(of, 1)} value={now} /></label>;
}

function Drop({ busy, take }: { busy: boolean; take: (file: File | undefined) => void }) {
  const [over, setOver] = useState(false), input = useRef<HTMLInputElement>(null);
  return (
    <label class={over ? "drop large over" : "drop large"} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files[0]); }}>
      <input ref={input} type="file" accept=".csv,.txt,text/csv" class="hidden" disabled={busy} onChange={(event) => { take(event.currentTarget.files?.[0]); event.currentTarget.value = ""; }} />
      <Icon name="import" size={28} /><b>{t.imports.choose}</b><span class="small muted">{t.imports.format}</span>
    </label>
  );
}
