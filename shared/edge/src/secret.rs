//! Names that nobody guesses: random bits of the platform's generator.

use crate::{Error, Result};
use worker::wasm_bindgen;
use worker::wasm_bindgen::JsValue;
use worker::wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn fill(bytes: &mut [u8]) -> std::result::Result<JsValue, JsValue>;
}

/// `N` random bytes.
///
/// # Errors
/// Only when the platform has no generator.
pub fn secret<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    fill(&mut bytes).map_err(|_| Error::platform("no random numbers"))?;
    Ok(bytes)
}

/// A name of 128 random bits: the prefix and 32 hexadecimal digits, such as `ord_0f…`.
///
/// # Errors
/// As [`secret`].
pub fn secret_name(prefix: &str) -> Result<String> {
    use std::fmt::Write;
    let mut name = prefix.to_owned();
    for byte in secret::<16>()? {
        let _ = write!(name, "{byte:02x}");
    }
    Ok(name)
}
