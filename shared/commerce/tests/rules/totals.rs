//! What a purchase costs: the rules by example, and what holds for any purchase.

use crate::shop::{NOW, Shop, line, off, percent, promotion, same, shops};
use ::money::Currency;
use commerce::coupon::Reason;
use commerce::promotion::{Benefit, Goods, Payer, Promotion, Stacking, Uses};
use commerce::quote::{self, Change};
use commerce::{PaymentMethod, PurchaseError, ShippingMethod, Split, Totals};
use proptest::prelude::*;

fn reasons(totals: &Totals) -> Vec<Reason> {
    totals.refused.iter().map(|refused| refused.reason).collect()
}

#[test]
fn inside_morocco_amounts_hold_the_tax_and_each_merchant_sends_a_parcel() {
    let totals = Shop::new(vec![line("a", "dar-lina", 120_00, 2), line("b", "atlas", 600_00, 1)]).totals();
    assert_eq!((totals.goods, totals.shipping, totals.total), (840_00, 35_00, 875_00));
    assert_eq!(totals.tax, 45_83 + 100_00);
    assert_eq!(
        totals.parcels.iter().map(|p| (p.merchant.as_str(), p.shipping)).collect::<Vec<_>>(),
        [("dar-lina", 35_00), ("atlas", 0)]
    );
}

#[test]
fn into_the_union_moroccan_tax_goes_and_the_destinations_comes() {
    let totals = Shop::new(vec![line("a", "dar-lina", 120_00, 2)]).to("FR").totals();
    assert_eq!((totals.goods, totals.shipping, totals.tax, totals.total), (200_00, 140_00, 68_00, 408_00));
    assert_eq!(
        (totals.lines[0].unit_price, totals.lines[0].tax, totals.parcels[0].shipping_tax),
        (100_00, 40_00, 28_00)
    );
    assert!(!totals.duties_on_delivery);
}

#[test]
fn elsewhere_there_is_no_tax_but_perhaps_duties() {
    let totals = Shop::new(vec![line("a", "dar-lina", 120_00, 2)]).to("US").totals();
    assert_eq!((totals.tax, totals.total, totals.duties_on_delivery), (0, 420_00, true));
}

#[test]
fn percentages_are_taken_of_what_is_left_in_the_order_of_priority() {
    let first = Promotion { priority: -1, ..promotion("FIRST", percent(50)) };
    let totals = Shop::new(vec![line("a", "m", 400_00, 1)]).with(promotion("THEN", percent(10))).with(first).totals();
    assert_eq!(
        totals.applied.iter().map(|a| (a.promotion.as_str(), a.goods)).collect::<Vec<_>>(),
        [("FIRST", 200_00), ("THEN", 20_00)]
    );
    assert_eq!((totals.discount, totals.total), (220_00, 180_00));
}

#[test]
fn an_amount_takes_off_no_more_than_there_is() {
    let totals = Shop::new(vec![line("a", "m", 10_00, 1)]).with(promotion("MUCH", off(50_00))).totals();
    assert_eq!((totals.discount, totals.total), (10_00, 35_00));
}

#[test]
fn an_amount_is_divided_over_its_lines_to_the_centime() {
    let lines = vec![line("a", "m", 1_00, 1), line("b", "m", 1_00, 1), line("c", "m", 1_00, 1)];
    let totals = Shop::new(lines).with(promotion("ONE", off(1_00))).totals();
    assert_eq!(totals.lines.iter().map(|l| l.discount).collect::<Vec<_>>(), [34, 33, 33]);
}

#[test]
fn a_merchants_promotion_is_about_its_own_goods_and_lowers_what_it_gets() {
    let own = Promotion { merchant: Some("m".into()), payer: Payer::Merchant, ..promotion("OWN", percent(50)) };
    let lines = vec![line("a", "m", 400_00, 1), line("b", "other", 400_00, 1)];
    let merchant_gets = |totals: &Totals| Split::of(totals).parcels[0].part().merchant();
    let paid_by_merchant = Shop::new(lines.clone()).with(own.clone()).totals();
    let paid_by_us = Shop::new(lines).with(Promotion { payer: Payer::Platform, ..own }).totals();
    assert_eq!(paid_by_merchant.lines.iter().map(|l| l.discount).collect::<Vec<_>>(), [200_00, 0]);
    assert_eq!((paid_by_merchant.total, paid_by_us.total), (600_00, 600_00));
    // 200 less 33.33 tax less 20 fee; with our promotion 200 more, less the fee on 400.
    assert_eq!((merchant_gets(&paid_by_merchant), merchant_gets(&paid_by_us)), (146_67, 326_67));
}

#[test]
fn promotions_are_for_products_or_collections() {
    let lines = || vec![line("a", "m", 100_00, 1), line("b", "m", 100_00, 1)];
    let of = |scope| Shop::new(lines()).with(Promotion { scope, ..promotion("SOME", percent(10)) }).totals();
    assert_eq!(
        of(Goods::Products { ids: vec!["prd_b".into()] }).lines.iter().map(|l| l.discount).collect::<Vec<_>>(),
        [0, 10_00]
    );
    assert_eq!(of(Goods::Collections { slugs: vec!["of-m".into()] }).discount, 20_00);
    assert_eq!(reasons(&of(Goods::Products { ids: vec!["prd_z".into()] })), [Reason::NothingInScope]);
}

#[test]
fn free_shipping_takes_off_the_standard_charge() {
    let shop = Shop::new(vec![line("a", "m", 100_00, 1), line("b", "other", 100_00, 1)]);
    let free = promotion("FREE", Benefit::FreeShipping);
    let totals = shop.clone().with(free.clone()).totals();
    assert_eq!((totals.shipping, totals.shipping_discount, totals.total), (70_00, 70_00, 200_00));
    let express = Shop { shipping: ShippingMethod::Express, ..shop.clone().with(free.clone()) }.totals();
    assert_eq!((express.shipping, express.shipping_discount), (120_00, 70_00));
    let of_one = Promotion { merchant: Some("m".into()), ..free };
    assert_eq!(shop.with(of_one).totals().shipping_discount, 35_00);
}

#[test]
fn shipping_that_we_give_is_still_paid_to_who_sends_it() {
    let totals = Shop::new(vec![line("a", "m", 100_00, 1)]).with(promotion("FREE", Benefit::FreeShipping)).totals();
    let shipping = Split::of(&totals).parcels[0].shipping;
    assert_eq!((shipping.amount, shipping.tax, shipping.promotion, shipping.merchant()), (0, 0, 35_00, 35_00));
}

#[test]
fn a_coupon_that_frees_what_is_free_is_not_used() {
    let totals = Shop::new(vec![line("a", "m", 500_00, 1)]).with(promotion("FREE", Benefit::FreeShipping)).totals();
    assert_eq!((reasons(&totals), totals.applied.len()), (vec![Reason::NoEffect], 0));
}

#[test]
fn a_platforms_exclusive_promotion_stands_alone_when_it_takes_more_off() {
    let alone = |p| Promotion { stacking: Stacking::Exclusive, ..promotion("ALONE", percent(p)) };
    let own = Promotion { merchant: Some("m".into()), payer: Payer::Merchant, ..promotion("OWN", percent(10)) };
    let shop = Shop::new(vec![line("a", "m", 400_00, 1)]).with(own).with(promotion("MORE", percent(10)));
    let better = shop.clone().with(alone(30)).totals();
    assert_eq!((better.discount, reasons(&better)), (120_00, vec![Reason::NotCombinable; 2]));
    let worse = shop.with(alone(15)).totals();
    assert_eq!((worse.discount, reasons(&worse)), (76_00, vec![Reason::NotCombinable]));
}

#[test]
fn a_merchants_exclusive_promotion_leaves_other_merchants_theirs() {
    let of = |id: &str, merchant: &str, p, stacking| Promotion {
        merchant: Some(merchant.into()),
        stacking,
        ..promotion(id, percent(p))
    };
    let totals = Shop::new(vec![line("a", "m", 400_00, 1), line("b", "n", 400_00, 1)])
        .with(of("M-ALONE", "m", 30, Stacking::Exclusive))
        .with(of("M-SOME", "m", 10, Stacking::Combinable))
        .with(of("N-SOME", "n", 10, Stacking::Combinable))
        .totals();
    assert_eq!(totals.lines.iter().map(|l| l.discount).collect::<Vec<_>>(), [120_00, 40_00]);
    assert_eq!(totals.refused[0].code, "M-SOME");
}

/// A code of one of the partners of `merchant`.
fn partners(id: &str, merchant: &str, percentage: u32) -> Promotion {
    let (merchant, stacking) = (Some(merchant.into()), Stacking::Partner);
    Promotion { merchant, stacking, payer: Payer::Merchant, ..promotion(id, percent(percentage)) }
}

#[test]
fn of_partners_codes_a_merchant_gives_one() {
    let shop = || Shop::new(vec![line("a", "m", 400_00, 1)]);
    let two = shop().with(partners("INES", "m", 10)).with(partners("OMAR", "m", 15)).totals();
    assert_eq!((two.discount, two.applied.len()), (60_00, 1));
    assert_eq!((two.refused[0].code.as_str(), reasons(&two)), ("INES", vec![Reason::NotCombinable]));
    let five = (0..5).map(|n| partners(&format!("CODE{n}"), "m", 10)).fold(shop(), Shop::with).totals();
    assert_eq!((five.discount, five.applied.len(), five.refused.len()), (40_00, 1, 4));
}

#[test]
fn of_partners_codes_that_take_off_the_same_the_one_that_was_entered_first_is_given() {
    let shop = Shop::new(vec![line("a", "m", 400_00, 1)]);
    let totals = shop.with(partners("ZINEB", "m", 10)).with(partners("ADAM", "m", 10)).totals();
    assert_eq!(totals.refused[0].code, "ADAM");
}

#[test]
fn a_partners_code_goes_together_with_the_merchants_own_and_with_those_of_other_merchants() {
    let own = Promotion { stacking: Stacking::Combinable, code: None, ..partners("OWN", "m", 10) };
    let shop = Shop::new(vec![line("a", "m", 400_00, 1), line("b", "n", 400_00, 1)]);
    let totals = shop.with(own.clone()).with(partners("INES", "m", 10)).with(partners("OMAR", "n", 10)).totals();
    assert_eq!(totals.lines.iter().map(|line| line.discount).collect::<Vec<_>>(), [76_00, 40_00]);
    // and with none where the merchant's own stands alone
    let alone = Promotion { stacking: Stacking::Exclusive, ..own };
    let shop = Shop::new(vec![line("a", "m", 400_00, 1)]);
    let totals = shop.with(alone).with(partners("INES", "m", 5)).totals();
    assert_eq!((totals.discount, reasons(&totals)), (40_00, vec![Reason::NotCombinable]));
}

#[test]
fn a_coupon_says_why_it_is_not_taken() {
    let shop = || Shop::new(vec![line("a", "m", 100_00, 1)]);
    let why = |change: fn(&mut Promotion), uses: Uses| {
        let mut one = promotion("CODE", percent(10));
        change(&mut one);
        let mut shop = shop().with(one);
        shop.promotions[0].uses = uses;
        reasons(&shop.totals())
    };
    let fresh = Uses::default();
    assert_eq!(why(|p| p.starts_at = Some(NOW + 1), fresh), [Reason::NotStarted { starts_at: NOW + 1 }]);
    assert_eq!(why(|p| p.ends_at = Some(NOW), fresh), [Reason::Ended { ended_at: NOW }]);
    assert_eq!(why(|p| p.limit_total = Some(3), Uses { total: 3, by_customer: 0 }), [Reason::UsedUp]);
    assert_eq!(why(|p| p.limit_per_customer = Some(1), Uses { total: 3, by_customer: 1 }), [Reason::AlreadyUsed]);
    assert_eq!(
        why(|p| p.minimum = Some(same(150_00)), fresh),
        [Reason::BelowMinimum { minimum: 150_00, missing: 50_00 }]
    );
    assert_eq!(why(|p| p.merchant = Some("other".into()), fresh), [Reason::NothingInScope]);
    assert_eq!(why(|p| p.starts_at = Some(NOW), fresh), []);
    let unknown = Shop { coupons: vec!["NOSUCH".into()], ..shop() }.totals();
    assert_eq!(reasons(&unknown), [Reason::Unknown]);
}

#[test]
fn a_promotion_that_nobody_asked_for_is_not_given() {
    let mut shop = Shop::new(vec![line("a", "m", 100_00, 1)]).with(promotion("CODE", percent(10)));
    shop.coupons.clear();
    assert_eq!(shop.totals().discount, 0);
    shop.promotions[0].promotion.code = None;
    assert_eq!(shop.totals().discount, 10_00);
}

#[test]
fn what_a_merchant_writes_is_checked() {
    let wrong = |change: fn(&mut Promotion)| {
        let mut one = promotion("CODE", percent(10));
        change(&mut one);
        one.check().map_err(|e| e.field)
    };
    assert_eq!(wrong(|_| ()), Ok(()));
    assert_eq!(wrong(|p| p.code = Some("low".into())), Err("code"));
    assert_eq!(wrong(|p| p.benefit = percent(101)), Err("benefit.basis_points"));
    assert_eq!(wrong(|p| p.benefit = off(0)), Err("benefit.off"));
    assert_eq!(wrong(|p| p.scope = Goods::Products { ids: vec![] }), Err("scope"));
    assert_eq!(wrong(|p| p.payer = Payer::Merchant), Err("payer"));
    assert_eq!(wrong(|p| (p.starts_at, p.ends_at) = (Some(2), Some(2))), Err("ends_at"));
    assert_eq!(wrong(|p| p.minimum = Some(same(-1))), Err("minimum"));
    assert_eq!(wrong(|p| p.limit_total = Some(0)), Err("limit_total"));
    assert_eq!(wrong(|p| p.limit_per_customer = Some(0)), Err("limit_per_customer"));
}

#[test]
fn what_changed_since_it_was_shown_is_said() {
    let shown = Shop::new(vec![line("a", "m", 100_00, 1), line("b", "m", 100_00, 1)]).totals();
    let now = Shop::new(vec![line("a", "m", 110_00, 2), line("c", "m", 50_00, 1)]).totals();
    let key = |n: &str| commerce::LineKey::new(&format!("prd_{n}"), "one");
    assert_eq!(
        quote::changes(&shown, &now),
        [
            Change::Quantity { line: key("a"), from: 1, to: 2 },
            Change::UnitPrice { line: key("a"), from: 100_00, to: 110_00 },
            Change::LineRemoved { line: key("b") },
            Change::LineAdded { line: key("c") },
            Change::Tax { from: 39_17, to: 50_83 },
            Change::Total { from: 235_00, to: 305_00 },
        ]
    );
    assert_eq!(quote::expect(235_00, &now).unwrap_err().actual, 305_00);
    assert_eq!(quote::expect(305_00, &now), Ok(()));
}

#[test]
fn what_cannot_be_bought_like_this_has_no_price() {
    let a = || line("a", "m", 100_00, 1);
    let shop = || Shop::new(vec![a()]);
    let of = |lines| Shop::new(lines).try_totals(PaymentMethod::Card).unwrap_err();
    assert_eq!(of(vec![]), PurchaseError::Empty);
    assert_eq!(of(vec![a(), a()]), PurchaseError::Line(a().key()));
    assert_eq!(of(vec![line("a", "m", -1, 1)]), PurchaseError::Line(a().key()));
    assert_eq!(of(vec![line("a", "m", i64::MAX, 1)]), PurchaseError::Line(a().key()));
    assert_eq!(of(vec![line("a", "m", 1, 0)]), PurchaseError::Line(a().key()));
    assert_eq!(of(vec![line("a", "m", 1, u32::MAX)]), PurchaseError::Line(a().key()));
    let many = (0..51).map(|n| line(&n.to_string(), "m", 1, 1)).collect();
    assert_eq!(of(many), PurchaseError::Line(line("50", "m", 1, 1).key()));
    let express = Shop { shipping: ShippingMethod::Express, ..shop().to("FR") };
    assert!(matches!(express.try_totals(PaymentMethod::Card), Err(PurchaseError::Shipping { .. })));
    let cash = |shop: Shop| shop.try_totals(PaymentMethod::CashOnDelivery).map_err(|e| e.to_string());
    assert!(cash(shop()).is_ok());
    assert_eq!(cash(shop().to("FR")).unwrap_err(), "cash_on_delivery is not possible for an order to FR in MAD");
    assert!(cash(Shop { currency: Currency::Eur, ..shop() }).is_err());
}

proptest! {
    #[test]
    fn every_amount_is_the_sum_of_what_explains_it(shop in shops()) {
        let t = shop.totals();
        let added = |tax: i64| if t.tax_rule.included { 0 } else { tax };
        for l in &t.lines {
            prop_assert_eq!(l.goods, l.unit_price * i64::from(l.quantity));
            prop_assert_eq!(l.total, l.goods - l.discount + added(l.tax));
            prop_assert!(0 <= l.platform_discount && l.platform_discount <= l.discount && l.discount <= l.goods);
            prop_assert!(l.tax >= 0 && l.total >= 0);
        }
        for p in &t.parcels {
            let own = || t.lines.iter().filter(|l| l.merchant == p.merchant);
            prop_assert_eq!(p.goods, own().map(|l| l.goods).sum::<i64>());
            prop_assert_eq!(p.discount, own().map(|l| l.discount).sum::<i64>());
            prop_assert_eq!(p.tax, own().map(|l| l.tax).sum::<i64>() + p.shipping_tax);
            prop_assert_eq!(p.total, p.goods - p.discount + p.shipping - p.shipping_discount + added(p.tax));
            prop_assert_eq!(p.tax, t.tax_rule.tax(p.goods - p.discount + p.shipping - p.shipping_discount));
            prop_assert!(0 <= p.platform_shipping_discount && p.platform_shipping_discount <= p.shipping_discount && p.shipping_discount <= p.shipping);
        }
        prop_assert_eq!(t.goods, t.lines.iter().map(|l| l.goods).sum::<i64>());
        prop_assert_eq!(t.tax, t.parcels.iter().map(|p| p.tax).sum::<i64>());
        prop_assert_eq!(t.total, t.goods - t.discount + t.shipping - t.shipping_discount + added(t.tax));
        prop_assert_eq!(t.discount, t.applied.iter().map(|a| a.goods).sum::<i64>());
        prop_assert_eq!(t.shipping_discount, t.applied.iter().map(|a| a.shipping).sum::<i64>());
        let ours = t.applied.iter().filter(|a| a.payer == Payer::Platform).map(|a| a.goods + a.shipping).sum::<i64>();
        let platform = t.lines.iter().map(|l| l.platform_discount).sum::<i64>()
            + t.parcels.iter().map(|p| p.platform_shipping_discount).sum::<i64>();
        prop_assert_eq!(platform, ours);
    }

    #[test]
    fn promotions_never_make_a_purchase_dearer(shop in shops()) {
        prop_assert!(shop.totals().total <= shop.without_promotions().totals().total);
    }

    #[test]
    fn every_code_is_either_taken_or_refused_with_a_reason(shop in shops()) {
        let totals = shop.totals();
        for code in &shop.coupons {
            let taken = totals.applied.iter().filter(|a| a.code.as_ref() == Some(code)).count();
            let refused = totals.refused.iter().filter(|r| r.code == *code).count();
            prop_assert_eq!(taken + refused, 1, "{}", code);
        }
    }

    #[test]
    fn what_is_shown_twice_has_not_changed(shop in shops()) {
        prop_assert_eq!(quote::changes(&shop.totals(), &shop.totals()), []);
        let json = serde_json::to_string(&shop.totals()).unwrap();
        prop_assert_eq!(serde_json::from_str::<Totals>(&json).unwrap(), shop.totals());
    }
}
