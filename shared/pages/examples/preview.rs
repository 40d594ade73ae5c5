//! Renders every kind of page from the imported catalogue into a folder, to look at without a running shop:
//! `cargo run -p pages --example preview --profile origin -- .data/catalogue OUT`

use contracts::catalogue::{Collection, Localized, Merchant, Product, ProductCard};
use contracts::recommendation::Recommendation;
use contracts::search::{Facet, FacetValue};
use money::{Currency, Rates};
use pages::View;
use pages::filter::Filter;
use pages::page::{Home, Listing, ProductPage, Trouble, about, collection, home, merchant, product, search, trouble};
use std::error::Error;
use std::path::Path;
use std::{env, fs};
use text::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (from, to) = (args.next().ok_or("catalogue folder?")?, args.next().ok_or("output folder?")?);
    let read = |name: &str| fs::read_to_string(Path::new(&from).join(name));
    let collections: Vec<Collection> = serde_json::from_str(&read("collections.json")?)?;
    let merchants: Vec<Merchant> = serde_json::from_str(&read("merchants.json")?)?;
    let products = read("products.jsonl")?.lines().map(serde_json::from_str).collect::<Result<Vec<Product>, _>>()?;
    let write = |view: &View, html: String| -> Result<(), Box<dyn Error>> {
        let name = if view.path.is_empty() {
            "/home".into()
        } else {
            view.path.replace("/p/", "/p-").replace("/c/", "/c-").replace("/m/", "/m-")
        };
        let folder = Path::new(&to).join(view.lang.code());
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(format!("{}.html", &name[1..])), html)?)
    };
    let cards = |n: usize, f: &dyn Fn(&Product) -> bool| -> Vec<ProductCard> {
        products.iter().filter(|p| f(p)).take(n).map(|p| p.card.clone()).collect()
    };
    let photo = products.iter().find(|p| p.card.slug.starts_with("candle-holder")).ok_or("no photo")?;
    for (lang, currency) in [(Lang::Fr, Currency::Mad), (Lang::Ar, Currency::Mad), (Lang::En, Currency::Eur)] {
        let base = View {
            lang,
            currency,
            origin: "http://127.0.0.1",
            path: "",
            query: "",
            collections: &collections,
            request_id: "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        let total = u32::try_from(products.len())?;
        let data = Home {
            total: Some(total),
            popular: Some(cards(10, &|_| true)),
            newest: Some(cards(10, &|p| p.card.stock > 0 && p.popularity < 300)),
            merchants: Some(merchants.clone()),
        };
        write(&View { path: "", ..base }, home(&View { path: "", ..base }, &data))?;
        let c = &collections[2];
        let listing = Listing {
            items: cards(24, &|p| p.collections.contains(&c.slug)),
            total: Some(c.products),
            bounded: false,
            facets: facets(&products),
            next_cursor: Some("1.2.prd".into()),
        };
        let path = format!("/c/{}", c.slug);
        write(
            &View { path: &path, ..base },
            collection(&View { path: &path, ..base }, c, &Filter::default(), &listing),
        )?;
        let filter = Filter { q: "lantern".into(), ..Filter::default() };
        let found = Listing {
            items: cards(24, &|p| p.card.name.to_lowercase().contains("lantern")),
            total: Some(24),
            facets: facets(&products),
            ..Listing::default()
        };
        write(
            &View { path: "/search", ..base },
            search(&View { path: "/search", ..base }, &filter, Some("lanterne"), &found),
        )?;
        let nothing = Listing { total: Some(0), ..Listing::default() };
        write(
            &View { path: "/search-empty", ..base },
            search(
                &View { path: "/search-empty", ..base },
                &Filter { q: "zzzz".into(), ..Filter::default() },
                None,
                &nothing,
            ),
        )?;
        for p in [&products[0], photo, &products[2]] {
            let page = ProductPage {
                reviews: None,
                merchant: merchants.iter().find(|m| m.slug == p.card.merchant.slug).cloned(),
                together: Some(
                    products[3..8]
                        .iter()
                        .map(|p| Recommendation {
                            product_id: p.card.id.clone(),
                            score: 0.5,
                            reason: String::new(),
                            product: Some(p.card.clone()),
                        })
                        .collect(),
                ),
                similar: Some(cards(5, &|o| o.collections[0] == p.collections[0])),
                facets: facets(&products),
                rates_date: Rates::current()?.date().to_owned(),
            };
            let path = format!("/p/{}", p.card.slug);
            write(&View { path: &path, ..base }, product(&View { path: &path, ..base }, p, &page))?;
        }
        let m = &merchants[1];
        let path = format!("/m/{}", m.slug);
        let listing = Listing {
            items: cards(24, &|p| p.card.merchant.slug == m.slug),
            total: Some(m.products),
            ..Listing::default()
        };
        write(&View { path: &path, ..base }, merchant(&View { path: &path, ..base }, m, &Filter::default(), &listing))?;
        let rates = Rates::current()?;
        write(
            &View { path: "/about", ..base },
            about(&View { path: "/about", ..base }, rates.date(), Some(rates.prices(10_000))),
        )?;
        write(&View { path: "/404", ..base }, trouble(&View { path: "/404", ..base }, Trouble::NotFound))?;
        write(&View { path: "/503", ..base }, trouble(&View { path: "/503", ..base }, Trouble::Unavailable))?;
    }
    Ok(())
}

/// Counts by facet, as the search service gives them; names are the bare values here.
fn facets(products: &[Product]) -> Vec<Facet> {
    let same = |name: &str| Localized { fr: name.into(), ar: name.into(), en: name.into() };
    ["colour", "material", "theme"]
        .map(|key| {
            let mut counts = std::collections::BTreeMap::<&str, u32>::new();
            for value in products.iter().flat_map(|p| p.facets.get(key).into_iter().flatten()) {
                *counts.entry(value).or_default() += 1;
            }
            let mut values: Vec<_> = counts.into_iter().collect();
            values.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
            let values = values.into_iter().take(12).map(|(v, count)| FacetValue {
                value: v.into(),
                name: same(v),
                count,
                selected: false,
            });
            Facet { key: key.into(), name: same(key), values: values.collect() }
        })
        .into()
}
