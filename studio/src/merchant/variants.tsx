// The ways in which a product can be bought: what is chosen, and each article with its number and price.
import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../api";
import { count, minor, typed } from "../format";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { reason } from "../ui/parts";
import type { Editing } from "./product";

interface Row {
  sku: string;
  values: string;
  price: string;
}

const rows = (choices: Schemas["NewChoices"] | null | undefined): Row[] => (choices?.variants ?? []).map(({ sku, values, price }) => ({ sku, values: values.join(" / "), price: typed(price) }));

export function Variants({ good, change }: Editing) {
  const [names, setNames] = useState(good.choices?.names?.join(" / ") ?? ""), [all, setAll] = useState(rows(good.choices)), [wrong, setWrong] = useState(""), [busy, setBusy] = useState(false);
  const stored = JSON.stringify(good.choices ?? null);
  useEffect(() => { setNames(good.choices?.names?.join(" / ") ?? ""); setAll(rows(good.choices)); }, [stored]);
  const put = (at: number, part: Partial<Row>) => setAll(all.map((row, i) => (i === at ? { ...row, ...part } : row)));
  const split = (text: string) => text.split("/").map((part) => part.trim()).filter(Boolean);
  const save = async (event: Event) => {
    event.preventDefault();
    const bad = all.find(({ sku, price }) => !sku.trim() || minor(price) === undefined);
    if (bad) return setWrong(t.variants.bad);
    setWrong("");
    setBusy(true);
    const before = new Map((good.choices?.variants ?? []).map((variant) => [variant.sku, variant.stock ?? 0]));
    try {
      await change({ choices: { names: split(names), variants: all.map((row) => ({ sku: row.sku.trim(), values: split(row.values), price: minor(row.price)!, stock: before.get(row.sku.trim()) ?? 0 })) } });
    } catch (error) {
      setWrong(reason(error));
    }
    setBusy(false);
  };
  return (
    <section>
      <h2>{t.variants.title}</h2>
      <p class="small muted">{t.variants.help}</p>
      <form class="form" onSubmit={save}>
        {all.length > 0 && <div class="field"><label for="variant-names">{t.variants.names}</label><input id="variant-names" value={names} placeholder={t.variants.namesExample} dir="auto" onInput={(event) => setNames(event.currentTarget.value)} /></div>}
        {all.length > 0 && (
          <div class="table"><table class="inputs">
            <thead><tr><th scope="col">{t.variants.values}</th><th scope="col">{t.product.sku}</th><th scope="col">{t.product.price}</th><th scope="col"><span class="hidden">{t.variants.drop}</span></th></tr></thead>
            <tbody>{all.map((row, i) => (
              <tr key={i}>
                <td><input aria-label={`${t.variants.values} ${count(i + 1)}`} value={row.values} dir="auto" onInput={(event) => put(i, { values: event.currentTarget.value })} /></td>
                <td><input aria-label={`${t.product.sku} ${row.values}`} value={row.sku} dir="ltr" onInput={(event) => put(i, { sku: event.currentTarget.value })} /></td>
                <td><input aria-label={`${t.product.price} ${row.values}`} value={row.price} inputMode="decimal" dir="ltr" onInput={(event) => put(i, { price: event.currentTarget.value })} /></td>
                <td><button type="button" class="round" aria-label={`${t.variants.drop} ${row.values}`} onClick={() => setAll(all.filter((_, other) => other !== i))}><Icon name="bin" size={18} /></button></td>
              </tr>
            ))}</tbody>
          </table></div>
        )}
        {wrong && <p class="wrong" role="alert"><Icon name="alert" size={16} />{wrong}</p>}
        <div class="buttons">
          <button type="button" class="button soft small" onClick={() => setAll([...all, { sku: all.length ? "" : good.sku, values: "", price: typed(good.price) }])}><Icon name="plus" size={16} />{t.variants.add}</button>
          {(all.length > 0 || good.choices) && <button type="submit" class="button small" disabled={busy}>{t.variants.save}</button>}
        </div>
      </form>
    </section>
  );
}
