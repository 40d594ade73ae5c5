//! What pages of one visitor promise: not listed, nothing inline, errors beside their fields, everything typed kept, and no
//! way in for foreign markup.

use contracts::cart::{Cart, CartCoupon, CartLine, LineNotice};
use contracts::catalogue::MerchantRef;
use contracts::order::{CouponRefusal, PaymentMethod, Quote, ShippingMethod, ShippingOption, Totals};
use money::Currency;
use pages::View;
use pages::i18n::Field;
use pages::page::{CartPage, CheckoutPage, Removed, Said, SignIn, SignInTrouble, Typed, cart, checkout, login};
use text::Lang;

fn view(lang: Lang, path: &str) -> View<'_> {
    View {
        lang,
        currency: Currency::Mad,
        origin: "https://shop.example",
        path,
        query: "",
        collections: &[],
        request_id: "r1",
    }
}

fn line(name: &str, quantity: u32, notice: Option<LineNotice>) -> CartLine {
    CartLine {
        product_id: "prd_1".into(),
        sku: "85123A".into(),
        slug: "lantern-1".into(),
        name: name.into(),
        lang: "en".into(),
        variant: String::new(),
        merchant: MerchantRef { slug: "dar-lina".into(), name: "Dar Lina".into() },
        image: None,
        quantity,
        stock: 3,
        unit_price: 10_000,
        amount: 10_000 * i64::from(quantity),
        notice,
    }
}

fn basket(lines: Vec<CartLine>) -> Cart {
    let goods = lines.iter().map(|line| line.amount).sum();
    Cart {
        id: "crt_1".into(),
        version: 1,
        units: lines.iter().map(|line| line.quantity).sum(),
        lines,
        coupons: vec![CartCoupon { code: "RAMADAN".into(), refused: Some(CouponRefusal::Expired) }],
        currency: Currency::Mad,
        totals: Totals { goods, shipping: 3_500, total: goods + 3_500, ..Totals::default() },
    }
}

fn cart_page(lines: Vec<CartLine>) -> CartPage {
    CartPage { cart: Some(basket(lines)), free_from: Some(40_000), ..CartPage::default() }
}

fn checkout_page(typed: Typed) -> CheckoutPage {
    let cart = basket(vec![line("Lantern", 1, None)]);
    let quote = Quote {
        currency: Currency::Mad,
        totals: cart.totals.clone(),
        parcels: Vec::new(),
        shipping_methods: vec![ShippingOption { method: ShippingMethod::Standard, amount: 3_500 }],
        payment_methods: vec![PaymentMethod::Card, PaymentMethod::CashOnDelivery],
        duties_on_delivery: false,
    };
    CheckoutPage {
        cart,
        quote: Some(quote),
        typed,
        wrong: vec![],
        said: Said::Nothing,
        key: "k1".into(),
        addresses: None,
    }
}

#[test]
fn pages_of_one_visitor_are_not_listed_and_carry_nothing_inline() {
    for lang in Lang::ALL {
        for html in [
            cart(&view(lang, "/cart"), &cart_page(vec![line("Lantern", 2, None)])),
            checkout(&view(lang, "/checkout"), &checkout_page(Typed { country: "MA".into(), ..Typed::default() })),
            login(&view(lang, "/login"), &SignIn::default()),
        ] {
            assert_eq!(html.matches("<h1").count(), 1);
            assert!(html.contains("noindex") && !html.contains(" style=") && !html.contains("canonical"));
        }
    }
}

#[test]
fn a_line_says_what_stands_in_its_way() {
    let page = |notice| cart(&view(Lang::Fr, "/cart"), &cart_page(vec![line("Lantern", 5, Some(notice))]));
    assert!(page(LineNotice::NotEnough).contains("Il n’en reste que 3"));
    assert!(page(LineNotice::OutOfStock).contains("Épuisé"));
    let gone = page(LineNotice::Gone);
    assert!(gone.contains("plus en vente") && !gone.contains("class=\"stepper\""), "it can only be removed");
}

#[test]
fn a_refused_coupon_says_why_and_free_delivery_how_far_it_is() {
    let html = cart(&view(Lang::En, "/cart"), &cart_page(vec![line("Lantern", 3, None)]));
    assert!(html.contains("This code is no longer valid."));
    assert!(html.contains("MAD\u{a0}100.00 more from Dar Lina and delivery is free."));
    let html = cart(&view(Lang::En, "/cart"), &cart_page(vec![line("Lantern", 4, None)]));
    assert!(html.contains("Free delivery from Dar Lina."));
}

#[test]
fn what_was_removed_can_be_put_back() {
    let removed = Removed { product: "prd_9".into(), sku: "S".into(), quantity: 4 };
    let page = CartPage { removed: Some(removed), ..cart_page(vec![line("Lantern", 1, None)]) };
    let html = cart(&view(Lang::Fr, "/cart"), &page);
    assert!(html.contains(r#"name="product" value="prd_9""#) && html.contains(r#"name="quantity" value="4""#));
}

#[test]
fn a_wrong_field_says_so_beside_itself_gets_the_keyboard_and_keeps_everything() {
    let typed = Typed { email: "lina@".into(), name: "Lina <b>".into(), country: "MA".into(), ..Typed::default() };
    let page = CheckoutPage { wrong: vec![Field::Email, Field::City], ..checkout_page(typed) };
    let html = checkout(&view(Lang::Fr, "/checkout"), &page);
    assert!(html.contains(r#"value="lina@""#) && html.contains("Lina &lt;b&gt;"));
    assert!(
        html.contains(r#"aria-invalid="true" aria-describedby="email-wrong""#) && html.contains(r##"href="#city""##)
    );
    assert_eq!(html.matches("autofocus").count(), 1);
}

#[test]
fn a_total_that_changed_is_shown_row_by_row() {
    let typed = Typed { country: "MA".into(), ..Typed::default() };
    let seen = Totals { goods: 10_000, shipping: 0, total: 10_000, ..Totals::default() };
    let page = CheckoutPage { said: Said::Changed(seen), ..checkout_page(typed) };
    let html = checkout(&view(Lang::En, "/checkout"), &page);
    assert!(html.contains("Delivery: MAD\u{a0}0.00 before, MAD\u{a0}35.00 now"));
    assert!(!html.contains("Items: MAD"), "what did not change is not said");
}

#[test]
fn cash_is_ordered_and_a_card_is_paid() {
    let typed = |payment| Typed { country: "MA".into(), payment, ..Typed::default() };
    let html = |payment| checkout(&view(Lang::En, "/checkout"), &checkout_page(typed(payment)));
    assert!(html(PaymentMethod::Card).contains("Pay MAD\u{a0}135.00"));
    assert!(html(PaymentMethod::CashOnDelivery).contains("Order, MAD\u{a0}135.00 on delivery"));
}

#[test]
fn a_service_that_is_down_is_said_and_offers_to_try_again() {
    let html = cart(&view(Lang::Fr, "/cart"), &CartPage::default());
    assert!(html.contains("Rien n’est perdu") && html.contains("Réessayer"));
    let down = SignIn { trouble: Some(SignInTrouble::Down), ..SignIn::default() };
    assert!(login(&view(Lang::En, "/login"), &down).contains("you can order without one"));
}

#[test]
fn foreign_markup_stays_text() {
    let evil = "</script><img src=x onerror=alert(1)>";
    assert!(!cart(&view(Lang::En, "/cart"), &cart_page(vec![line(evil, 1, None)])).contains("<img src=x"));
    let page = SignIn { email: evil.into(), next: "\"><b>".into(), token: evil.into(), ..SignIn::default() };
    let html = login(&view(Lang::En, "/login"), &page);
    assert!(!html.contains("<img src=x") && !html.contains("\"><b>"));
}
