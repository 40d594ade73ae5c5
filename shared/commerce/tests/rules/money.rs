//! The way of the money: from totals to merchants, back by refunds, and through the ledger. Nothing is lost or made on it.

use crate::shop::{Shop, line, off, promotion, shops};
use ::money::Currency;
use commerce::refund::{ParcelRefund, Refund, RefundError, RefundRequest, RefundUnits, Remaining};
use commerce::split::{Parcel, Part};
use commerce::{Split, order::MoneyState};
use ledger::events::{CashTo, RefundFrom};
use ledger::{Account, Balances, Entry, Event, Share};
use proptest::prelude::*;

fn share(merchant: &str, country: &str, part: Part) -> Share {
    let Part { amount, tax, fee, promotion } = part;
    Share { merchant: merchant.into(), country: country.into(), amount, tax, fee, promotion }
}

fn shares(split: &Split) -> Vec<Share> {
    let of = |parcel: &Parcel| share(&parcel.merchant, split.country.code(), parcel.part());
    split.parcels.iter().map(of).collect()
}

fn refund_shares(refund: &Refund) -> Vec<Share> {
    let of = |parcel: &ParcelRefund| share(&parcel.merchant, refund.country.code(), parcel.part());
    refund.parcels.iter().map(of).collect()
}

fn event(currency: Currency) -> Event<'static> {
    Event { at: 0, reference: "ord_1", currency }
}

/// What the refunds of a test ask for; what makes no sense for the order is refused, which is part of the test.
fn requests() -> impl Strategy<Value = Vec<RefundRequest>> {
    let merchant = || prop::option::of((0_u8..5).prop_map(|m| format!("m{m}")));
    let units = (0_u8..20, 0_u32..9).prop_map(|(n, units)| RefundUnits {
        product_id: format!("prd_{n}"),
        sku: "one".into(),
        units,
    });
    let shipping = prop::collection::vec((0_u8..5).prop_map(|m| format!("m{m}")), 0..2);
    let request = prop_oneof![
        4 => (prop::collection::vec(units, 0..4), shipping).prop_map(|(lines, shipping)| RefundRequest::Units { lines, shipping }),
        4 => (prop_oneof![1_i64..50, 1_i64..100_000], merchant()).prop_map(|(amount, merchant)| RefundRequest::Amount { amount, merchant }),
        1 => merchant().prop_map(|merchant| RefundRequest::Everything { merchant }),
    ];
    prop::collection::vec(request, 0..12)
}

fn units(product: &str, units: u32) -> RefundUnits {
    RefundUnits { product_id: format!("prd_{product}"), sku: "one".into(), units }
}

#[test]
fn units_are_given_back_at_what_was_paid_for_them() {
    let totals =
        Shop::new(vec![line("a", "m", 100, 3), line("b", "m", 100, 1)]).with(promotion("ONE", off(100))).totals();
    let split = Split::of(&totals);
    let mut left = Remaining::of(&split, &[]);
    let mut back =
        |n| left.take(&RefundRequest::Units { lines: vec![units("a", n)], shipping: vec![] }).unwrap().part();
    // 300 less three quarters of 100 off: 225 for three.
    assert_eq!((back(1).amount, back(1).amount, back(1).amount), (75, 75, 75));
    let mut left = Remaining::of(&split, &[]);
    let all = left
        .take(&RefundRequest::Units { lines: vec![units("a", 3), units("b", 1)], shipping: vec!["m".into()] })
        .unwrap();
    assert_eq!((all.part(), left.amount()), (split.part(), 0));
}

#[test]
fn a_refund_says_why_it_is_not_made_and_then_takes_nothing() {
    let split = Split::of(&Shop::new(vec![line("a", "m", 100, 3)]).totals());
    let mut left = Remaining::of(&split, &[]);
    let untouched = left.clone();
    let wrong = |lines: Vec<RefundUnits>, shipping: &[&str]| RefundRequest::Units {
        lines,
        shipping: shipping.iter().map(|s| (*s).into()).collect(),
    };
    let key = commerce::LineKey::new("prd_a", "one");
    for (request, error) in [
        (wrong(vec![units("a", 4)], &[]), RefundError::Units { key: key.clone(), left: 3 }),
        (wrong(vec![units("a", 0)], &[]), RefundError::Units { key: key.clone(), left: 3 }),
        (wrong(vec![units("a", 1), units("a", 1)], &[]), RefundError::Line(key)),
        (wrong(vec![units("z", 1)], &[]), RefundError::Line(commerce::LineKey::new("prd_z", "one"))),
        (wrong(vec![], &["other"]), RefundError::Merchant("other".into())),
        (wrong(vec![], &[]), RefundError::NothingLeft),
        (RefundRequest::Amount { amount: 0, merchant: None }, RefundError::Amount { left: 3_800 }),
        (RefundRequest::Amount { amount: -5, merchant: None }, RefundError::Amount { left: 3_800 }),
        (RefundRequest::Amount { amount: 3_801, merchant: None }, RefundError::Amount { left: 3_800 }),
    ] {
        assert_eq!(left.take(&request), Err(error));
        assert_eq!(left, untouched);
    }
}

#[test]
fn cash_goes_from_the_courier_to_the_merchant_who_then_owes_us_fee_and_tax() {
    let split = Split::of(&Shop::new(vec![line("a", "m", 12_000, 1)]).totals());
    let share = &shares(&split)[0];
    let event = event(split.currency);
    let collected = event.cash_collected(share).unwrap();
    let remitted = event.cash_remitted("rem_1", "m", share.amount, CashTo::Merchant).unwrap();
    let balances = Balances::of([&collected, &remitted]);
    assert_eq!(balances.get(&Account::Cash("m".into()), Currency::Mad), 0);
    assert_eq!(balances.get(&Account::Merchant("m".into()), Currency::Mad), i128::from(share.fee + share.tax));
}

proptest! {
    #[test]
    fn parcels_sum_to_the_order(shop in shops()) {
        let totals = shop.totals();
        let split = Split::of(&totals);
        let part = split.part();
        prop_assert_eq!((part.amount, part.tax), (totals.total, totals.tax));
        let platform = totals.lines.iter().map(|l| l.platform_discount).sum::<i64>()
            + totals.parcels.iter().map(|p| p.platform_shipping_discount).sum::<i64>();
        prop_assert_eq!(part.promotion, platform);
        for (parcel, totals) in split.parcels.iter().zip(&totals.parcels) {
            prop_assert_eq!(parcel.part().amount, totals.total);
            prop_assert!(parcel.part().merchant() >= 0, "{:?}", parcel);
        }
    }

    #[test]
    fn refunds_never_exceed_what_was_paid_and_end_exactly_there(shop in shops(), requests in requests(), turn in 0_usize..12) {
        let split = Split::of(&shop.totals());
        let paid = split.part();
        let mut left = Remaining::of(&split, &[]);
        let mut made: Vec<Refund> = Vec::new();
        for request in &requests {
            if let Ok(refund) = left.take(request) {
                for parcel in &refund.parcels {
                    for part in parcel.lines.iter().map(|l| l.part).chain([parcel.shipping]) {
                        prop_assert!(part.amount >= 0 && part.tax >= 0 && part.fee >= 0 && part.promotion >= 0, "{:?}", part);
                        prop_assert!(part.tax <= part.amount, "{:?}", part);
                    }
                }
                if let RefundRequest::Amount { amount, .. } = request {
                    prop_assert_eq!(refund.part().amount, *amount);
                }
                made.push(refund);
            }
            let back: Part = made.iter().map(Refund::part).sum();
            prop_assert_eq!(back.amount + left.amount(), paid.amount);
            prop_assert!(left.split().parcels.iter().flat_map(|p| p.lines.iter().map(|l| l.part).chain([p.shipping])).all(|p| p.amount >= 0 && p.tax >= 0 && p.fee >= 0 && p.promotion >= 0));
        }
        // Read back from its rows in any order, the order says the same.
        let mut turned = made.clone();
        turned.rotate_left(if made.is_empty() { 0 } else { turn % made.len() });
        prop_assert_eq!(&Remaining::of(&split, &turned), &left);

        if let Ok(last) = left.take(&RefundRequest::Everything { merchant: None }) {
            made.push(last);
        }
        prop_assert_eq!(made.iter().map(Refund::part).sum::<Part>(), paid);
        prop_assert_eq!(left.take(&RefundRequest::Everything { merchant: None }), Err(RefundError::NothingLeft));
        let refunded = made.iter().map(|r| r.part().amount).sum();
        let expected = if refunded == 0 { MoneyState::Paid } else { MoneyState::Refunded };
        prop_assert_eq!(MoneyState::of(paid.amount, paid.amount, refunded), expected);
    }

    #[test]
    fn the_ledger_is_zero_at_every_moment_and_empty_when_everything_went_back(shop in shops(), requests in requests()) {
        let split = Split::of(&shop.totals());
        let event = event(split.currency);
        let mut entries: Vec<Entry> = event.captured("stripe", "pay_1", &shares(&split)).into_iter().collect();
        let mut left = Remaining::of(&split, &[]);
        for (n, request) in requests.iter().chain([&RefundRequest::Everything { merchant: None }]).enumerate() {
            let Ok(refund) = left.take(request) else { continue };
            if let Ok(entry) = event.refunded(&format!("ref_{n}"), &RefundFrom::Provider("stripe".into()), &refund_shares(&refund)) {
                entries.push(entry);
            }
            let balances = Balances::of(&entries);
            prop_assert!(Currency::ALL.into_iter().all(|c| balances.sum(c) == 0));
            prop_assert_eq!(balances.get(&Account::Provider("stripe".into()), split.currency), i128::from(left.amount()));
        }
        prop_assert!(Balances::of(&entries).iter().all(|(_, _, amount)| amount == 0));
    }
}
