//! What time alone does: pages expire, direct debit is settled, refunds arrive or come back.

use crate::cards::{Then, declined};
use crate::error::ApiError;
use crate::sandbox::{Account, Clock, Sandbox};
use crate::store::{Row, Store};
use crate::value::text;

/// Does what is due, each thing by itself.
///
/// # Errors
/// When storage fails; what is not done is due again.
pub fn settle(store: &dyn Store, account: &Account, clock: Clock<'_>) -> Result<(), String> {
    for row in store.due(clock.now_ms)? {
        let mut sandbox = Sandbox::open(store, account, clock);
        let outcome = sandbox.settle(row).and_then(|()| sandbox.unit.commit());
        outcome.map_err(|error| error.field("message").unwrap_or_default().to_owned())?;
    }
    Ok(())
}

impl Sandbox<'_> {
    fn settle(&mut self, mut row: Row) -> Result<(), ApiError> {
        match (row.kind.as_str(), text(&row.body, "status")) {
            ("checkout.session", "open") => self.expire(row.body).map(|_| ()),
            ("payment_intent", "processing") => {
                let method = self.find("payment_method", text(&row.body, "payment_method"), "payment_method")?;
                if text(&method, "_debit") == "succeeds" {
                    self.pay(row.body, &method, Then::Paid).map(|_| ())
                } else {
                    self.decline(row.body, &method, declined("card_declined", Some("debit_not_authorized")), true);
                    Ok(())
                }
            }
            ("refund", _) => self.settle_refund(row.body),
            _ => {
                row.due_at = None;
                self.unit.put(row);
                Ok(())
            }
        }
    }
}
