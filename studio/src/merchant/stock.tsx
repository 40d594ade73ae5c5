// Units of each article; counting again says which count it replaces, so that no sale meanwhile is lost.
import { useState } from "preact/hooks";
import { ProblemError, shop, take, type Schemas } from "../api";
import { t } from "../text";
import { forget } from "../ui/list";
import { Show, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

export function Stock({ product }: { product: { id: string; names: Map<string, string> } }) {
  const loaded = useLoaded(`stock ${product.id}`, () => take(shop.GET("/v1/merchant/stock/{product_id}", { params: { path: { product_id: product.id } } })));
  return (
    <section>
      <h2>{t.stock.title}</h2>
      <p class="small muted">{t.stock.help}</p>
      <Show of={loaded} lines={2}>{({ items }) => (
        <ul class="entries">{items.map((level) => <Level key={level.sku} level={level} name={product.names.get(level.sku)} product={product.id} changed={() => { forget("products"); loaded.reload(); }} />)}</ul>
      )}</Show>
    </section>
  );
}

function Level({ level, name, product, changed }: { level: Schemas["Level"]; name?: string; product: string; changed: () => void }) {
  const [text, setText] = useState<string>(), [busy, setBusy] = useState(false);
  const put = async (on_hand: number, version: number, undo: boolean) => {
    setBusy(true);
    try {
      const now = await take(shop.PUT("/v1/merchant/stock/{product_id}", { params: { path: { product_id: product }, header: { "if-match": `"${version}"` } }, body: { on_hand, sku: level.sku } }));
      const own = now.items.find(({ sku }) => sku === level.sku);
      done(t.stock.counted, undo && own ? () => void put(level.on_hand, own.version, false) : undefined);
      setText(undefined);
    } catch (error) {
      failed(error instanceof ProblemError && error.status === 412 ? t.stock.moved : reason(error));
    }
    setBusy(false);
    changed();
  };
  const wanted = text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
  const held = level.on_hand - level.available;
  return (
    <li>
      <span class="row-main"><bdi>{name ?? level.sku}</bdi>{name && <span class="small muted"><bdi>{level.sku}</bdi></span>}{held > 0 && <span class="small muted">{t.stock.held(held)}</span>}</span>
      <form class="count" onSubmit={(event) => { event.preventDefault(); if (wanted !== undefined) void put(wanted, level.version, true); }}>
        <input aria-label={t.stock.of(name ?? level.sku)} inputMode="numeric" value={text ?? String(level.on_hand)} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="button small" disabled={busy || wanted === undefined || wanted === level.on_hand}>{t.stock.count}</button>
      </form>
    </li>
  );
}
