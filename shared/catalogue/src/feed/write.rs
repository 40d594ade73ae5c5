//! Products as the rows that are read again: exporting and importing changes nothing.

use super::row::Column;
use contracts::catalogue::Product;
pub use text::csv::line;

/// The first line, with its line break.
#[must_use]
pub fn head() -> String {
    Column::ALL.map(Column::name).join(",") + "\r\n"
}

/// A product's rows: its own, then one for each further way in which it can be bought.
#[must_use]
pub fn rows(product: &Product) -> String {
    let mut out = String::new();
    let card = &product.card;
    let groups: Vec<&str> = product.options.iter().map(|option| option.name.fr.as_str()).collect();
    // a product whose number is none of its variants' is a heading above them
    let headed = product.variants.first().is_some_and(|variant| variant.sku == product.sku);
    let chosen = |variant: &contracts::variant::Variant| {
        let values = product.options.iter().filter_map(|option| variant.options.get(&option.key));
        values.map(String::as_str).collect::<Vec<_>>().join("|")
    };
    let first = product.variants.first().filter(|_| headed);
    let (price, stock) = first.map_or((card.prices.mad, card.stock), |variant| (variant.prices.mad, variant.stock));
    line(
        &mut out,
        [
            &product.sku,
            &card.name,
            &card.lang,
            &product.description,
            &decimal(price),
            "MAD",
            &stock.to_string(),
            product.collections.first().map_or("", String::as_str),
            &first.map(chosen).unwrap_or_default(),
            &groups.join("|"),
        ],
    );
    for variant in product.variants.iter().skip(usize::from(headed)) {
        let (price, stock) = (decimal(variant.prices.mad), variant.stock.to_string());
        line(&mut out, [&variant.sku, "", "", "", &price, "MAD", &stock, "", &chosen(variant), ""]);
    }
    out
}

fn decimal(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Origin;
    use crate::feed::slice::{Place, read};
    use crate::product::build;
    use contracts::catalogue::MerchantRef;
    use money::Rates;

    #[test]
    fn what_is_exported_is_imported_as_it_was() {
        let rates = Rates::current().unwrap();
        let merchant = MerchantRef { slug: "m".into(), name: "M".into() };
        let origin = Origin { source: "m", listed_at: "2026-01-01T00:00:00Z", rates: &rates };
        let products = |file: &str| -> Vec<Product> {
            let slice =
                read(file.as_bytes(), file.as_bytes(), Place { offset: 0, line: 1 }, true, 100, origin).unwrap();
            assert_eq!(slice.bad, []);
            slice.kept.into_iter().map(|kept| build(kept.draft, &merchant, &rates)).collect()
        };
        let file = "sku,name,price,description,stock,options,option_groups\nA,\"Théière, bleue\",120.5,\"Une \"\"vraie\"\"\nthéière\",3,,\n\
                    D,Lampe,90,\"- bronze\n- laiton\",2,,\nE,Tapis,80,,,+,=Taille\nE-1,,80,,2,-5 cm,\n                    B,Caftan,300,,1,S,Taille\nB-M,,310,,2,M,\nC,Tapis,900,,,,Couleur|Taille\nC-1,,800,,4,Rouge|S,\nC-2,,850,,5,Bleu|S,\n";
        let before = products(file);
        assert_eq!(before.iter().map(|p| p.variants.len()).collect::<Vec<_>>(), [0, 0, 2, 2, 2]);
        let exported = head() + &before.iter().map(rows).collect::<String>();
        assert_eq!(products(&exported), before, "{exported}");
    }
}
