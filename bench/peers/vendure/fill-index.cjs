// Fills Vendure's flat search_index_item table in one SQL statement (same columns and values as the
// update-search-index job writes; the job needs ~40 ms CPU per variant, i.e. minutes to tens of minutes here).
const db = new (require('better-sqlite3'))(require('path').join(process.env.WORK, 'vendure.sqlite'));
const lang = db.prepare('select defaultLanguageCode l from channel limit 1').get().l;
const tax = 20, t0 = Date.now();
db.exec('delete from search_index_item');
db.prepare(`insert into search_index_item
 (languageCode,enabled,productName,productVariantName,description,slug,sku,facetIds,facetValueIds,collectionIds,collectionSlugs,channelIds,
  productPreview,productVariantPreview,inStock,productInStock,productVariantId,channelId,productId,price,priceWithTax)
 select @lang,1,pt.name,vt.name,pt.description,pt.slug,v.sku,
  (select group_concat(distinct fv.facetId) from product_facet_values_facet_value x join facet_value fv on fv.id=x.facetValueId where x.productId=p.id),
  (select group_concat(x.facetValueId) from product_facet_values_facet_value x where x.productId=p.id),
  coalesce((select group_concat(c.collectionId) from collection_product_variants_product_variant c where c.productVariantId=v.id),''),
  coalesce((select group_concat(ct.slug) from collection_product_variants_product_variant c join collection_translation ct on ct.baseId=c.collectionId where c.productVariantId=v.id),''),
  '1','','',
  (select sum(s.stockOnHand-s.stockAllocated)>0 from stock_level s where s.productVariantId=v.id),
  (select max(s.stockOnHand-s.stockAllocated)>0 from stock_level s join product_variant w on w.id=s.productVariantId where w.productId=p.id),
  v.id,1,p.id,pr.price,cast(round(pr.price*(100.0+@tax)/100) as integer)
 from product_variant v join product p on p.id=v.productId join product_translation pt on pt.baseId=p.id
 join product_variant_translation vt on vt.baseId=v.id join product_variant_price pr on pr.variantId=v.id and pr.channelId=1
 where v.deletedAt is null and p.deletedAt is null`).run({ lang, tax });
console.log('index_rows', db.prepare('select count(*) c from search_index_item').get().c, 'ms', Date.now() - t0);
db.pragma('wal_checkpoint(TRUNCATE)'); db.exec('analyze'); db.close();
