// What an influencer shares: links with their QR codes, and discount codes.
import { useEffect, useState } from "preact/hooks";
import { file, keep, shop, take, type Schemas } from "../api";
import { less, share } from "../format";
import { param, setParams } from "../router";
import { t } from "../text";
import { Dialog } from "../ui/dialog";
import { Field, Form, useForm } from "../ui/form";
import { Icon } from "../ui/icon";
import { List } from "../ui/list";
import { Copy, Empty, Head, Picture, Show, Waiting, reason, useLoaded } from "../ui/parts";
import { done, failed } from "../ui/toast";

type Link = Schemas["Link"];

export default function Links() {
  const partners = useLoaded("partnerships", async () => {
    const all: Schemas["Partnership"][] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await take(shop.GET("/v1/influencer/partnerships", { params: { query: { limit: 50, cursor } } }));
      all.push(...page.items.filter(({ membership }) => membership === "approved"));
      cursor = page.next_cursor ?? undefined;
    }
    return all;
  });
  const codes = useLoaded("codes", () => take(shop.GET("/v1/influencer/codes")));
  const [making, setMaking] = useState<"link" | "code">(), [round, setRound] = useState(0), [qr, setQr] = useState<Link>();
  const wanted = param("new");
  const close = () => { setMaking(undefined); setParams({ new: "" }); };
  const some = partners.value !== undefined && partners.value.length > 0;
  return (
    <>
      <Head title={t.menu.links} about={t.links.about}>
        {some && <><button type="button" class="button" onClick={() => setMaking("link")}><Icon name="plus" />{t.links.make}</button>
          {partners.value!.some((one) => one.code_discount != null) && <button type="button" class="button soft" onClick={() => setMaking("code")}><Icon name="promotion" />{t.links.makeCode}</button>}</>}
      </Head>
      <div class="stack">
        <section>
          <h2>{t.links.links}</h2>
          <List<Link> name="links" label={t.links.links} round={round} id={(one) => one.code}
            load={(cursor) => take(shop.GET("/v1/influencer/links", { params: { query: { cursor } } }))}
            row={(one) => (
              <div class="row">
                <button type="button" class="row-icon qr" aria-label={t.links.qr(one.label || one.merchant)} onClick={() => setQr(one)}><Icon name="menu" /></button>
                <span class="row-main"><b><bdi>{one.label || one.merchant}</bdi></b><span class="small muted"><Copy text={one.url} word={one.label || one.code} /> <Whatsapp link={one} small /></span></span>
                <span class="row-state small"><span>{t.links.clicks(one.clicks)}</span><span class="muted">{t.links.sales(one.sales)}</span></span>
              </div>
            )}
            empty={some || partners.busy ? <Empty icon="link" title={t.links.none}><p>{t.links.noneHelp}</p></Empty> : <Empty icon="compass" title={t.links.noPartner}><p>{t.links.noPartnerHelp}</p><p><a class="button" href="/studio/discover">{t.menu.discover}</a></p></Empty>} />
        </section>
        <Show of={codes} lines={2}>{({ items }) => items.length > 0 && (
          <section>
            <h2>{t.links.codes}</h2>
            <ul class="rows">{items.map((one) => (
              <li key={one.code} class="row">
                <span class="row-icon"><Icon name="promotion" /></span>
                <span class="row-main"><b><Copy text={one.code} word={one.merchant} /></b><span class="small muted"><bdi>{one.merchant}</bdi></span></span>
                <span class="row-state small">{less(share(one.discount))}<span class="muted">{one.ended ? t.promotions.over : t.promotions.used(one.used)}</span></span>
              </li>
            ))}</ul>
          </section>
        )}</Show>
      </div>
      {some && (making === "link" || wanted) && <MakeLink partners={partners.value!} wanted={wanted} close={close} made={(link) => { close(); setRound((n) => n + 1); setQr(link); }} />}
      {some && making === "code" && <MakeCode partners={partners.value!.filter((one) => one.code_discount != null)} close={close} made={() => { close(); codes.reload(); }} />}
      {qr && <Qr link={qr} close={() => setQr(undefined)} />}
    </>
  );
}

/** Where the link leads: the merchant's page, or one of its products. */
function MakeLink({ partners, wanted, close, made }: { partners: Schemas["Partnership"][]; wanted: string; close: () => void; made: (link: Link) => void }) {
  const first = partners.find((one) => one.merchant === wanted) ?? partners[0]!;
  const form = useForm({
    name: "link", initial: { merchant: first.merchant, product: "", label: "" }, rename: { destination: "product" },
    send: async ({ merchant, product, label }) => {
      made(await take(shop.POST("/v1/influencer/links", { body: { merchant, label: label.trim(), destination: `/${document.documentElement.lang}/${product ? `p/${product}` : `m/${merchant}`}` } })));
      done(t.links.made);
    },
  });
  const { merchant, product } = form.values;
  const [words, setWords] = useState(""), [q, setQ] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQ(words.trim()), 250);
    return () => clearTimeout(timer);
  }, [words]);
  const goods = useLoaded(`goods ${merchant} ${q}`, async () => {
    const query = { merchant, limit: 24 };
    return q ? take(shop.GET("/v1/search", { params: { query: { ...query, q } } })) : take(shop.GET("/v1/products", { params: { query: { ...query, sort: "popular" } } }));
  });
  return (
    <Dialog title={t.links.make} close={close} wide>
      <Form form={form} word={t.links.makeDo} cancel={close}>
        <Field form={form} name="merchant" label={t.links.merchant} of={partners.map((one) => [one.merchant, one.name])} />
        <fieldset class="field">
          <legend class="field-name">{t.links.to}</legend>
          <input type="search" value={words} placeholder={t.links.find} aria-label={t.links.find} dir="auto" autocomplete="off" onInput={(event) => setWords(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }} />
          <div class="picks">
            <label class="pick"><input type="radio" name="product" checked={product === ""} onChange={() => form.set("product", "")} /><span class="pic"><Icon name="shop" size={28} /></span><span>{t.links.whole}</span></label>
            {goods.value ? goods.value.items.map((one) => (
              <label key={one.id} class="pick"><input type="radio" name="product" checked={product === one.slug} onChange={() => form.set("product", one.slug)} /><Picture image={one.image} size={96} /><span lang={one.lang} dir="auto">{one.name}</span></label>
            )) : <Waiting lines={1} />}
          </div>
          {form.wrong["product"] && <p class="wrong">{form.wrong["product"]}</p>}
        </fieldset>
        <Field form={form} name="label" label={t.links.label} help={t.links.labelHelp} maxLength={80} required={false} />
      </Form>
    </Dialog>
  );
}

function MakeCode({ partners, close, made }: { partners: Schemas["Partnership"][]; close: () => void; made: () => void }) {
  const form = useForm({
    name: "code", initial: { merchant: partners[0]!.merchant, code: "" },
    send: async ({ merchant, code }) => {
      const { code: got } = await take(shop.POST("/v1/influencer/codes", { body: { merchant, code: code.trim() || undefined } }));
      made();
      done(t.links.codeMade(got));
    },
  });
  return (
    <Dialog title={t.links.makeCode} close={close}>
      <Form form={form} word={t.links.makeCodeDo} cancel={close}>
        <Field form={form} name="merchant" label={t.links.merchant} of={partners.map((one) => [one.merchant, `${one.name} (${less(share(one.code_discount!))})`])} />
        <Field form={form} name="code" label={t.links.code} help={t.links.codeHelp} maxLength={20} autocapitalize="characters" spellcheck={false} dir="ltr" required={false} />
      </Form>
    </Dialog>
  );
}

/** How wide the picture of a code is, in pixels: enough to be printed on a poster. */
const WIDE = 1024;

/** A drawing as PNG, which phones keep among their photos. */
async function png(address: string): Promise<Blob> {
  const drawing = new Image(WIDE, WIDE);
  drawing.src = address;
  await drawing.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = WIDE;
  const paper = canvas.getContext("2d")!;
  paper.imageSmoothingEnabled = false;
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, WIDE, WIDE);
  paper.drawImage(drawing, 0, 0, WIDE, WIDE);
  return new Promise((give, refuse) => canvas.toBlob((blob) => (blob ? give(blob) : refuse(new Error("no picture"))), "image/png"));
}

/** To whoever one chooses in WhatsApp. */
const Whatsapp = ({ link, small }: { link: Link; small?: boolean }) => (
  <a class={small ? "plain" : "button"} href={`https://wa.me/?text=${encodeURIComponent(link.url)}`} target="_blank" rel="noopener noreferrer"><Icon name="out" size={small ? 16 : 20} />WhatsApp{small && <span class="hidden"> {link.label || link.merchant}</span>}</a>
);

/** The code to point a camera at: shown, and saved as a file. */
function Qr({ link, close }: { link: Link; close: () => void }) {
  const [svg, setSvg] = useState<string>();
  useEffect(() => void file(`/v1/influencer/links/${link.code}/qr`).then((answer) => answer.text()).then(setSvg, () => setSvg("")), [link.code]);
  const address = svg && `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const save = () => void png(address!).then((picture) => keep(picture, `${link.code}.png`)).catch((error) => failed(reason(error)));
  return (
    <Dialog title={link.label || link.merchant} close={close}>
      <div class="qr-card">{address ? <img src={address} alt={t.links.qr(link.label || link.merchant)} width={240} height={240} /> : <Waiting lines={3} />}</div>
      <Copy text={link.url} word={t.links.links} wide />
      <div class="buttons">
        <Whatsapp link={link} />
        {address && <><button type="button" class="button soft" onClick={save}><Icon name="import" />{t.links.save} PNG</button><a class="button soft" href={address} download={`${link.code}.svg`}><Icon name="import" />SVG</a></>}
      </div>
    </Dialog>
  );
}
