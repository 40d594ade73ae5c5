// What goes well with a product: a list made beforehand, out of KV, with the products' cards of this moment out of D1.
import { Hono } from 'hono';
import { cards, ready } from './products.js';

export const recommendations = new Hono();

recommendations.get('/', async (c) => {
  const { product_id, lang = 'fr', n = '10' } = c.req.query();
  return ready(c, JSON.stringify(await similar(c.env, product_id, lang, Number(n))));
});

export async function similar({ KV, DB }, id, lang, n) {
  const list = await KV.get(`similar/${lang}/${id}`, 'json');
  const known = await cards(DB, list.items.map((item) => item.product_id));
  const items = list.items.map((item) => ({ ...item, product: known.get(item.product_id) })).filter((item) => item.product?.stock > 0);
  return { ...list, items: items.slice(0, n) };
}
