// What search engines and networks read: languages of an address, structured data, the map of the shop, share pictures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, api, base, kinds, journeys, visit } from './browser.mjs';

journeys('machines', async () => {
  const html = async (path, init) => (await fetch(base + path, init)).text();
  const tags = (text, pattern) => [...text.matchAll(pattern)].map(([tag]) =>
    Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])));
  const structured = (text) => [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json));
  const one = (values, type) => values.find((value) => value['@type'] === type);

  test('each language of a page names all the others, and they name it', async () => {
    for (const [kind, path] of Object.entries(await kinds())) {
      if (['search', 'empty search', 'no page'].includes(kind)) continue;
      const expected = { fr: `${base}/fr${path}`, ar: `${base}/ar${path}`, en: `${base}/en${path}`, 'x-default': `${base}/fr${path}` };
      for (const lang of LANGS) {
        const page = await html(`/${lang}${path}`);
        const links = tags(page.split('</head>')[0], /<link [^>]*>/g);
        const alternates = Object.fromEntries(links.filter((link) => link.rel === 'alternate').map((link) => [link.hreflang, link.href]));
        assert.deepEqual(alternates, expected, `${lang} ${kind}`);
        assert.deepEqual(links.filter((link) => link.rel === 'canonical').map((link) => link.href), [expected[lang]]);
      }
    }
  });

  test('filters, searches and pages of a list are not listed; their canonical address is absent or the list itself', async () => {
    for (const path of ['/fr/search?q=lantern', '/fr/c/home-decor?f=colour:red', '/fr/c/home-decor?sort=newest', '/fr/m/dar-lina?in_stock=1'])
      assert.match(await html(path), /<meta name="robots" content="noindex/, path);
    assert.doesNotMatch(await html('/fr/c/home-decor'), /noindex/);
    assert.doesNotMatch(await html('/fr/c/home-decor?utm_source=mail'), /noindex/, 'a campaign is no filter');
  });

  test('a product says what Google asks of one, in each currency', async () => {
    const [drawn] = (await api('/v1/products?limit=1')).items;
    const photographed = (await api('/v1/products?sort=newest&limit=20')).items.find((product) => product.image.kind === 'photo');
    for (const [card, lang] of [[drawn, 'fr'], [drawn, 'ar'], [photographed, 'en']]) {
      for (const currency of ['MAD', 'EUR', 'USD']) {
        const values = structured(await html(`/${lang}/p/${card.slug}`, { headers: { cookie: `currency=${currency}` } }));
        const product = one(values, 'Product');
        assert.equal(product['@context'], 'https://schema.org');
        assert.equal(product.name, card.name);
        assert.ok(product.sku);
        assert.equal(product.url, `${base}/${lang}/p/${card.slug}`);
        const offer = product.offers;
        assert.deepEqual([offer['@type'], offer.priceCurrency, Number(offer.price)], ['Offer', currency, card.prices[currency] / 100]);
        assert.match(offer.price.toString(), /^\d+\.\d\d$/);
        assert.equal(offer.availability, `https://schema.org/${card.stock > 0 ? 'InStock' : 'OutOfStock'}`);
        assert.equal(offer.seller.name, card.merchant.name);
        assert.ok(product.image.length > 0);
        if (currency === 'MAD') for (const picture of product.image) {
          assert.ok(picture.startsWith(base), picture);
          const answer = await fetch(picture);
          assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/jpeg'], picture);
        }
      }
    }
  });

  test('the way to a page and the things on it are structured too', async () => {
    const [{ slug }] = (await api('/v1/products?limit=1')).items;
    const trail = one(structured(await html(`/ar/p/${slug}`)), 'BreadcrumbList').itemListElement;
    assert.deepEqual(trail.map((step) => step.position), trail.map((_, i) => i + 1));
    for (const step of trail) assert.equal((await fetch(step.item, { method: 'HEAD', redirect: 'manual' })).status, 200, step.item);
    const home = structured(await html('/fr'));
    assert.ok(one(home, 'Organization').logo.startsWith(base));
    const action = one(home, 'WebSite').potentialAction;
    assert.equal((await fetch(action.target.urlTemplate.replace('{search_term_string}', 'sac'))).status, 200);
    const list = one(structured(await html('/en/c/home-decor')), 'ItemList').itemListElement;
    assert.ok(list.length >= 20 && list.every((item) => item.url.startsWith(`${base}/en/p/`)));
  });

  test('what is shared has a title, a text and a picture of its own', async () => {
    const [{ slug, name }] = (await api('/v1/products?limit=1')).items;
    for (const [path, title] of [[`/fr/p/${slug}`, name], ['/ar', ''], ['/en/c/home-decor', '']]) {
      const meta = Object.fromEntries(tags(await html(path), /<meta [^>]*>/g).map((tag) => [tag.property ?? tag.name, tag.content]));
      assert.ok(meta['og:title'].includes(title) && meta['og:title'].length > 3, path);
      assert.ok(meta.description.length >= 50 && meta.description.length <= 320, `${meta.description.length}: ${meta.description}`);
      assert.equal(meta['og:url'], base + path);
      const picture = await fetch(meta['og:image']);
      assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/jpeg'], meta['og:image']);
    }
  });

  test('the map is well-formed, within its limits, and has every product in every language', async (t) => {
    const page = await visit(t, '/fr/about');
    const parse = (text) => page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const all = (name) => [...parsed.getElementsByTagName(name)];
      return { broken: parsed.querySelector('parsererror')?.textContent, root: parsed.documentElement.localName, locs: all('loc').map((l) => l.textContent), links: all('xhtml:link').length };
    }, text);
    const answer = await fetch(`${base}/sitemap.xml`);
    assert.match(answer.headers.get('content-type'), /xml/);
    const index = await parse(await answer.text());
    assert.deepEqual([index.broken, index.root], [undefined, 'sitemapindex']);
    const mapped = new Set();
    for (const address of index.locs) {
      const text = await (await fetch(address)).text();
      assert.ok(text.length < 50_000_000);
      const part = await parse(text);
      assert.deepEqual([part.broken, part.root], [undefined, 'urlset'], address);
      assert.ok(part.locs.length > 0 && part.locs.length <= 50_000);
      assert.equal(part.links, part.locs.length * (LANGS.length + 1), 'each address names its languages');
      for (const loc of part.locs) { assert.ok(!mapped.has(loc), `${loc} twice`); mapped.add(loc); }
    }
    let count = 0;
    for (let cursor = ''; ;) {
      const { items, next_cursor } = await api(`/v1/products?limit=100${cursor && `&cursor=${cursor}`}`);
      for (const { slug } of items) for (const lang of LANGS) assert.ok(mapped.has(`${base}/${lang}/p/${slug}`), `${lang} ${slug}`);
      count += items.length;
      if (!next_cursor) break;
      cursor = next_cursor;
    }
    assert.equal([...mapped].filter((loc) => loc.includes('/p/')).length, count * LANGS.length, 'and no product that is none');
    const sample = [...mapped].filter((_, i) => i % Math.ceil(mapped.size / 12) === 0);
    for (const loc of sample) assert.equal((await fetch(loc, { redirect: 'manual' })).status, 200, loc);
  });

  test('robots are shown the map, and kept from what has no end', async () => {
    const text = await html('/robots.txt');
    assert.ok(text.includes(`Sitemap: ${base}/sitemap.xml`));
    const rules = [...text.matchAll(/^Disallow: (.+)$/gm)].map(([, rule]) => new RegExp(`^${rule.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}`));
    const closed = (path) => rules.some((rule) => rule.test(path));
    for (const path of ['/fr', '/ar/c/home-decor', '/en/p/mug', '/sitemap.xml', '/img/photos/mug/share.jpg', '/assets/app.js']) assert.ok(!closed(path), path);
    for (const path of ['/v1/search?q=x', '/fr?currency=EUR', '/fr/c/home-decor?f=colour:red', '/fr/c/home-decor?sort=newest&cursor=1']) assert.ok(closed(path), path);
  });
});
