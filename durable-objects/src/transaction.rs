//! One transaction in an object's storage: `transactionSync`, the one method of it that `worker` does not wrap.

use edge::{Error, Result};
use worker::Storage;
use worker::wasm_bindgen::{self, JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    type Transactional;
    #[wasm_bindgen(method, structural, catch, js_name = transactionSync)]
    fn transaction_sync(
        this: &Transactional,
        work: &mut dyn FnMut() -> std::result::Result<JsValue, JsValue>,
    ) -> std::result::Result<JsValue, JsValue>;
}

/// Runs `work` as one transaction: what fails leaves nothing behind.
///
/// # Errors
/// The error of `work`, or that of a transaction that could not be finished.
pub(crate) fn atomically<T>(storage: &Storage, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let storage: &Transactional = storage.as_raw().unchecked_ref();
    let (mut work, mut outcome) = (Some(work), None);
    let finished = storage.transaction_sync(&mut || {
        let Some(work) = work.take() else { return Ok(JsValue::UNDEFINED) };
        match outcome.insert(work()) {
            Ok(_) => Ok(JsValue::UNDEFINED),
            Err(_) => Err(JsValue::from_str("given up")),
        }
    });
    match (outcome, finished) {
        (Some(Ok(_)), Err(error)) => Err(Error::platform(format!("the transaction failed: {error:?}"))),
        (Some(outcome), _) => outcome,
        (None, error) => Err(Error::platform(format!("no transaction: {error:?}"))),
    }
}
