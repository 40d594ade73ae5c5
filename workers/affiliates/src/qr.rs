//! A QR code as SVG.

use edge::{Error, Result};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Modules of white around the code, which scanners need.
const QUIET: i32 = 4;

/// A picture of the text: black on white, one path, as large as it is shown.
///
/// # Errors
/// When the text is too long for a QR code.
pub(crate) fn svg(text: &str) -> Result<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(Error::platform)?;
    let (side, mut path) = (code.size(), String::new());
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let from = x;
            while x < side && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let _ = write!(path, "M{} {}h{}v1h-{}z", from + QUIET, y + QUIET, x - from, x - from);
            }
            x += 1;
        }
    }
    let whole = side + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_a_small_picture() {
        let svg = svg("HTTPS://GETYOURSHARE.MA/GO/0123456H/Q").unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>") && svg.len() < 20_000);
        // the corners of every QR code
        assert!(svg.contains("M4 4h7v1h-7z"));
    }
}
