//! Checkout, orders, parcels, refunds and returns as the API gives them. Amounts are minor units of the order's currency.

mod checkout;

use crate::catalogue::{Image, MerchantRef};
pub use checkout::*;
pub use commerce::{PaymentMethod, ShippingMethod};
use money::Currency;
use serde::{Deserialize, Serialize};

/// Where something is sent, as it stands in JSON; `commerce::Address` is what its rules work on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DeliveryAddress))]
pub struct Address {
    /// Who receives it, 2 to 80 characters.
    pub name: String,
    /// Street and number, 3 to 120 characters.
    pub line1: String,
    /// Floor, door, landmark.
    #[serde(default)]
    pub line2: String,
    /// Town.
    pub city: String,
    /// Postcode; may be empty in Morocco.
    #[serde(default)]
    pub postcode: String,
    /// ISO 3166-1 alpha-2, in capitals.
    pub country: String,
    /// E.164, or as it is dialled in the country; given back as E.164.
    pub phone: String,
}

/// `POST /v1/merchant/orders/{id}/ship`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shipment {
    /// The carrier's number, at most 60 characters.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tracking: Option<String>,
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// The payment service has not said yet.
    AwaitingPayment,
    /// To be paid on delivery.
    Placed,
    /// Paid.
    Paid,
    /// Every parcel was delivered and paid.
    Completed,
    /// Given up by the shopper, the merchant or us, with the reason.
    Cancelled,
    /// Not paid in time.
    Expired,
}

/// Where a parcel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ParcelState {
    /// Waits for the payment.
    Waiting,
    /// The merchant may send it.
    ToShip,
    /// On its way.
    Shipped,
    /// Arrived (and, with cash on delivery, paid).
    Delivered,
    /// Not taken at the door.
    Refused,
    /// Given up before it was sent.
    Cancelled,
    /// All of it came back.
    Returned,
}

impl ParcelState {
    /// The text form, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ParcelState::Waiting => "waiting",
            ParcelState::ToShip => "to_ship",
            ParcelState::Shipped => "shipped",
            ParcelState::Delivered => "delivered",
            ParcelState::Refused => "refused",
            ParcelState::Cancelled => "cancelled",
            ParcelState::Returned => "returned",
        }
    }
}

impl std::str::FromStr for ParcelState {
    type Err = ();

    fn from_str(text: &str) -> Result<ParcelState, ()> {
        [
            ParcelState::Waiting,
            ParcelState::ToShip,
            ParcelState::Shipped,
            ParcelState::Delivered,
            ParcelState::Refused,
            ParcelState::Cancelled,
            ParcelState::Returned,
        ]
        .into_iter()
        .find(|state| state.code() == text)
        .ok_or(())
    }
}

/// A line of an order: what was agreed, whatever becomes of the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderLine {
    /// Place in the order, from 1.
    pub number: u32,
    /// The product.
    pub product_id: String,
    /// Its address part then.
    pub slug: String,
    /// Article number.
    pub sku: String,
    /// Name then.
    pub name: String,
    /// BCP 47 language of the name.
    pub lang: String,
    /// The variant's options in words.
    pub variant: String,
    /// Picture then.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub image: Option<Image>,
    /// Slug of the merchant.
    pub merchant: String,
    /// Units.
    pub quantity: u32,
    /// Price of a unit.
    pub unit_price: i64,
    /// Taken off the line by promotions.
    pub discount: i64,
    /// To be paid for the line, tax included, shipping not.
    pub total: i64,
    /// Units given back or taken off so far.
    pub refunded_units: u32,
}

/// A merchant's part of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Parcel {
    /// `pcl_…`.
    pub id: String,
    /// Who sends it.
    pub merchant: MerchantRef,
    /// Where it stands.
    pub state: ParcelState,
    /// What it comes to.
    pub totals: Totals,
    /// The carrier's number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub tracking: Option<String>,
    /// When it left, RFC 3339 in UTC.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shipped_at: Option<String>,
    /// For the merchant: when it had spoken with the buyer before sending, RFC 3339 in UTC.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub confirmed_at: Option<String>,
}

/// Money given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refund {
    /// `ref_…`.
    pub id: String,
    /// Amount.
    pub amount: i64,
    /// Why, in words.
    pub reason: String,
    /// `pending` until the payment service confirmed it, then `succeeded` or `failed`.
    pub state: String,
    /// RFC 3339 in UTC.
    pub created_at: String,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Order {
    /// The order's secret name, `ord_…`: a guest reads the order by it. For a merchant, who never learns it: its parcel's, `pcl_…`.
    pub id: String,
    /// What people say on the phone, such as `GYS-7K3M-4Q2P`; opens nothing.
    pub number: String,
    /// Grows with every change.
    pub version: u64,
    /// Where it stands.
    pub state: OrderState,
    /// Why it was cancelled: `by_shopper`, `by_merchant`, `out_of_stock`, `refused_at_door`; why it expired, where that was not the
    /// buyer's doing: `payment_unavailable`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// RFC 3339 in UTC.
    pub created_at: String,
    /// Currency of every amount.
    pub currency: Currency,
    /// What it comes to.
    pub totals: Totals,
    /// Given back so far, confirmed or under way.
    pub refunded: i64,
    /// Lines.
    pub lines: Vec<OrderLine>,
    /// One a merchant.
    pub parcels: Vec<Parcel>,
    /// Refunds, oldest first.
    pub refunds: Vec<Refund>,
    /// Returns, oldest first.
    pub returns: Vec<Return>,
    /// Where the confirmation went.
    pub email: String,
    /// Where it goes.
    pub address: Address,
    /// How it is sent.
    pub shipping_method: ShippingMethod,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// Which payment service answers; absent for cash.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payment_engine: Option<String>,
    /// Where it can still be paid, while it awaits that.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payment: Option<PaymentPage>,
}

/// A line in lists of orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderCard {
    /// The order; for a merchant, its parcel.
    pub id: String,
    /// As people say it.
    pub number: String,
    /// Where it stands.
    pub state: OrderState,
    /// RFC 3339 in UTC.
    pub created_at: String,
    /// Currency.
    pub currency: Currency,
    /// To be paid; for a merchant, its own part.
    pub total: i64,
    /// Given back so far.
    pub refunded: i64,
    /// Units; for a merchant, of its own part.
    pub units: u32,
    /// Up to three pictures.
    pub images: Vec<Image>,
    /// For a merchant: where its parcel stands.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parcel: Option<ParcelState>,
    /// For a merchant: the return of it that is to be looked at first, `requested`, `received` or `approved`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub returns: Option<ReturnState>,
}

/// A page of orders, latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderPage {
    /// The orders.
    pub items: Vec<OrderCard>,
    /// Give it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub next_cursor: Option<String>,
}

/// Units of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineUnits {
    /// The line's number.
    pub number: u32,
    /// Units, at least 1.
    pub units: u32,
}

/// `POST /v1/merchant/orders/{id}/refunds`, with an `Idempotency-Key`: by units, or by an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefundRequest {
    /// Units to give money back for.
    #[serde(default)]
    pub lines: Vec<LineUnits>,
    /// The parcel's shipping too.
    #[serde(default)]
    pub shipping: bool,
    /// A plain amount instead, in minor units.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub amount: Option<i64>,
    /// True when the units go back into stock.
    #[serde(default)]
    pub restock: bool,
    /// Why, at most 200 characters.
    pub reason: String,
}

/// Where a return stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReturnState {
    /// Asked for by the shopper.
    Requested,
    /// The merchant agreed.
    Approved,
    /// The merchant did not.
    Refused,
    /// The goods are back.
    Received,
    /// And the money too.
    Refunded,
}

impl ReturnState {
    /// The text form, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ReturnState::Requested => "requested",
            ReturnState::Approved => "approved",
            ReturnState::Refused => "refused",
            ReturnState::Received => "received",
            ReturnState::Refunded => "refunded",
        }
    }
}

impl std::str::FromStr for ReturnState {
    type Err = ();

    fn from_str(text: &str) -> Result<ReturnState, ()> {
        [
            ReturnState::Requested,
            ReturnState::Approved,
            ReturnState::Refused,
            ReturnState::Received,
            ReturnState::Refunded,
        ]
        .into_iter()
        .find(|state| state.code() == text)
        .ok_or(())
    }
}

/// `PUT /v1/merchant/orders/{id}/confirmation`: whether the merchant spoke with the buyer before sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// False takes it back.
    pub confirmed: bool,
}

/// Goods that go back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Return {
    /// `rtn_…`.
    pub id: String,
    /// Slug of the merchant.
    pub merchant: String,
    /// What goes back.
    pub lines: Vec<LineUnits>,
    /// Why, in the shopper's words.
    pub reason: String,
    /// Where it stands.
    pub state: ReturnState,
    /// RFC 3339 in UTC.
    pub created_at: String,
}

/// `POST /v1/orders/{id}/returns`, with an `Idempotency-Key`: of one merchant's parcel, within 14 days of delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReturnRequest {
    /// What goes back.
    pub lines: Vec<LineUnits>,
    /// Why, at most 500 characters.
    pub reason: String,
}
