//! A small shop for tests: lines, promotions and purchases, by hand or at random.

use ::money::{Currency, Prices, Rates};
use commerce::promotion::{Benefit, Candidate, Goods, Payer, Promotion, Stacking, Uses};
use commerce::shipping::Tariffs;
use commerce::{Country, PaymentMethod, PricedLine, Purchase, PurchaseError, ShippingMethod, Totals};
use proptest::prelude::*;

/// 2026-11-22.
pub(crate) const NOW: i64 = 1_795_305_600;

pub(crate) fn line(product: &str, merchant: &str, unit_price: i64, quantity: u32) -> PricedLine {
    PricedLine {
        product_id: format!("prd_{product}"),
        sku: "one".into(),
        merchant: merchant.into(),
        collections: vec!["all".into(), format!("of-{merchant}")],
        unit_price,
        quantity,
    }
}

/// A combinable promotion of the platform over all goods, for whoever gives the code `id`.
pub(crate) fn promotion(id: &str, benefit: Benefit) -> Promotion {
    Promotion {
        id: id.into(),
        code: Some(id.into()),
        merchant: None,
        benefit,
        scope: Goods::All,
        payer: Payer::Platform,
        stacking: Stacking::Combinable,
        priority: 0,
        starts_at: None,
        ends_at: None,
        minimum: None,
        limit_total: None,
        limit_per_customer: None,
    }
}

pub(crate) fn percent(percent: u32) -> Benefit {
    Benefit::Percent { basis_points: percent * 100 }
}

pub(crate) fn off(minor: i64) -> Benefit {
    Benefit::Amount { off: same(minor) }
}

/// The same figure in every currency.
pub(crate) fn same(minor: i64) -> Prices {
    Prices { mad: minor, eur: minor, usd: minor }
}

/// What is bought, by whom, with what.
#[derive(Debug, Clone)]
pub(crate) struct Shop {
    pub(crate) currency: Currency,
    pub(crate) country: Country,
    pub(crate) shipping: ShippingMethod,
    pub(crate) lines: Vec<PricedLine>,
    pub(crate) promotions: Vec<Candidate>,
    pub(crate) coupons: Vec<String>,
}

impl Shop {
    /// To Morocco, in dirhams, the standard way.
    pub(crate) fn new(lines: Vec<PricedLine>) -> Shop {
        Shop {
            currency: Currency::Mad,
            country: Country::MOROCCO,
            shipping: ShippingMethod::Standard,
            lines,
            promotions: Vec::new(),
            coupons: Vec::new(),
        }
    }

    pub(crate) fn to(mut self, country: &str) -> Shop {
        self.country = country.parse().unwrap();
        self
    }

    /// With a promotion, and its code given.
    pub(crate) fn with(mut self, promotion: Promotion) -> Shop {
        self.coupons.extend(promotion.code.clone());
        self.promotions.push(Candidate { promotion, uses: Uses::default() });
        self
    }

    pub(crate) fn without_promotions(&self) -> Shop {
        Shop { promotions: Vec::new(), coupons: Vec::new(), ..self.clone() }
    }

    pub(crate) fn totals(&self) -> Totals {
        self.try_totals(PaymentMethod::Card).unwrap()
    }

    pub(crate) fn try_totals(&self, payment: PaymentMethod) -> Result<Totals, PurchaseError> {
        let tariffs = Tariffs::new(&Rates::current().unwrap());
        let purchase = Purchase {
            currency: self.currency,
            lines: &self.lines,
            promotions: &self.promotions,
            coupons: &self.coupons,
            country: self.country,
            postcode: "",
            shipping: self.shipping,
            payment,
            tariffs: &tariffs,
            at: NOW,
        };
        purchase.totals()
    }
}

fn lines() -> impl Strategy<Value = Vec<PricedLine>> {
    let price = prop_oneof![Just(0), 1_i64..10, 1_i64..200_000];
    prop::collection::vec((0_u8..5, price, 1_u32..9), 1..20).prop_map(|wishes| {
        let line = |(n, (merchant, price, units)): (usize, (u8, i64, u32))| {
            line(&n.to_string(), &format!("m{merchant}"), price, units)
        };
        wishes.into_iter().enumerate().map(line).collect()
    })
}

fn promotions() -> impl Strategy<Value = Vec<Promotion>> {
    let benefit = prop_oneof![
        (1_u32..=10_000).prop_map(|basis_points| Benefit::Percent { basis_points }),
        (1_i64..100_000).prop_map(off),
        Just(Benefit::FreeShipping)
    ];
    let scope = prop_oneof![
        Just(Goods::All),
        (0_u8..20).prop_map(|n| Goods::Products { ids: vec![format!("prd_{n}"), "prd_3".into()] }),
        (0_u8..5).prop_map(|n| Goods::Collections { slugs: vec![format!("of-m{n}")] })
    ];
    let minimum = prop::option::of((0_i64..100_000).prop_map(same));
    let merchant = prop::option::of((0_u8..5).prop_map(|m| format!("m{m}")));
    let own_pays = any::<bool>();
    let stacking = prop::sample::select(vec![Stacking::Combinable, Stacking::Exclusive, Stacking::Partner]);
    let coded = prop::bool::weighted(0.7);
    let one = (benefit, scope, minimum, merchant, own_pays, stacking, coded, -2..3_i32).prop_map(
        |(benefit, scope, minimum, merchant, own_pays, stacking, coded, priority)| Promotion {
            code: coded.then(String::new),
            payer: if own_pays && merchant.is_some() { Payer::Merchant } else { Payer::Platform },
            merchant,
            scope,
            minimum,
            stacking,
            priority,
            ..promotion("", benefit)
        },
    );
    prop::collection::vec(one, 0..6).prop_map(|mut many| {
        for (n, one) in many.iter_mut().enumerate() {
            one.id = format!("PROMO{n}");
            one.code = one.code.as_ref().map(|_| format!("PROMO{n}"));
        }
        many
    })
}

/// Any purchase.
pub(crate) fn shops() -> impl Strategy<Value = Shop> {
    let country = prop::sample::select(vec!["MA", "FR", "FI", "HU", "US"]);
    (lines(), promotions(), country, 0_usize..3, any::<bool>()).prop_map(
        |(lines, promotions, country, currency, fast)| {
            let mut shop = promotions.into_iter().fold(Shop::new(lines).to(country), Shop::with);
            shop.currency = Currency::ALL[currency];
            if fast && country == "MA" {
                shop.shipping = ShippingMethod::Express;
            }
            shop
        },
    )
}
