//! CMI, Morocco's interbank card centre (from public integrations: there is no public document). The shopper's browser posts
//! a signed form; CMI's server posts the outcome back, signed the same way, and takes the money when it is told to.
//! Its look-ups, cancellations and refunds are made by people in CMI's own pages.

mod callback;
mod hash;

pub use hash::hash;

use crate::{
    Acknowledgement, AutoForm, Begin, Call, Capture, EventKind, NewPayment, NewRefund, NotOffered, Payment,
    PaymentEvent, Provider, ProviderName, Refund, WebhookError,
};
use money::Currency;

/// CMI's number of the dirham (ISO 4217).
const DIRHAM: &str = "504";

/// A merchant's account at CMI.
#[derive(Clone)]
pub struct Cmi {
    client_id: String,
    store_key: String,
    gateway: String,
    shop_url: String,
    capture: Capture,
}

impl std::fmt::Debug for Cmi {
    /// Without the store key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cmi {} {}", self.client_id, self.gateway)
    }
}

impl Cmi {
    /// An account: the merchant's number, the key that both sides sign with, the address that takes the form (ends in
    /// `/fim/est3Dgate`), the shop's own address, and when the money is taken.
    #[must_use]
    pub fn new(client_id: &str, store_key: &str, gateway: &str, shop_url: &str, capture: Capture) -> Cmi {
        let own = str::to_owned;
        Cmi {
            client_id: own(client_id),
            store_key: own(store_key),
            gateway: own(gateway),
            shop_url: own(shop_url),
            capture,
        }
    }

    const fn not_offered(what: &'static str) -> NotOffered {
        NotOffered { provider: ProviderName::Cmi, what }
    }
}

impl Provider for Cmi {
    fn name(&self) -> ProviderName {
        ProviderName::Cmi
    }

    fn begin(&self, new: &NewPayment<'_>) -> Result<Begin, NotOffered> {
        if new.currency != Currency::Mad || new.amount <= 0 {
            return Err(Cmi::not_offered("anything but a positive amount in MAD"));
        }
        let mut fields: Vec<(&'static str, String)> = [
            ("clientid", self.client_id.as_str()),
            ("oid", new.order),
            ("amount", &decimal(new.amount)),
            ("currency", DIRHAM),
            ("TranType", "PreAuth"),
            ("storetype", "3D_PAY_HOSTING"),
            ("hashAlgorithm", "ver3"),
            ("rnd", new.salt),
            ("lang", new.lang.code()),
            ("okUrl", new.return_url),
            ("failUrl", new.cancel_url),
            ("shopurl", &self.shop_url),
            ("callbackUrl", new.callback_url),
            ("CallbackResponse", "true"),
            ("AutoRedirect", "true"),
            ("refreshtime", "5"),
            ("BillToName", new.name),
            ("email", new.email),
            ("tel", new.phone),
            ("encoding", "UTF-8"),
        ]
        .map(|(name, value)| (name, value.trim().to_owned()))
        .into();
        let signature = hash(fields.iter().map(|(name, value)| (*name, value.as_str())), &self.store_key);
        fields.push(("HASH", signature));
        Ok(Begin::Post(AutoForm { action: self.gateway.clone(), fields }))
    }

    fn look_up(&self, _: &str) -> Result<Call<Payment>, NotOffered> {
        Err(Cmi::not_offered("looking up a payment"))
    }

    fn capture(&self, _: &str, _: Option<i64>, _: &str) -> Result<Call<Payment>, NotOffered> {
        Err(Cmi::not_offered("captures: held money is taken in CMI's own pages"))
    }

    fn cancel(&self, _: &str) -> Result<Call<Payment>, NotOffered> {
        Err(Cmi::not_offered("cancelling a payment"))
    }

    fn refund(&self, _: &NewRefund<'_>) -> Result<Call<Refund>, NotOffered> {
        Err(Cmi::not_offered("refunds: they are made in CMI's own pages"))
    }

    fn event(
        &self,
        _: &dyn Fn(&str) -> Option<String>,
        body: &[u8],
        now: u64,
    ) -> Result<Option<PaymentEvent>, WebhookError> {
        callback::read(body, &self.client_id, &self.store_key, self.capture, now).map(Some)
    }

    fn acknowledge(&self, event: Option<&PaymentEvent>, taken: bool) -> Acknowledgement {
        // without POSTAUTH the money is held for some days and then let go: whatever does not fit its order costs nobody
        let body = match event.map(|e| &e.kind) {
            Some(EventKind::Paid) if taken => "ACTION=POSTAUTH",
            Some(_) if taken => "APPROVED",
            _ => "FAILURE",
        };
        Acknowledgement { status: 200, body }
    }
}

/// Minor units as decimal text: `123.45`.
fn decimal(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::Lang;

    fn cmi() -> Cmi {
        Cmi::new(
            "600000000",
            "TEST1234",
            "https://testpayment.test/fim/est3Dgate",
            "https://shop.test",
            Capture::AtOnce,
        )
    }

    fn new(currency: Currency) -> NewPayment<'static> {
        NewPayment {
            order: "ord_1",
            amount: 12_305,
            currency,
            description: "",
            email: "a@b.ma",
            name: "Amina | Idrissi",
            phone: "+212600000000",
            lang: Lang::Fr,
            return_url: "https://shop.test/ok",
            cancel_url: "https://shop.test/fail",
            callback_url: "https://shop.test/v1/webhooks/cmi",
            expires_at: 0,
            capture: Capture::AtOnce,
            salt: "r1",
        }
    }

    #[test]
    fn the_form_is_signed_and_says_the_amount_in_decimals() {
        let Ok(Begin::Post(form)) = cmi().begin(&new(Currency::Mad)) else { panic!("no form") };
        let field = |name| form.fields.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str());
        assert_eq!((field("amount"), field("currency"), field("oid")), (Some("123.05"), Some("504"), Some("ord_1")));
        // by another implementation: tests/vectors.mjs
        assert_eq!(
            field("HASH"),
            Some("TpnN2PVqFR3a33NJ8knLkpROthwyUS6QF82NS0iaufPC3/YPgGTjgT+bpoxrMvLWcF8eDhpzmfIYrXt6RQtKtg==")
        );
    }

    #[test]
    fn only_dirhams_are_taken() {
        assert!(cmi().begin(&new(Currency::Eur)).is_err());
    }

    #[test]
    fn the_answer_decides_whether_the_money_is_taken() {
        let event = |kind| PaymentEvent {
            id: "e".into(),
            provider: ProviderName::Cmi,
            order: Some("ord_1".into()),
            reference: None,
            charge: None,
            kind,
            amount: 1,
            currency: Currency::Mad,
            at: 0,
        };
        let paid = event(EventKind::Paid);
        assert_eq!(cmi().acknowledge(Some(&paid), true).body, "ACTION=POSTAUTH");
        assert_eq!(cmi().acknowledge(Some(&paid), false).body, "FAILURE");
        assert_eq!(cmi().acknowledge(Some(&event(EventKind::Authorised)), true).body, "APPROVED");
        assert_eq!(cmi().acknowledge(None, false).body, "FAILURE");
    }
}
