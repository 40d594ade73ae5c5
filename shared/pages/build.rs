//! Prepares what every page carries: the style sheet without its comments, the hashes the Content-Security-Policy allows,
//! and the address of the script that `workers/storefront/assets/build.mjs` bundled (a plain name until it has run).

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// In the order of the cascade.
const SHEETS: [&str; 6] = ["tokens", "base", "layout", "component", "page", "print"];
/// Runs before the first paint: the chosen theme must not flash, and what needs scripts must know that they run.
const BOOT: &str = "document.documentElement.classList.add('js');try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";
const SCRIPT: &str = "../../workers/storefront/public/assets/app.path";

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let mut css = String::new();
    for sheet in SHEETS {
        let path = root.join("style").join(sheet).with_extension("css");
        println!("cargo::rerun-if-changed={}", path.display());
        css.push_str(&fs::read_to_string(&path)?);
    }
    let css = minify(&css);
    let script = root.join(SCRIPT);
    println!("cargo::rerun-if-changed={}", watched(&script).display());
    let script = fs::read_to_string(&script).unwrap_or_else(|_| "/assets/app.js".to_owned());

    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("built.rs");
    let constants = [
        ("CSS", "The style sheet.", css.as_str()),
        ("CSS_HASH", "Its SHA-256 in base64.", &hash(&css)),
        ("BOOT", "The script that runs before the first paint.", BOOT),
        ("BOOT_HASH", "Its SHA-256 in base64.", &hash(BOOT)),
        ("SCRIPT", "Address of the shop's script.", script.trim()),
    ];
    let code: String =
        constants.map(|(name, doc, value)| format!("/// {doc}\npub const {name}: &str = {value:?};\n")).concat();
    fs::write(out, code)
}

/// The file, or the nearest folder that exists: Cargo runs this at every build while a watched path is absent.
fn watched(path: &Path) -> &Path {
    path.ancestors().find(|p| p.exists()).unwrap_or(path)
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

/// Drops comments and the white space that no value needs. Strings in the sheets hold neither `/*` nor double spaces.
fn minify(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::with_capacity(bare.len());
    for part in bare.split_whitespace() {
        // a space before `:` or around `+`, `-` means something; after these it never does
        let tight = out.ends_with(['{', '}', ';', ',', ':', '>']) || part.starts_with(['{', '}', ';', '>']);
        if !out.is_empty() && !tight {
            out.push(' ');
        }
        out.push_str(part);
    }
    out.replace(";}", "}")
}
