// A product's photos: added by choosing or dropping files, put in order, described for who cannot see them.
import { useState } from "preact/hooks";
import { shop, tagged, type Schemas } from "../api";
import { colon, count } from "../format";
import { t } from "../text";
import { Icon } from "../ui/icon";
import { Picture, reason } from "../ui/parts";
import { done, failed } from "../ui/toast";
import type { Editing } from "./product";
import { shrink } from "./shrink";

const TYPES = "image/jpeg,image/png,image/webp,image/avif";

export function Photos({ good, change, put, tag }: Editing) {
  const [sending, setSending] = useState(0), [over, setOver] = useState(false);
  const add = async (files: FileList | null) => {
    const all = [...(files ?? [])];
    setSending(all.length);
    for (const file of all) {
      try {
        const photo = await shrink(file);
        put(await tagged(shop.PUT("/v1/merchant/products/{id}/photos", {
          params: { path: { id: good.id }, header: { "if-match": tag() } }, body: photo as unknown as never, bodySerializer: (body: unknown) => body as Blob, headers: { "content-type": photo.type || "application/octet-stream" },
        })));
      } catch (error) {
        failed(`${file.name}${colon}${reason(error)}`);
      }
      setSending((n) => n - 1);
    }
  };
  const keep = async (photos: Schemas["Image"][]) => {
    try {
      await change({ photos: photos.map(({ src, alt }) => ({ src, alt })) });
      return true;
    } catch (error) {
      failed(reason(error));
      return false;
    }
  };
  const move = (from: number, to: number) => {
    const next = [...good.photos];
    next.splice(to, 0, ...next.splice(from, 1));
    void keep(next);
  };
  return (
    <section>
      <h2>{t.product.photos}</h2>
      {good.photos.length === 0 && <><Picture image={good.image} size={280} /><p class="small muted">{t.product.noPhotos}</p></>}
      <ul class="photos">{good.photos.map((photo, i) => (
        <li key={photo.src}>
          <Picture image={photo} size={96} alt={photo.alt ?? ""} />
          <span class="photo-acts">
            {i > 0 && <button type="button" class="round" aria-label={t.product.earlier(i + 1)} onClick={() => move(i, i - 1)}><Icon name="back" size={16} /></button>}
            <button type="button" class="round" aria-label={t.product.dropPhoto(i + 1)} onClick={() => void keep(good.photos.filter((other) => other !== photo))}><Icon name="bin" size={16} /></button>
          </span>
          <input class="alt" aria-label={`${t.product.alt} ${count(i + 1)}`} placeholder={t.product.alt} defaultValue={photo.alt ?? ""} dir="auto" maxLength={300}
            onChange={(event) => { const alt = event.currentTarget.value.trim(); void keep(good.photos.map((other) => (other === photo ? { ...other, alt: alt || undefined } : other))).then((kept) => { if (kept) done(t.saved); }); }} />
        </li>
      ))}</ul>
      <label class={over ? "drop over" : "drop"} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); void add(event.dataTransfer?.files ?? null); }}>
        <input type="file" accept={TYPES} multiple class="hidden" onChange={(event) => { void add(event.currentTarget.files); event.currentTarget.value = ""; }} />
        <Icon name="photo" /><span>{sending > 0 ? t.sending : t.product.addPhotos}</span><span class="small muted">{t.product.photoHelp}</span>
      </label>
    </section>
  );
}
