//! An order as it stands in D1, read whole by one query.

use crate::agreed::{Agreed, AgreedLine};
use commerce::refund::Refund;
use commerce::returns::ReturnState;
use commerce::{OrderState, ParcelState, PaymentMethod};
use contracts::order::{LineUnits, PaymentPage};
use edge::{Db, Error, Problem, Result};
use money::Currency;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use worker::wasm_bindgen::JsValue;

const COLUMNS: &str = "SELECT o.id, o.number, o.version, o.state, o.reason, o.account, o.email, o.cart, o.created_at, o.currency, \
    o.total, o.refunded, o.engine, o.reference, o.charge, o.page, o.agreed, \
    (SELECT json_group_array(json_array(number, refunded_units)) FROM order_lines WHERE order_id = o.id) AS given_back, \
    (SELECT json_group_array(json_object('id', id, 'merchant', merchant, 'state', state, 'tracking', tracking, \
      'shipped_at', shipped_at, 'delivered_at', delivered_at, 'confirmed_at', confirmed_at)) FROM parcels WHERE order_id = o.id) AS parcels, \
    (SELECT json_group_array(json_object('id', id, 'amount', amount, 'reason', reason, 'state', state, \
      'reference', reference, 'created_at', created_at, 'shares', json(shares))) FROM refunds INDEXED BY refunds_order \
      WHERE order_id = o.id) AS refunds, \
    (SELECT json_group_array(json_object('id', id, 'merchant', merchant, 'lines', json(lines), 'reason', reason, 'state', state, \
      'created_at', created_at)) FROM returns INDEXED BY returns_order WHERE order_id = o.id) AS returns \
    FROM orders o WHERE ";

/// The address of an order whose account is gone.
pub(crate) const ERASED: &str = "erased@invalid";

/// An order.
#[derive(Debug)]
pub(crate) struct Stored {
    pub id: String,
    pub number: String,
    pub version: u64,
    pub state: OrderState,
    pub reason: Option<String>,
    pub account: Option<String>,
    pub email: String,
    pub cart: String,
    pub created_at: u64,
    pub currency: Currency,
    pub total: i64,
    pub refunded: i64,
    pub engine: String,
    pub reference: Option<String>,
    pub charge: Option<String>,
    pub page: Option<PaymentPage>,
    pub agreed: Agreed,
    /// Units given back, by line.
    pub given_back: BTreeMap<u32, u32>,
    /// In the order of the agreement.
    pub parcels: Vec<StoredParcel>,
    /// Oldest first.
    pub refunds: Vec<StoredRefund>,
    /// Oldest first.
    pub returns: Vec<StoredReturn>,
}

/// A merchant's part.
#[derive(Debug, Deserialize)]
pub(crate) struct StoredParcel {
    pub id: String,
    pub merchant: String,
    #[serde(deserialize_with = "state")]
    pub state: ParcelState,
    pub tracking: Option<String>,
    pub shipped_at: Option<u64>,
    pub delivered_at: Option<u64>,
    pub confirmed_at: Option<u64>,
}

/// Money given back, or about to be.
#[derive(Debug, Deserialize)]
pub(crate) struct StoredRefund {
    pub id: String,
    pub amount: i64,
    pub reason: String,
    /// `pending`, `succeeded`, `failed`.
    pub state: String,
    pub reference: Option<String>,
    pub created_at: u64,
    pub shares: Refund,
}

/// Goods that go back.
#[derive(Debug, Deserialize)]
pub(crate) struct StoredReturn {
    pub id: String,
    pub merchant: String,
    pub lines: Vec<LineUnits>,
    pub reason: String,
    #[serde(deserialize_with = "state")]
    pub state: ReturnState,
    pub created_at: u64,
}

fn state<'de, D: serde::Deserializer<'de>, S: std::str::FromStr>(deserializer: D) -> std::result::Result<S, D::Error> {
    let code = String::deserialize(deserializer)?;
    code.parse().map_err(|_| serde::de::Error::custom("unknown state"))
}

#[derive(Deserialize)]
struct Row {
    id: String,
    number: String,
    version: u64,
    state: String,
    reason: Option<String>,
    account: Option<String>,
    email: String,
    cart: String,
    created_at: u64,
    currency: Currency,
    total: i64,
    refunded: i64,
    engine: String,
    reference: Option<String>,
    charge: Option<String>,
    page: Option<String>,
    agreed: String,
    given_back: String,
    parcels: String,
    refunds: String,
    returns: String,
}

impl Stored {
    /// The order with this id.
    ///
    /// # Errors
    /// When D1 refuses.
    pub(crate) async fn find(db: &Db<'_>, id: &str) -> Result<Option<Stored>> {
        Stored::one(db, "o.id = ?1", &[id.into()]).await
    }

    /// The order with this id.
    ///
    /// # Errors
    /// 404 when there is none; when D1 refuses.
    pub(crate) async fn get(db: &Db<'_>, id: &str) -> Result<Stored> {
        Stored::find(db, id).await?.ok_or_else(unknown)
    }

    /// The order with this number.
    ///
    /// # Errors
    /// When D1 refuses.
    pub(crate) async fn of_number(db: &Db<'_>, number: &str) -> Result<Option<Stored>> {
        Stored::one(db, "o.number = ?1", &[number.into()]).await
    }

    /// The order that a charge paid.
    ///
    /// # Errors
    /// When D1 refuses.
    pub(crate) async fn of_charge(db: &Db<'_>, charge: &str) -> Result<Option<Stored>> {
        Stored::one(db, "o.charge = ?1", &[charge.into()]).await
    }

    /// The order of a merchant's parcel.
    ///
    /// # Errors
    /// 404 when there is none, or it is another merchant's; when D1 refuses.
    pub(crate) async fn of_parcel(db: &Db<'_>, parcel: &str, merchant: &str) -> Result<Stored> {
        let which = "o.id = (SELECT order_id FROM parcels WHERE id = ?1 AND merchant = ?2)";
        Stored::one(db, which, &[parcel.into(), merchant.into()]).await?.ok_or_else(unknown)
    }

    async fn one(db: &Db<'_>, which: &str, values: &[JsValue]) -> Result<Option<Stored>> {
        db.first::<Row>(&format!("{COLUMNS}{which}"), values).await?.map(Stored::read).transpose()
    }

    fn read(row: Row) -> Result<Stored> {
        let agreed: Agreed = serde_json::from_str(&row.agreed)?;
        let mut parcels: Vec<StoredParcel> = list(&row.parcels)?;
        parcels.sort_by_key(|parcel| agreed.parcels.iter().position(|agreed| agreed.id == parcel.id));
        let mut refunds: Vec<StoredRefund> = list(&row.refunds)?;
        refunds.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
        let mut returns: Vec<StoredReturn> = list(&row.returns)?;
        returns.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
        Ok(Stored {
            state: row.state.parse().map_err(Error::platform)?,
            given_back: list::<(u32, u32)>(&row.given_back)?.into_iter().collect(),
            page: row.page.as_deref().map(serde_json::from_str).transpose()?,
            id: row.id,
            number: row.number,
            version: row.version,
            reason: row.reason,
            account: row.account,
            email: row.email,
            cart: row.cart,
            created_at: row.created_at,
            currency: row.currency,
            total: row.total,
            refunded: row.refunded,
            engine: row.engine,
            reference: row.reference,
            charge: row.charge,
            agreed,
            parcels,
            refunds,
            returns,
        })
    }

    /// How it is paid.
    pub(crate) fn payment(&self) -> PaymentMethod {
        self.agreed.payment_method
    }

    /// Where its parcels stand.
    pub(crate) fn parcel_states(&self) -> Vec<ParcelState> {
        self.parcels.iter().map(|parcel| parcel.state).collect()
    }

    /// A merchant's parcel.
    ///
    /// # Errors
    /// 404 when the merchant has none.
    pub(crate) fn parcel(&self, merchant: &str) -> Result<&StoredParcel> {
        self.parcels.iter().find(|parcel| parcel.merchant == merchant).ok_or_else(unknown)
    }

    /// A merchant's lines, or everybody's.
    pub(crate) fn lines<'a>(&'a self, merchant: Option<&'a str>) -> impl Iterator<Item = &'a AgreedLine> {
        self.agreed.lines.iter().filter(move |line| merchant.is_none_or(|merchant| line.merchant == merchant))
    }

    /// Units of a line that were not given back.
    pub(crate) fn units_left(&self, line: &AgreedLine) -> u32 {
        line.quantity.saturating_sub(self.given_back.get(&line.number).copied().unwrap_or(0))
    }

    /// Who counts as one shopper for limits of promotions.
    pub(crate) fn shopper(&self) -> String {
        shopper(self.account.as_deref(), &self.email)
    }

    /// Refunds that count: those that did not fail.
    pub(crate) fn standing_refunds(&self) -> Vec<Refund> {
        self.refunds.iter().filter(|refund| refund.state != "failed").map(|refund| refund.shares.clone()).collect()
    }
}

/// Who counts as one shopper for limits of promotions: an account, else a mailbox, however its address is written.
pub(crate) fn shopper(account: Option<&str>, email: &str) -> String {
    let mailbox = || text::mailbox::canonical(email).unwrap_or_else(|| email.to_owned());
    account.map_or_else(mailbox, str::to_owned)
}

fn list<T: DeserializeOwned>(json: &str) -> Result<Vec<T>> {
    Ok(serde_json::from_str(json)?)
}

/// 404: there is none, or it is somebody else's.
pub(crate) fn unknown() -> Error {
    Problem::not_found("no order has this id").into()
}
