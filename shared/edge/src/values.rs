//! Values as D1 takes them and as the API writes them.

use worker::js_sys::Date;
use worker::wasm_bindgen::JsValue;

/// A whole number; D1 takes no 64-bit integers, and everything here is below 2^53.
#[must_use]
pub fn int(n: impl TryInto<i64>) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "amounts, counters and milliseconds are far below 2^53")]
    JsValue::from_f64(n.try_into().unwrap_or(i64::MAX) as f64)
}

/// A text, or NULL.
#[must_use]
pub fn text(value: Option<&str>) -> JsValue {
    value.map_or(JsValue::NULL, JsValue::from_str)
}

/// Milliseconds since 1970 as RFC 3339 in UTC.
#[must_use]
pub fn rfc3339(ms: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in a double")]
    String::from(Date::new(&JsValue::from_f64(ms as f64)).to_iso_string())
}
