//! Prints what the totals of a full cart cost: 20 lines of 5 merchants with two coupons, and its split.
//! `cargo run --release -p commerce --example totals_time`

use commerce::promotion::{Benefit, Candidate, Goods, Payer, Promotion, Stacking, Uses};
use commerce::shipping::Tariffs;
use commerce::{Country, PaymentMethod, PricedLine, Purchase, ShippingMethod, Split};
use money::{Currency, Rates};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: u32 = 20_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let line = |n: i64| PricedLine {
        product_id: format!("prd_{n:016}"),
        sku: format!("SKU-{n}"),
        merchant: format!("merchant-{}", n % 5),
        collections: vec!["home".into(), "gifts".into()],
        unit_price: 1_990 + n * 137,
        quantity: 2,
    };
    let lines: Vec<PricedLine> = (0..20).map(line).collect();
    let candidate = |id: &str, merchant: Option<&str>, basis_points| Candidate {
        promotion: Promotion {
            id: id.into(),
            code: Some(id.into()),
            merchant: merchant.map(str::to_owned),
            benefit: Benefit::Percent { basis_points },
            scope: Goods::Collections { slugs: vec!["gifts".into()] },
            payer: Payer::Platform,
            stacking: Stacking::Combinable,
            priority: 0,
            starts_at: None,
            ends_at: None,
            minimum: None,
            limit_total: None,
            limit_per_customer: None,
        },
        uses: Uses::default(),
    };
    let promotions = [candidate("AID", None, 1_000), candidate("MERCHANT", Some("merchant-3"), 1_500)];
    let coupons = ["AID".to_owned(), "MERCHANT".to_owned()];
    let tariffs = Tariffs::new(&Rates::current()?);
    let purchase = Purchase {
        currency: Currency::Mad,
        lines: &lines,
        promotions: &promotions,
        coupons: &coupons,
        country: Country::MOROCCO,
        postcode: "20000",
        shipping: ShippingMethod::Standard,
        payment: PaymentMethod::Card,
        tariffs: &tariffs,
        at: 1_795_305_600,
    };
    let totals = purchase.totals()?;
    let per_round = |start: Instant| start.elapsed().as_nanos() as f64 / 1_000.0 / f64::from(ROUNDS);
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(black_box(&purchase).totals()?);
    }
    println!("totals of 20 lines, 5 merchants, 2 coupons: {:.1} µs", per_round(start));
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(Split::of(black_box(&totals)));
    }
    println!("its split: {:.1} µs", per_round(start));
    Ok(())
}
