// Search as shoppers type: with mistakes, without accents, in three languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from './client.mjs';

const search = async (q, more = '') => (await call(`/v1/search?q=${encodeURIComponent(q)}${more}`)).json;
const names = (page) => page.items.map((p) => p.name.toLowerCase());

test('a word with a typing error finds what was meant and says so', async () => {
  const right = await search('lantern');
  const wrong = await search('lantren');
  assert.ok(right.total > 5);
  assert.equal(right.corrected, undefined);
  assert.match(wrong.corrected, /lantern/);
  assert.ok(names(wrong).some((n) => n.includes('lantern')));
});

test('the matched part of each name is marked', async () => {
  const page = await search('lantern');
  const hit = page.items.find((p) => p.name.toLowerCase().includes('lantern'));
  const marked = hit.highlights.map(([from, to]) => [...hit.name].slice(from, to).join('').toLowerCase());
  assert.ok(marked.some((m) => m.startsWith('lantern')), JSON.stringify(marked));
});

test('French and Arabic words find products named in English', async () => {
  for (const q of ['sac rouge', 'حقيبة حمراء', 'حَقِيبَة حَمْراء', 'SAC ROUGE']) {
    const page = await search(q);
    assert.ok(page.total > 0, q);
    assert.ok(names(page).slice(0, 5).some((n) => /red/.test(n) && /bag/.test(n)), `${q}: ${names(page).slice(0, 5)}`);
  }
});

test('facets count what choosing them would leave', async () => {
  const page = await search('bag', '&limit=5');
  const colour = page.facets.find((f) => f.key === 'colour');
  const red = colour.values.find((v) => v.value === 'red');
  const chosen = await search('bag', '&facets=colour:red&limit=100');
  assert.equal(chosen.total, red.count);
  assert.equal(chosen.facets.find((f) => f.key === 'colour').values.find((v) => v.value === 'red').selected, true);
  const two = await search('bag', '&facets=colour:red,colour:blue');
  assert.ok(two.total >= chosen.total, 'values of one facet add up');
});

test('without words it browses, page after page, each product once', async () => {
  const seen = new Set();
  let cursor = '';
  for (let i = 0; i < 5; i++) {
    const page = (await call(`/v1/search?limit=50&collection=candles-lighting${cursor && `&cursor=${cursor}`}`)).json;
    for (const p of page.items) { assert.ok(!seen.has(p.id)); seen.add(p.id); }
    if (!page.next_cursor) break;
    cursor = page.next_cursor;
  }
  assert.ok(seen.size > 50);
});

test('prices bound and order the matches', async () => {
  const page = await search('bag', '&sort=price_asc&min_price=300&max_price=600&currency=EUR&limit=50');
  const prices = page.items.map((p) => p.prices.EUR);
  assert.ok(prices.length > 0 && prices.every((p) => p >= 300 && p <= 600));
  assert.deepEqual(prices, prices.toSorted((a, b) => a - b));
});

test('suggestions go on from the first letters', async () => {
  const { items } = (await call('/v1/suggest?q=chr&lang=fr')).json;
  assert.ok(items.length > 0 && items.length <= 8);
  assert.ok(items.some((s) => /christmas/i.test(s.text)), JSON.stringify(items));
});

test('nothing found is an answer, nonsense and symbols too', async () => {
  for (const q of ['zzqxzzqxzz', '%%%', '"\'; DROP TABLE', '😀', '\u0000', 'ـــ']) {
    const { status } = await call(`/v1/search?q=${encodeURIComponent(q)}`);
    assert.equal(status, 200, q);
  }
});

test('wrong parameters are refused by name', async () => {
  const cases = { 'limit=1000': 'limit', 'lang=de': 'lang', 'facets=colour': 'facets', 'cursor=x': 'cursor', [`q=${'a'.repeat(201)}`]: 'q', 'in_stock=maybe': 'in_stock' };
  for (const [query, field] of Object.entries(cases)) {
    const { status, json } = await call(`/v1/search?${query}`);
    assert.equal(status, 400, query);
    assert.equal(json.errors[0].field, field, query);
  }
});

test('an article number finds its product', async () => {
  for (const q of ['85123A', '85123a']) assert.match((await search(q)).items[0].name, /White hanging heart T-light holder/, q);
});

test("a merchant's name finds what it sells", async () => {
  const page = await search('kasbah cuisine', '&limit=10');
  assert.ok(page.total > 100);
  assert.ok(page.items.every((p) => p.merchant.slug === 'kasbah-cuisine'));
});
