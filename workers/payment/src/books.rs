//! What happens to an order's money, as entries of the ledger.

use crate::stored::Stored;
use crate::values::seconds;
use commerce::Part;
use commerce::refund::Refund;
use edge::{Error, Result, now_ms};
use ledger::events::RefundFrom;
use ledger::{Entry, Event, Share};

fn happened(order: &Stored) -> Event<'_> {
    Event { at: seconds(now_ms()), reference: &order.id, currency: order.currency }
}

fn share(order: &Stored, merchant: &str, part: Part) -> Share {
    Share {
        merchant: merchant.to_owned(),
        country: order.agreed.split.country.code().to_owned(),
        amount: part.amount,
        tax: part.tax,
        fee: part.fee,
        promotion: part.promotion,
    }
}

/// The whole order was paid.
///
/// # Errors
/// When it cannot be booked: a fault of ours.
pub(crate) fn captured(order: &Stored) -> Result<Entry> {
    let parcels = &order.agreed.split.parcels;
    let shares: Vec<Share> = parcels.iter().map(|parcel| share(order, &parcel.merchant, parcel.part())).collect();
    happened(order).captured(&order.engine, &order.id, &shares).map_err(Error::platform)
}

/// The cash of a parcel was collected. What was taken off it before is not in it.
///
/// # Errors
/// When it cannot be booked: nothing is to be paid for it, or a fault of ours.
pub(crate) fn collected(order: &Stored, merchant: &str, part: Part) -> Result<Entry> {
    happened(order).cash_collected(&share(order, merchant, part)).map_err(Error::platform)
}

/// Money is given back.
///
/// # Errors
/// When it cannot be booked: a fault of ours.
pub(crate) fn refunded(order: &Stored, id: &str, refund: &Refund) -> Result<Entry> {
    let from = match order.engine.as_str() {
        "cash" => RefundFrom::Owed,
        engine => RefundFrom::Provider(engine.to_owned()),
    };
    happened(order).refunded(id, &from, &shares(order, refund)).map_err(Error::platform)
}

/// A refund failed: its money is with us again.
///
/// # Errors
/// As [`refunded`].
pub(crate) fn refund_failed(order: &Stored, id: &str, refund: &Refund) -> Result<Entry> {
    refunded(order, id, refund)?.reversed(seconds(now_ms()), &order.id).map_err(Error::platform)
}

/// What was owed to the buyer was paid.
///
/// # Errors
/// As [`refunded`].
pub(crate) fn customer_paid(order: &Stored, refund: &str, amount: i64) -> Result<Entry> {
    happened(order).customer_paid(refund, amount).map_err(Error::platform)
}

/// A dispute was opened, won or lost.
///
/// # Errors
/// As [`refunded`].
pub(crate) fn dispute_opened(order: &Stored, dispute: &str, amount: i64) -> Result<Entry> {
    happened(order).dispute_opened(&order.engine, dispute, amount).map_err(Error::platform)
}

/// See [`dispute_opened`].
///
/// # Errors
/// As [`refunded`].
pub(crate) fn dispute_won(order: &Stored, dispute: &str, amount: i64) -> Result<Entry> {
    happened(order).dispute_won(&order.engine, dispute, amount).map_err(Error::platform)
}

/// See [`dispute_opened`].
///
/// # Errors
/// As [`refunded`].
pub(crate) fn dispute_lost(order: &Stored, dispute: &str, amount: i64, taken: Option<&Refund>) -> Result<Entry> {
    let shares = taken.map(|taken| shares(order, taken)).unwrap_or_default();
    happened(order).dispute_lost(&order.engine, dispute, amount, &shares).map_err(Error::platform)
}

fn shares(order: &Stored, refund: &Refund) -> Vec<Share> {
    refund.parcels.iter().map(|parcel| share(order, &parcel.merchant, parcel.part())).collect()
}
