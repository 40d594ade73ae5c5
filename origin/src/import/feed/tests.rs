use super::*;
use std::io::Write;

/// A folder of its own with a catalogue of one merchant and no products.
fn catalogue_of(merchant: &str, test: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("getyourshare-{}-{test}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let merchants: Vec<Merchant> =
        catalogue::merchants::DEMO.iter().filter(|m| m.slug == merchant).map(|m| m.merchant(0)).collect();
    shelf::Shelf::open(&folder).unwrap().close(merchants, &[]).unwrap();
    folder
}

fn import(folder: &Path, merchant: &str, name: &str, text: &[u8]) -> serde_json::Value {
    let file = folder.join(name);
    File::create(&file).unwrap().write_all(text).unwrap();
    run(&Feed { merchant, merchant_name: None, file: &file, errors: &folder.join("errors.csv"), out: folder }).unwrap();
    let report = std::fs::read(folder.join("report.json")).unwrap();
    serde_json::from_slice(&report).unwrap()
}

fn products(folder: &Path) -> Vec<contracts::catalogue::Product> {
    shelf::lines(folder).unwrap().map(|line| serde_json::from_slice(&line.unwrap()).unwrap()).collect()
}

#[test]
fn good_rows_become_products_and_bad_ones_are_reported() {
    let folder = catalogue_of("dar-lina", "rows");
    let csv =
        "sku,name,lang,price,stock\nT1,Théière bleue,fr,120,5\nT2,,fr,abc,5\nT3,=cmd(),fr,10,1\nt1,Encore,fr,9,1\n";
    let report = import(&folder, "dar-lina", "feed.csv", csv.as_bytes());
    let feed = &report["feeds"]["dar-lina"];
    assert_eq!((feed["rows"].as_u64(), feed["kept"].as_u64(), feed["refused"].as_u64()), (Some(4), Some(1), Some(3)));
    assert_eq!(report["products"], 1);
    let errors = std::fs::read_to_string(folder.join("errors.csv")).unwrap();
    assert_eq!(
        errors.lines().collect::<Vec<_>>(),
        [
            "line,sku,field,reason,value",
            "3,T2,name,is missing,",
            "3,T2,price,is not a number like 149.90,abc",
            "4,T3,name,begins like a spreadsheet's formula,'=cmd()",
            "5,t1,sku,\"stands in an earlier row of this file, which is the one kept\",t1",
        ]
    );
    let all = products(&folder);
    assert_eq!((all[0].card.merchant.slug.as_str(), all[0].collections[0].as_str()), ("dar-lina", "kitchen-dining"));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_same_file_again_replaces_and_never_doubles() {
    let folder = catalogue_of("rihla", "again");
    let first = import(&folder, "rihla", "a.jsonl", "{\"sku\":\"S1\",\"name\":\"Sac\",\"price\":90}\n".as_bytes());
    let listed = products(&folder)[0].created_at.clone();
    let again = import(&folder, "rihla", "a.jsonl", "{\"sku\":\"S1\",\"name\":\"Sac\",\"price\":90}\n".as_bytes());
    assert_eq!(again["version"], first["version"]);
    let new = import(&folder, "rihla", "b.csv", "sku;name;price\nS2;Valise;300\nS1;Sac en cuir;95\n".as_bytes());
    assert_eq!(
        (new["feeds"]["rihla"]["added"].as_u64(), new["feeds"]["rihla"]["replaced"].as_u64()),
        (Some(1), Some(1))
    );
    let names: Vec<_> =
        products(&folder).into_iter().map(|p| (p.card.name, p.card.prices.mad, p.created_at == listed)).collect();
    assert_eq!(names[0], ("Sac en cuir".to_owned(), 9_500, true));
    assert_eq!(names.len(), 2);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_unknown_merchant_is_refused_with_those_that_exist() {
    let folder = catalogue_of("rihla", "unknown");
    let feed = Feed {
        merchant: "nobody",
        merchant_name: None,
        file: Path::new("none.csv"),
        errors: &folder.join("e.csv"),
        out: &folder,
    };
    assert!(run(&feed).unwrap_err().to_string().contains("known are rihla"));
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn two_hundred_thousand_rows_stream_and_add_up() {
    let folder = catalogue_of("sandouk", "many");
    let mut csv = b"sku,name,price,stock\n".to_vec();
    for row in 0..200_000_u32 {
        // every thousandth row is broken in one of three ways
        match row % 3_000 {
            0 => writeln!(csv, "A{row},Wooden box {row},0,1").unwrap(),
            1_000 => writeln!(csv, "A{row},Wooden box {row}").unwrap(),
            2_000 => csv.extend(b"A1,bo\xeete,10,1\n"),
            _ => writeln!(csv, "A{row},Wooden box {row},{}.50,{}", row % 900 + 1, row % 50).unwrap(),
        }
    }
    let report = import(&folder, "sandouk", "many.csv", &csv);
    let feed = &report["feeds"]["sandouk"];
    assert_eq!((feed["rows"].as_u64(), feed["refused"].as_u64()), (Some(200_000), Some(200)));
    assert_eq!(report["products"], 199_800);
    assert_eq!(std::fs::read_to_string(folder.join("errors.csv")).unwrap().lines().count(), 201);
    assert_eq!(shelf::lines(&folder).unwrap().count(), 199_800);
    std::fs::remove_dir_all(folder).unwrap();
}

/// As Vendure exports: rows without a name are variants of the product above.
const VARIANTS: &str = "name,slug,optionGroups,optionValues,sku,price,stockOnHand\n\
    Caftan royal,caftan,taille,S,C-1,400,3\n,,,M,C-2,350.50,4\n,,,L,C-3,abc,1\nTapis,tapis,,,T-1,900,2\n,,,XL,T-1,950,2\n\
    =cmd(),x,taille,S,X-1,10,1\n,,,M,X-2,12,1\n";

#[test]
fn variants_stand_in_their_product() {
    let folder = catalogue_of("dar-lina", "variants");
    let report = import(&folder, "dar-lina", "v.csv", VARIANTS.as_bytes());
    let feed = &report["feeds"]["dar-lina"];
    let count = |field: &str| feed[field].as_u64().unwrap();
    assert_eq!((count("rows"), count("kept"), count("refused"), count("added")), (7, 3, 4, 2));
    assert_eq!((count("products_with_variants"), count("variants")), (1, 2));
    assert_eq!(feed["ignored_columns"], serde_json::json!(["slug"]));
    let all = products(&folder);
    assert_eq!((all[0].card.prices.mad, all[0].card.stock, all[0].sku.as_str()), (35_050, 7, "C-1"));
    assert_eq!((all[0].options[0].key.as_str(), all[0].options[0].values.join(" ")), ("size", "S M".to_owned()));
    let variants: Vec<_> =
        (all[0].variants.iter()).map(|v| (v.sku.as_str(), v.options["size"].as_str(), v.prices.mad, v.stock)).collect();
    assert_eq!(variants, [("C-1", "S", 40_000, 3), ("C-2", "M", 35_050, 4)]);
    // its only variant has the number of the product itself
    assert_eq!((all[1].card.prices.mad, all[1].card.stock, all[1].variants.len()), (90_000, 2, 0));
    let errors = std::fs::read_to_string(folder.join("errors.csv")).unwrap();
    assert!(errors.contains("7,X-2") || errors.contains("8,X-2,row,\"is a variant of the product above"), "{errors}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_file_may_bring_a_merchant_of_its_own_and_begin_a_catalogue() {
    let folder = std::env::temp_dir().join(format!("getyourshare-{}-own", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("own.csv");
    std::fs::write(&file, "sku,name,price\nA,Tapis,10\n").unwrap();
    let feed = |merchant| {
        run(&Feed { merchant, merchant_name: Some("Neuf"), file: &file, errors: &folder.join("e.csv"), out: &folder })
    };
    feed("neuf").unwrap();
    assert!(feed("Pas Une Adresse").unwrap_err().to_string().contains("pas-une-adresse"));
    let merchants = shelf::merchants(&folder).unwrap();
    assert_eq!(
        (merchants.len(), merchants[0].name.as_str(), merchants[0].products, merchants[0].demo),
        (1, "Neuf", 1, false)
    );
    std::fs::remove_dir_all(folder).unwrap();
}
