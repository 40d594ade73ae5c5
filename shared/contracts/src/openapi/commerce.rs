//! Carts, checkout and orders in the OpenAPI document.

use crate::cart::{Cart, CartMerge, LineAddition, LineChange};
use crate::order::{
    Checkout, CheckoutRefusal, CheckoutRequest, Confirmation, Order, OrderPage, ParcelState, Quote, QuoteRequest,
    RefundRequest, ReturnRequest, ReturnState, Shipment,
};
use crate::problem::Problem;
use crate::promotion::{NewPromotion, Promotion, PromotionChange, Promotions};
use crate::sales::Sales;
use money::Currency;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(paths(
    make_cart,
    cart,
    change_line,
    add_to_line,
    add_coupon,
    remove_coupon,
    merge_carts,
    quote,
    checkout,
    orders,
    order,
    cancel_order,
    return_goods,
    merchant_sales,
    merchant_orders,
    merchant_orders_file,
    merchant_order,
    confirm,
    ship,
    deliver,
    collected,
    refused,
    cancel_parcel,
    refund,
    approve_return,
    refuse_return,
    receive_return,
    refund_return,
    promotions,
    make_promotion,
    change_promotion,
    end_promotion,
    stripe_webhook,
    cmi_webhook
))]
pub(super) struct Document;

/// Begin a cart
///
/// It is empty; its id is a secret of whoever holds it. An account needs none: its own cart is `mine`.
#[utoipa::path(post, path = "/v1/carts", tag = "cart",
    params(("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent")),
    responses((status = 201, body = Cart, description = "The cart")))]
fn make_cart() {}

/// A cart, priced now
#[utoipa::path(get, path = "/v1/carts/{id}", tag = "cart",
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart; an id that is not known is an empty cart"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "This is no cart's id, or it is `mine` without an account"),
    ))]
fn cart() {}

/// Say how many units of a product a cart shall hold
#[utoipa::path(put, path = "/v1/carts/{id}/lines/{product_id}", tag = "cart",
    request_body = LineChange,
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("product_id" = String, Path, description = "The product"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product has this id, or no cart this one"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The cart is full"),
    ))]
fn change_line() {}

/// Put more units of a product into a cart
///
/// Two who add at once add both; one addition that is sent again under its key counts once.
#[utoipa::path(post, path = "/v1/carts/{id}/lines/{product_id}", tag = "cart",
    request_body = LineAddition,
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("product_id" = String, Path, description = "The product"),
        ("idempotency-key" = String, Header, description = "16 to 128 characters, another for each addition"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No product has this id, or no cart this one"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The cart is full"),
    ))]
fn add_to_line() {}

/// Add a coupon
///
/// Whether it gives something is said in the cart; at checkout it is looked at again.
#[utoipa::path(put, path = "/v1/carts/{id}/coupons/{code}", tag = "cart",
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("code" = String, Path, description = "The code, in capitals or not"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No cart has this id"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The cart holds as many coupons as it may"),
    ))]
fn add_coupon() {}

/// Take a coupon away
#[utoipa::path(delete, path = "/v1/carts/{id}/coupons/{code}", tag = "cart",
    params(
        ("id" = String, Path, description = "`crt_…`, or `mine` with an account"),
        ("code" = String, Path, description = "The code, in capitals or not"),
        ("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent"),
    ),
    responses(
        (status = 200, body = Cart, description = "The cart as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No cart has this id"),
    ))]
fn remove_coupon() {}

/// Put a guest's cart into the account's own
///
/// Of a line that both hold the larger number of units counts. Repeating it changes nothing.
#[utoipa::path(post, path = "/v1/carts/mine/merge", tag = "cart",
    request_body = CartMerge,
    params(("currency" = Option<Currency>, Query, description = "Currency of the amounts; MAD when absent")),
    responses((status = 200, body = Cart, description = "The account's cart as it is now")))]
fn merge_carts() {}

/// What a cart comes to
///
/// Nothing is reserved or changed.
#[utoipa::path(post, path = "/v1/quotes", tag = "checkout",
    request_body = QuoteRequest,
    responses(
        (status = 200, body = Quote, description = "What it comes to now"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The cart is empty"),
    ))]
fn quote() {}

/// Order what is in a cart
///
/// The goods are reserved for 40 minutes. Prices and promotions are those of this moment; when they are not what the shopper saw, nothing is ordered.
#[utoipa::path(post, path = "/v1/checkouts", tag = "checkout",
    request_body = CheckoutRequest,
    params(
        ("idempotency-key" = String, Header, description = "16 to 128 characters; the same request again gives the same answer"),
    ),
    responses(
        (status = 201, body = Checkout, description = "The order, and where to pay it"),
        (status = 409, body = CheckoutRefusal, content_type = "application/problem+json", description = "The total is another one, goods are missing, the cart is empty, or the same request is still being worked on"),
        (status = 422, body = Problem, content_type = "application/problem+json", description = "The key was used for another request"),
    ))]
fn checkout() {}

/// The account's orders, latest first
///
/// Orders made without an account under its verified e-mail address are among them.
#[utoipa::path(get, path = "/v1/orders", tag = "orders",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Orders on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = OrderPage, description = "The page"),
    ))]
fn orders() {}

/// An order
///
/// One that awaits payment is looked up at the payment service on the way.
#[utoipa::path(get, path = "/v1/orders/{id}", tag = "orders",
    params(
        ("id" = String, Path, description = "The order's secret, `ord_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
    ))]
fn order() {}

/// Give an order up
///
/// Possible until a parcel is sent; what was paid goes back.
#[utoipa::path(post, path = "/v1/orders/{id}/cancel", tag = "orders",
    params(
        ("id" = String, Path, description = "The order's secret, `ord_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn cancel_order() {}

/// Ask to give goods back
///
/// Of one merchant's parcel, within 14 days of delivery.
#[utoipa::path(post, path = "/v1/orders/{id}/returns", tag = "orders",
    request_body = ReturnRequest,
    params(
        ("id" = String, Path, description = "The order's secret, `ord_…`"),
        ("idempotency-key" = String, Header, description = "16 to 128 characters; the same request again gives the same answer"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
        (status = 422, body = Problem, content_type = "application/problem+json", description = "The key was used for another request"),
    ))]
fn return_goods() {}

/// What the merchant sold, day by day
///
/// Days are UTC. An order counts on the day it was paid, what is given back on the day it was.
#[utoipa::path(get, path = "/v1/merchant/sales", tag = "merchant",
    params(
        ("from" = Option<String>, Query, description = "First day, `YYYY-MM-DD`; 30 days in all when absent"),
        ("to" = Option<String>, Query, description = "Last day, at most 366 in all; today when absent"),
    ),
    responses(
        (status = 200, body = Sales, description = "Series and totals, by currency"),
    ))]
fn merchant_sales() {}

/// The merchant's parcels, latest first
#[utoipa::path(get, path = "/v1/merchant/orders", tag = "merchant",
    params(
        ("state" = Option<ParcelState>, Query, description = "Where the parcel stands"),
        ("returns" = Option<ReturnState>, Query, description = "Those with a return to look at: `requested`, `received` or `approved`"),
        ("q" = Option<String>, Query, max_length = 254, description = "An order's number (at least its first four letters), a parcel's id, the buyer's whole e-mail address or telephone number, or whole words of the name it is for"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Orders on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = OrderPage, description = "The page"),
    ))]
fn merchant_orders() {}

/// The merchant's parcels of some days as a file, latest first
#[utoipa::path(get, path = "/v1/merchant/orders.csv", tag = "merchant",
    params(
        ("from" = Option<String>, Query, description = "The first day, such as `2026-11-01` (UTC); 30 days in all when absent, at most 366"),
        ("to" = Option<String>, Query, description = "The last day; today when absent"),
        ("state" = Option<ParcelState>, Query, description = "Where the parcel stands"),
    ),
    responses(
        (status = 200, body = String, content_type = "text/csv", description = "A line of names, then one a parcel; amounts in units of the currency"),
    ))]
fn merchant_orders_file() {}

/// The merchant spoke with the buyer before sending, or takes that back
///
/// Of an order that is paid at the door, before it leaves.
#[utoipa::path(put, path = "/v1/merchant/orders/{id}/confirmation", tag = "merchant",
    request_body = Confirmation,
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It was sent, or is not to be"),
    ))]
fn confirm() {}

/// The merchant's part of an order
#[utoipa::path(get, path = "/v1/merchant/orders/{id}", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "Its parcel, lines, refunds and returns"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
    ))]
fn merchant_order() {}

/// A parcel was sent
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/ship", tag = "merchant",
    request_body = Shipment,
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn ship() {}

/// A parcel arrived
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/deliver", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn deliver() {}

/// A parcel arrived and its cash was collected
///
/// For cash on delivery. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/collected", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn collected() {}

/// A parcel was not taken at the door
///
/// Its units go back into stock, what was paid goes back. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/refused", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn refused() {}

/// A parcel will not be sent
///
/// Its units go back into stock, what was paid goes back. Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/cancel", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn cancel_parcel() {}

/// Give money back
///
/// By units, or by an amount; never more than is left of the merchant's part.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/refunds", tag = "merchant",
    request_body = RefundRequest,
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
        ("idempotency-key" = String, Header, description = "16 to 128 characters; the same request again gives the same answer"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
        (status = 422, body = Problem, content_type = "application/problem+json", description = "The key was used for another request"),
    ))]
fn refund() {}

/// Agree to a return
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/returns/{return}/approve", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
        ("return" = String, Path, description = "The return, `rtn_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn approve_return() {}

/// Refuse a return
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/returns/{return}/refuse", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
        ("return" = String, Path, description = "The return, `rtn_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn refuse_return() {}

/// The goods of a return are back
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/returns/{return}/receive", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
        ("return" = String, Path, description = "The return, `rtn_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn receive_return() {}

/// Give the money of a return back
///
/// Saying it again changes nothing.
#[utoipa::path(post, path = "/v1/merchant/orders/{id}/returns/{return}/refund", tag = "merchant",
    params(
        ("id" = String, Path, description = "The merchant's parcel of the order, `pcl_…`"),
        ("return" = String, Path, description = "The return, `rtn_…`"),
    ),
    responses(
        (status = 200, body = Order, description = "The order as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No order has this id, or it belongs to somebody else"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It cannot be done where the order stands"),
    ))]
fn refund_return() {}

/// The merchant's promotions, latest first
#[utoipa::path(get, path = "/v1/merchant/promotions", tag = "merchant",
    params(
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "Orders on the page; 20 when absent"),
        ("cursor" = Option<String>, Query, max_length = 200, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = Promotions, description = "The page"),
    ))]
fn promotions() {}

/// Make a promotion
///
/// What it takes off is the merchant's own. A merchant has at most 50 promotions without a code at a time, those that have not
/// begun among them; those that are over do not count.
#[utoipa::path(post, path = "/v1/merchant/promotions", tag = "merchant",
    request_body = NewPromotion,
    responses(
        (status = 201, body = Promotion, description = "The promotion"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The code is taken, or the merchant has 50 promotions without a code (`too-many`, naming `code`)"),
    ))]
fn make_promotion() {}

/// Change when a promotion ends and how often it is given
#[utoipa::path(patch, path = "/v1/merchant/promotions/{id}", tag = "merchant",
    request_body = PromotionChange,
    params(
        ("id" = String, Path, description = "The promotion, `prm_…`"),
    ),
    responses(
        (status = 200, body = Promotion, description = "The promotion as it is now"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "The merchant has no such promotion"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "It would be given again, and the merchant has 50 promotions without a code (`too-many`, naming `ends_at`)"),
    ))]
fn change_promotion() {}

/// Take a promotion away
///
/// Orders that have it keep it.
#[utoipa::path(delete, path = "/v1/merchant/promotions/{id}", tag = "merchant",
    params(
        ("id" = String, Path, description = "The promotion, `prm_…`"),
    ),
    responses(
        (status = 204, description = "It is gone"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "No promotion of the merchant has this id"),
    ))]
fn end_promotion() {}

/// What Stripe tells
///
/// Signed by Stripe; the same event counts once.
#[utoipa::path(post, path = "/v1/webhooks/stripe", tag = "webhooks",
    responses(
        (status = 200, description = "Taken"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The signature does not fit"),
    ))]
fn stripe_webhook() {}

/// What CMI tells
///
/// Signed by CMI; answered as CMI wants it, in plain text.
#[utoipa::path(post, path = "/v1/webhooks/cmi", tag = "webhooks",
    responses(
        (status = 200, description = "Taken, or refused in words"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "CMI is not set up here"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The hash is not CMI’s"),
    ))]
fn cmi_webhook() {}
