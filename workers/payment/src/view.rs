//! An order as the API gives it: whole to whoever knows its secret, and to a merchant its own part.

use crate::stored::{Stored, StoredParcel, StoredRefund, StoredReturn};
use crate::values::rfc3339;
use commerce::order::CancelReason;
use commerce::returns::ReturnState as KeptReturn;
use commerce::{OrderState as KeptState, ParcelState as KeptParcel};
use contracts::order::{Order, OrderLine, OrderState, Parcel, ParcelState, Refund, Return, ReturnState, Totals};

/// The whole order.
pub(crate) fn whole(order: &Stored) -> Order {
    let page = order.page.clone().filter(|_| order.state == KeptState::AwaitingPayment);
    Order { payment: page, ..shown(order, None, order.id.clone(), order.agreed.totals.clone(), order.refunded) }
}

/// A merchant's part. It holds neither the order's secret nor what others sell.
pub(crate) fn part(order: &Stored, merchant: &str) -> Order {
    let own = order.agreed.parcels.iter().find(|parcel| parcel.merchant.slug == merchant);
    let (id, totals) = own.map_or_else(Default::default, |own| (own.id.clone(), own.totals.clone()));
    let refunded = order.refunds.iter().filter(|refund| refund.state != "failed").map(|r| share(r, merchant)).sum();
    shown(order, Some(merchant), id, totals, refunded)
}

fn shown(order: &Stored, merchant: Option<&str>, id: String, totals: Totals, refunded: i64) -> Order {
    let agreed = &order.agreed;
    let concerns = |slug: &str| merchant.is_none_or(|merchant| merchant == slug);
    let refunds = order.refunds.iter().filter_map(|kept| {
        let amount = merchant.map_or(kept.amount, |merchant| share(kept, merchant));
        (amount > 0).then(|| refund(kept, amount))
    });
    Order {
        id,
        number: order.number.clone(),
        version: order.version,
        state: state(order.state),
        reason: order.reason.as_deref().map(reason),
        created_at: rfc3339(order.created_at),
        currency: order.currency,
        totals,
        refunded,
        lines: order.lines(merchant).map(|line| show_line(order, line)).collect(),
        parcels: order
            .parcels
            .iter()
            .filter(|p| concerns(&p.merchant))
            .map(|p| show_parcel(order, p, merchant))
            .collect(),
        refunds: refunds.collect(),
        returns: order.returns.iter().filter(|r| concerns(&r.merchant)).map(show_return).collect(),
        email: order.email.clone(),
        address: agreed.address.clone(),
        shipping_method: agreed.shipping_method,
        payment_method: agreed.payment_method,
        payment_engine: Some(order.engine.clone()).filter(|engine| engine != "cash"),
        payment: None,
    }
}

fn show_line(order: &Stored, line: &crate::agreed::AgreedLine) -> OrderLine {
    OrderLine {
        number: line.number,
        product_id: line.product_id.clone(),
        slug: line.slug.clone(),
        sku: line.sku.clone(),
        name: line.name.clone(),
        lang: line.lang.clone(),
        variant: line.variant.clone(),
        image: line.image.clone(),
        merchant: line.merchant.clone(),
        quantity: line.quantity,
        unit_price: line.unit_price,
        discount: line.discount,
        total: line.total,
        refunded_units: line.quantity - order.units_left(line),
    }
}

fn show_parcel(order: &Stored, parcel: &StoredParcel, merchant: Option<&str>) -> Parcel {
    let agreed = order.agreed.parcels.iter().find(|agreed| agreed.id == parcel.id);
    let (sold_by, totals) = agreed.map_or_else(
        || {
            (
                contracts::catalogue::MerchantRef { slug: parcel.merchant.clone(), name: String::new() },
                Totals::default(),
            )
        },
        |agreed| (agreed.merchant.clone(), agreed.totals.clone()),
    );
    Parcel {
        id: parcel.id.clone(),
        merchant: sold_by,
        state: parcel_state(order.state, parcel.state),
        totals,
        tracking: parcel.tracking.clone(),
        shipped_at: parcel.shipped_at.map(rfc3339),
        confirmed_at: merchant.and(parcel.confirmed_at).map(rfc3339),
    }
}

fn refund(kept: &StoredRefund, amount: i64) -> Refund {
    Refund {
        id: kept.id.clone(),
        amount,
        reason: kept.reason.clone(),
        state: kept.state.clone(),
        created_at: rfc3339(kept.created_at),
    }
}

/// What of a refund is about a merchant's part.
fn share(refund: &StoredRefund, merchant: &str) -> i64 {
    refund.shares.parcels.iter().filter(|parcel| parcel.merchant == merchant).map(|parcel| parcel.part().amount).sum()
}

fn show_return(kept: &StoredReturn) -> Return {
    Return {
        id: kept.id.clone(),
        merchant: kept.merchant.clone(),
        lines: kept.lines.clone(),
        reason: kept.reason.clone(),
        state: match kept.state {
            KeptReturn::Requested => ReturnState::Requested,
            KeptReturn::Approved => ReturnState::Approved,
            KeptReturn::Refused => ReturnState::Refused,
            KeptReturn::Received => ReturnState::Received,
            KeptReturn::Refunded => ReturnState::Refunded,
        },
        created_at: rfc3339(kept.created_at),
    }
}

/// Where an order stands, in the API's words.
pub(crate) const fn state(state: KeptState) -> OrderState {
    match state {
        KeptState::AwaitingPayment => OrderState::AwaitingPayment,
        KeptState::Placed => OrderState::Placed,
        KeptState::Paid => OrderState::Paid,
        KeptState::Completed => OrderState::Completed,
        KeptState::Cancelled => OrderState::Cancelled,
        KeptState::Expired => OrderState::Expired,
    }
}

/// Where a parcel stands, in the API's words: before the order is paid it waits.
pub(crate) const fn parcel_state(order: KeptState, parcel: KeptParcel) -> ParcelState {
    match (parcel, order) {
        (KeptParcel::ToShip, KeptState::AwaitingPayment) => ParcelState::Waiting,
        (KeptParcel::ToShip, KeptState::Expired) => ParcelState::Cancelled,
        (KeptParcel::ToShip, _) => ParcelState::ToShip,
        (KeptParcel::Shipped, _) => ParcelState::Shipped,
        (KeptParcel::Delivered, _) => ParcelState::Delivered,
        (KeptParcel::Refused, _) => ParcelState::Refused,
        (KeptParcel::Returned, _) => ParcelState::Returned,
        (KeptParcel::Cancelled, _) => ParcelState::Cancelled,
    }
}

fn reason(kept: &str) -> String {
    match kept.parse() {
        Ok(CancelReason::Buyer) => "by_shopper",
        Ok(CancelReason::Merchant) => "by_merchant",
        Ok(CancelReason::OutOfStock) => "out_of_stock",
        Ok(CancelReason::RefusedAtDoor) => "refused_at_door",
        Err(_) => kept,
    }
    .to_owned()
}
