// Fills an empty Vendure from products.csv in WORK: taxes, shipping, collections by category, then the products.
const { bootstrap, JobQueueService } = require('@vendure/core');
const { populate } = require('@vendure/core/cli');
const path = require('path');
const { config } = require('./vendure-config.cjs');
const sqlite = require('better-sqlite3');
const cats = ['mode', 'beaute', 'maison', 'electronique', 'epicerie', 'sport', 'enfants', 'artisanat'];
const initial = {
  defaultLanguage: 'fr', defaultZone: 'Africa',
  countries: [{ name: 'Maroc', code: 'MA', zone: 'Africa' }, { name: 'France', code: 'FR', zone: 'Europe' }],
  taxRates: [{ name: 'TVA 20', percentage: 20 }],
  shippingMethods: [{ name: 'Standard', price: 3500 }],
  paymentMethods: [{ name: 'Dummy', handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] } }],
  collections: cats.map(c => ({ name: c, filters: [{ code: 'facet-value-filter', args: { facetValueNames: [c], containsAny: false } }] })),
};
(async () => {
  const t0 = Date.now();
  const app = await populate(async () => { const a = await bootstrap(config); await a.get(JobQueueService).start(); return a; }, initial, path.join(process.env.WORK, 'products.csv'));
  console.log('import_s', ((Date.now() - t0) / 1000).toFixed(1));
  const db = new sqlite(path.join(process.env.WORK, 'vendure.sqlite'), { readonly: true });
  const n = q => db.prepare(q).get().c;
  let last = -1, same = 0;
  for (let i = 0; i < 600; i++) {
    const idx = n('select count(*) c from search_index_item'), cv = n('select count(*) c from collection_product_variants_product_variant'), pv = n('select count(*) c from product_variant');
    if ((process.env.FAST_INDEX === '1' || idx >= pv) && cv >= pv && (process.env.FAST_INDEX === '1' || last === idx + cv)) { if (process.env.FAST_INDEX === '1' || ++same >= 5) break; } else same = 0;
    last = idx + cv;
    if (i % 10 === 0) console.log(new Date().toISOString(), { idx, cv, pv });
    await new Promise(r => setTimeout(r, 2000));
  }
  console.log('total_s', ((Date.now() - t0) / 1000).toFixed(1), { products: n('select count(*) c from product'), variants: n('select count(*) c from product_variant'), index: n('select count(*) c from search_index_item') });
  await app.close(); process.exit(0);
})().catch(e => { console.error(e); process.exit(1); });
