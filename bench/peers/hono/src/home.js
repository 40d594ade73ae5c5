// A home page of the same content: collections, what is most bought, what is new, merchants.
import { Hono } from 'hono';
import { html } from 'hono/html';

export const home = new Hono();
const TITLES = { fr: ['Collections', 'Les plus achetés', 'Nouveautés', 'Marchands'], ar: ['المجموعات', 'الأكثر شراءً', 'جديد', 'البائعون'], en: ['Collections', 'Most bought', 'New', 'Merchants'] };

home.get('/:lang{fr|ar|en}', async (c) => {
  const lang = c.req.param('lang');
  const shelf = (column) => c.env.DB.prepare(`SELECT p.card AS card FROM listings l JOIN products p ON p.id = l.product_id WHERE l.scope = '' ORDER BY l.${column} DESC, l.product_id DESC LIMIT 10`);
  const [[popular, newest], shop] = await Promise.all([c.env.DB.batch([shelf('popularity'), shelf('created_at')]), c.env.KV.get('shop', 'json')]);
  const [collections, most, latest, merchants] = TITLES[lang];
  return c.html(html`<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Hono</title></head><body>
<h2>${collections}</h2><ul>${shop.collections.map((x) => html`<li><a href="/${lang}/c/${x.slug}">${x.name[lang]} (${x.products})</a></li>`)}</ul>
<h2>${most}</h2>${popular.results.map((row) => card(JSON.parse(row.card), lang))}
<h2>${latest}</h2>${newest.results.map((row) => card(JSON.parse(row.card), lang))}
<h2>${merchants}</h2><ul>${shop.merchants.map((m) => html`<li><a href="/${lang}/m/${m.slug}">${m.name}, ${m.city[lang]} (${m.products})</a></li>`)}</ul></body></html>`);
});

const card = (p, lang) => html`<article><a href="/${lang}/p/${p.slug}"><img src="${p.image.src}/320.webp" width="${p.image.width}" height="${p.image.height}" loading="lazy" alt="">
<h3 lang="${p.lang}">${p.name}</h3></a><p>${(p.prices.MAD / 100).toFixed(2)} MAD · ${p.merchant.name}</p></article>`;
