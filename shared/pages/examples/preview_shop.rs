//! Renders the pages of one visitor (cart, checkout, order, account) from the imported catalogue into a folder, to look at
//! without a running shop: `cargo run -p pages --example preview_shop --profile origin -- .data/catalogue OUT`

use contracts::cart::{Cart, CartCoupon, CartLine, LineNotice};
use contracts::catalogue::{Collection, Product};
use contracts::order::{
    Address, CouponRefusal, LineUnits, Order, OrderCard, OrderLine, OrderState, Parcel, ParcelState, PaymentMethod,
    PaymentPage, Quote, Refund, Return, ReturnState, ShippingMethod, ShippingOption, Totals,
};
use money::Currency;
use pages::View;
use pages::i18n::Field;
use pages::page::{CartPage, CheckoutPage, OrderPage, Removed, Said, Typed, cart, checkout, order, orders};
use std::error::Error;
use std::path::Path;
use std::{env, fs};
use text::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (from, to) = (args.next().ok_or("catalogue folder?")?, args.next().ok_or("output folder?")?);
    let read = |name: &str| fs::read_to_string(Path::new(&from).join(name));
    let collections: Vec<Collection> = serde_json::from_str(&read("collections.json")?)?;
    let products =
        read("products.jsonl")?.lines().take(400).map(serde_json::from_str).collect::<Result<Vec<Product>, _>>()?;
    for lang in Lang::ALL {
        let at = |path| View {
            lang,
            currency: Currency::Mad,
            origin: "http://127.0.0.1",
            path,
            query: "",
            collections: &collections,
            request_id: "4bf92f3577b34da6a3ce929d0e0e4736",
        };
        let folder = Path::new(&to).join(lang.code());
        fs::create_dir_all(&folder)?;
        let write = |name: &str, html: String| fs::write(folder.join(format!("{name}.html")), html);
        let full = CartPage {
            cart: Some(basket(&products)),
            removed: Some(Removed { product: "prd_1".into(), sku: String::new(), quantity: 2 }),
            free_from: Some(40_000),
            ..CartPage::default()
        };
        write("cart", cart(&at("/cart"), &full))?;
        let empty = Cart { lines: Vec::new(), units: 0, ..basket(&products) };
        let suggestions = products[5..10].iter().map(|p| p.card.clone()).collect();
        write("cart-empty", cart(&at("/cart"), &CartPage { cart: Some(empty), suggestions, ..CartPage::default() }))?;
        let cart = basket(&products);
        let page = CheckoutPage {
            quote: Some(quote(&cart)),
            cart,
            typed: Typed { country: "MA".into(), ..Typed::default() },
            wrong: Vec::new(),
            said: Said::Nothing,
            key: "k".into(),
            addresses: None,
        };
        write("checkout", checkout(&at("/checkout"), &page))?;
        let typed = Typed {
            country: "MA".into(),
            email: "lina@exemple".into(),
            name: "Lina Alaoui".into(),
            payment: PaymentMethod::CashOnDelivery,
            ..Typed::default()
        };
        let before = Totals { shipping: 3_500, total: page.cart.totals.total - 3_500, ..page.cart.totals.clone() };
        let wrong = vec![Field::Email, Field::Phone, Field::Line1, Field::City];
        let page = CheckoutPage { typed, wrong, said: Said::Changed(before), ..page };
        write("checkout-wrong", checkout(&at("/checkout"), &page))?;
        let guest = OrderPage { guest: true, back: true, ..OrderPage::default() };
        let mut bought = ordered(&page.cart);
        write("order-awaiting", order(&at("/orders/ord_1"), &bought, &guest))?;
        later(&mut bought);
        write("order-later", order(&at("/orders/ord_1"), &bought, &OrderPage::default()))?;
        let cards = vec![card(&bought), OrderCard { state: OrderState::Paid, refunded: 0, ..card(&bought) }];
        let list = contracts::order::OrderPage { items: cards, next_cursor: None };
        write("orders", orders(&at("/orders"), &list))?;
    }
    Ok(())
}

/// The order that a cart becomes.
fn ordered(cart: &Cart) -> Order {
    let lines: Vec<OrderLine> = (1..)
        .zip(&cart.lines)
        .map(|(number, line)| OrderLine {
            number,
            product_id: line.product_id.clone(),
            slug: line.slug.clone(),
            sku: line.sku.clone(),
            name: line.name.clone(),
            lang: line.lang.clone(),
            variant: line.variant.clone(),
            image: line.image.clone(),
            merchant: line.merchant.slug.clone(),
            quantity: line.quantity,
            unit_price: line.unit_price,
            discount: 0,
            total: line.amount,
            refunded_units: 0,
        })
        .collect();
    let parcels = (cart.lines.iter())
        .map(|line| Parcel {
            id: format!("pcl_{}", line.merchant.slug),
            merchant: line.merchant.clone(),
            state: ParcelState::Waiting,
            totals: Totals::default(),
            tracking: None,
            shipped_at: None,
            confirmed_at: None,
        })
        .collect();
    Order {
        id: "ord_1".into(),
        number: "GYS-7K3M-4Q2P".into(),
        version: 1,
        state: OrderState::AwaitingPayment,
        reason: None,
        created_at: "2026-11-22T19:00:00Z".into(),
        currency: cart.currency,
        totals: cart.totals.clone(),
        refunded: 0,
        lines,
        parcels,
        refunds: Vec::new(),
        returns: Vec::new(),
        email: "lina@exemple.ma".into(),
        address: Address {
            name: "Lina Alaoui".into(),
            line1: "12 rue des Orangers".into(),
            line2: "Étage 3".into(),
            city: "Casablanca".into(),
            postcode: "20000".into(),
            country: "MA".into(),
            phone: "+212612345678".into(),
        },
        shipping_method: ShippingMethod::Standard,
        payment_method: PaymentMethod::Card,
        payment_engine: Some("sandbox".into()),
        payment: Some(PaymentPage { engine: "sandbox".into(), url: "/sandbox/pay".into(), fields: Vec::new() }),
    }
}

/// The same order a week later: delivered in part, given back in part.
fn later(order: &mut Order) {
    order.state = OrderState::Paid;
    for (i, parcel) in order.parcels.iter_mut().enumerate() {
        parcel.state =
            [ParcelState::Delivered, ParcelState::Shipped, ParcelState::ToShip, ParcelState::Cancelled][i % 4];
        if i < 2 {
            parcel.tracking = Some("AMANA-123456".into());
            parcel.shipped_at = Some("2026-11-24T09:00:00Z".into());
        }
    }
    order.refunded = 2_529;
    order.lines[1].refunded_units = 1;
    order.refunds.push(Refund {
        id: "ref_1".into(),
        amount: 2_529,
        reason: "Anse abîmée".into(),
        state: "succeeded".into(),
        created_at: "2026-11-26T10:00:00Z".into(),
    });
    order.returns.push(Return {
        id: "rtn_1".into(),
        merchant: order.parcels[0].merchant.slug.clone(),
        lines: vec![LineUnits { number: 1, units: 1 }],
        reason: "Ne convient pas".into(),
        state: ReturnState::Requested,
        created_at: "2026-11-27T10:00:00Z".into(),
    });
}

fn card(order: &Order) -> OrderCard {
    OrderCard {
        id: order.id.clone(),
        number: order.number.clone(),
        state: order.state,
        created_at: order.created_at.clone(),
        currency: order.currency,
        total: order.totals.total,
        refunded: order.refunded,
        units: 18,
        images: order.lines.iter().filter_map(|line| line.image.clone()).take(3).collect(),
        parcel: None,
        returns: None,
    }
}

fn quote(cart: &Cart) -> Quote {
    let option = |method, amount| ShippingOption { method, amount };
    Quote {
        currency: cart.currency,
        totals: cart.totals.clone(),
        parcels: Vec::new(),
        shipping_methods: vec![option(ShippingMethod::Standard, 7_000), option(ShippingMethod::Express, 24_000)],
        payment_methods: vec![PaymentMethod::Card, PaymentMethod::Cmi, PaymentMethod::CashOnDelivery],
        duties_on_delivery: false,
    }
}

/// A cart of what the catalogue has.
fn basket(products: &[Product]) -> Cart {
    let lines: Vec<CartLine> =
        [(0, 1, None, 120), (1, 3, None, 4), (2, 12, Some(LineNotice::NotEnough), 7), (7, 2, None, 60)]
            .into_iter()
            .map(|(i, quantity, notice, stock)| {
                let p = &products[i];
                CartLine {
                    product_id: p.card.id.clone(),
                    sku: p.sku.clone(),
                    slug: p.card.slug.clone(),
                    name: p.card.name.clone(),
                    lang: p.card.lang.clone(),
                    variant: if i == 1 { "Rouge, 30 cm".into() } else { String::new() },
                    merchant: p.card.merchant.clone(),
                    image: Some(p.card.image.clone()),
                    quantity,
                    stock,
                    unit_price: p.card.prices.mad,
                    amount: p.card.prices.mad * i64::from(quantity),
                    notice,
                }
            })
            .collect();
    let goods: i64 = lines.iter().map(|l| l.amount).sum();
    Cart {
        id: "crt_1".into(),
        version: 3,
        units: lines.iter().map(|l| l.quantity).sum(),
        lines,
        coupons: vec![
            CartCoupon { code: "BIENVENUE10".into(), refused: None },
            CartCoupon { code: "RAMADAN".into(), refused: Some(CouponRefusal::Expired) },
        ],
        currency: Currency::Mad,
        totals: totals(goods, goods / 10, 7_000),
    }
}

/// Totals with Moroccan VAT inside.
fn totals(goods: i64, discount: i64, shipping: i64) -> Totals {
    let total = goods - discount + shipping;
    Totals { goods, discount, shipping, tax_added: 0, tax: total / 6, total }
}
