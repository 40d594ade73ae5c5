//! The sandbox's pages: where a shopper pays, and where the card's bank asks its holder. Plain forms, no scripts.

mod style;
mod view;
mod words;

use crate::error::ApiError;
use crate::sandbox::{Account, Clock, Sandbox};
use crate::session::origin_of;
use crate::store::Store;
use crate::value::text;
use psp::form::Form;
use serde_json::{Value, json};
use text::Lang;
use view::Typed;

/// What a browser gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A page.
    Html {
        /// HTTP status.
        status: u16,
        /// The document.
        html: String,
        /// Another origin that its form may lead to, for the page's policy.
        leads_to: String,
    },
    /// Another address: 303.
    Go(String),
}

/// Answers a browser. `path` is `pay/{session}` or `3ds/{payment}/{secret}`; `posted` the form it sent, if it sent one;
/// `accepts` its `Accept-Language`.
///
/// # Errors
/// When storage fails.
pub fn page(
    store: &dyn Store,
    account: &Account,
    clock: Clock<'_>,
    path: &str,
    posted: Option<&str>,
    accepts: &str,
) -> Result<Shown, String> {
    let mut sandbox = Sandbox::open(store, account, clock);
    let form = posted.map(|body| Form::decode(body).unwrap_or_default());
    let segments: Vec<&str> = path.split('/').collect();
    let outcome = match segments.as_slice() {
        ["pay", session] => sandbox.pay_page(session, form.as_ref(), accepts),
        ["3ds", intent, secret] => sandbox.bank_page(intent, secret, form.as_ref(), accepts),
        _ => Err(ApiError::url("GET", path)),
    };
    match outcome {
        Ok(shown) => {
            sandbox.unit.commit().map_err(|e| e.field("message").unwrap_or_default().to_owned())?;
            Ok(shown)
        }
        Err(error) if error.status == 500 => Err(error.field("message").unwrap_or_default().to_owned()),
        Err(_) => {
            let lang = Lang::negotiate(accepts);
            Ok(Shown::Html { status: 404, html: view::nothing(lang), leads_to: String::new() })
        }
    }
}

impl Sandbox<'_> {
    fn pay_page(&mut self, id: &str, form: Option<&Form>, accepts: &str) -> Result<Shown, ApiError> {
        let session = self.find("checkout.session", id, "session")?;
        let lang = lang_of(&session, accepts);
        match text(&session, "status") {
            "open" => {}
            "complete" => return Ok(Shown::Go(success_url(&session))),
            _ => return Ok(Shown::Html { status: 200, html: view::expired(&session, lang), leads_to: String::new() }),
        }
        let Some(form) = form else {
            // back from a bank that refused: say so
            let payment = text(&session, "payment_intent");
            let intent = if payment.is_empty() { Value::Null } else { self.find("payment_intent", payment, "intent")? };
            let refusal = words::refusal(lang, &intent["last_payment_error"]);
            return Ok(self.show_pay(&session, lang, refusal, &Typed::default()));
        };
        let typed = Typed::read(form);
        let outcome = self.method_typed(&session, &typed).and_then(|method| self.pay_session(session.clone(), &method));
        match outcome {
            Ok(intent) if text(&intent, "status") == "requires_action" => {
                Ok(Shown::Go(text(&intent["next_action"]["redirect_to_url"], "url").to_owned()))
            }
            Ok(_) => Ok(Shown::Go(success_url(&session))),
            Err(error) if error.status == 500 => Err(error),
            Err(error) => {
                let refusal = words::refusal(lang, &error.fields());
                Ok(self.show_pay(&session, lang, refusal, &typed))
            }
        }
    }

    fn method_typed(&mut self, session: &Value, typed: &Typed) -> Result<Value, ApiError> {
        let (month, year) = typed.expiry().unwrap_or((0, 0));
        let billing = json!({ "email": session["customer_email"], "name": typed.name, "phone": null });
        self.typed_card(&typed.number, (month, year), Some(&typed.cvc), &billing)
    }

    fn show_pay(&self, session: &Value, lang: Lang, refusal: Option<&'static str>, typed: &Typed) -> Shown {
        Shown::Html {
            status: if refusal.is_some() { 402 } else { 200 },
            html: view::pay(session, lang, refusal, typed, self.now()),
            leads_to: origin_of(text(session, "success_url")).to_owned(),
        }
    }

    fn bank_page(&mut self, id: &str, secret: &str, form: Option<&Form>, accepts: &str) -> Result<Shown, ApiError> {
        let intent = match self.challenged(id, secret) {
            Ok(intent) => intent,
            // answered before, perhaps by a second press of the same button
            Err(error) => {
                let intent = self.find("payment_intent", id, "intent")?;
                let same = text(&intent, "_challenge") == secret;
                return if same { self.after_bank(&intent) } else { Err(error) };
            }
        };
        let session = self.session_of(&intent)?;
        let lang = lang_of(&session, accepts);
        let answer = form.and_then(|form| form.get("answer"));
        match answer {
            Some(answer @ ("authorise" | "refuse")) => {
                let intent = self.after_challenge(intent, answer == "authorise")?;
                self.after_bank(&intent)
            }
            _ => {
                let leads_to = match text(&session, "success_url") {
                    "" => text(&intent, "_return_url"),
                    url => url,
                };
                let html = view::bank(&intent, lang);
                Ok(Shown::Html { status: 200, html, leads_to: origin_of(leads_to).to_owned() })
            }
        }
    }

    /// Where the browser goes once the bank is done.
    fn after_bank(&mut self, intent: &Value) -> Result<Shown, ApiError> {
        let good = ["succeeded", "requires_capture"].contains(&text(intent, "status"));
        let session = self.session_of(intent)?;
        let back = text(intent, "_return_url");
        Ok(match (session.is_null(), good) {
            (false, true) => Shown::Go(success_url(&session)),
            // the page tells what the bank said
            (false, false) => Shown::Go(back.to_owned()),
            (true, _) if back.is_empty() => {
                Shown::Html { status: 200, html: view::done(Lang::default(), good), leads_to: String::new() }
            }
            (true, _) => {
                let mark = if back.contains('?') { '&' } else { '?' };
                let status = if good { "succeeded" } else { "failed" };
                let (id, secret) = (text(intent, "id"), text(intent, "client_secret"));
                Shown::Go(format!(
                    "{back}{mark}payment_intent={id}&payment_intent_client_secret={secret}&redirect_status={status}"
                ))
            }
        })
    }

    fn session_of(&self, intent: &Value) -> Result<Value, ApiError> {
        match text(intent, "_session") {
            "" => Ok(Value::Null),
            id => self.find("checkout.session", id, "session"),
        }
    }
}

/// The language of a page: the session's, what its shop said it meant, or the browser's.
fn lang_of(session: &Value, accepts: &str) -> Lang {
    let of = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
    let meant = of(text(&session["metadata"], "lang"));
    of(text(session, "locale")).or(meant).unwrap_or_else(|| Lang::negotiate(accepts))
}

fn success_url(session: &Value) -> String {
    text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", text(session, "id"))
}
