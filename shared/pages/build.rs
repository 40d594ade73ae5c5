//! Prepares what every page carries: the style sheets without their comments and with the small drawings they name inside,
//! the hashes the Content-Security-Policy allows, and the address of the script. The drawings and the script are made by
//! `workers/storefront/assets/build.mjs`; until it has run, pages name them as files.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What every page needs, in the order of the cascade.
const COMMON: [&str; 5] = ["tokens", "base", "layout", "card", "print"];
/// What one kind of page needs besides.
const KINDS: [&str; 5] = ["home", "list", "product", "shop", "text"];
/// Runs before the first paint: the chosen theme must not flash, and what needs scripts must know that they run.
const BOOT: &str = "document.documentElement.classList.add('js');try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}";
/// Where the built files are.
const PUBLIC: &str = "../../workers/storefront/public";
/// A drawing up to this size, in bytes, costs less inside the sheet than as a request.
const INLINE: usize = 2_500;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let public = root.join(PUBLIC);
    let common = sheet(&root, &public, &COMMON)?;
    let kinds = KINDS.iter().map(|kind| sheet(&root, &public, &[kind])).collect::<io::Result<Vec<_>>>()?;
    let script = |name: &str| {
        let built = read(&public.join(format!("assets/{name}.path")));
        built.map_or_else(|| format!("/assets/{name}.js"), |path| path.trim().to_owned())
    };

    let hashes: Vec<String> = std::iter::once(&common).chain(&kinds).map(|css| hash(css)).collect();
    let mut constants = vec![
        ("CSS".to_owned(), "The style sheet of every page.", common),
        ("BOOT".to_owned(), "The script that runs before the first paint.", BOOT.to_owned()),
        ("BOOT_HASH".to_owned(), "Its SHA-256 in base64.", hash(BOOT)),
        ("SCRIPT".to_owned(), "Address of the shop's script.", script("app")),
        ("PASSKEY_SCRIPT".to_owned(), "Address of the script for passkeys.", script("passkey")),
    ];
    for (kind, css) in KINDS.iter().zip(kinds) {
        constants.push((format!("{}_CSS", kind.to_uppercase()), "What one kind of page needs besides.", css));
    }
    let mut code: String = constants
        .iter()
        .map(|(name, doc, value)| format!("/// {doc}\npub const {name}: &str = {value:?};\n"))
        .collect();
    code.push_str(&format!(
        "/// SHA-256 of every style sheet, in base64.\npub const CSS_HASHES: &[&str] = &{hashes:?};\n"
    ));
    fs::write(PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("built.rs"), code)
}

/// The named sheets as one, ready for a page.
fn sheet(root: &Path, public: &Path, names: &[&str]) -> io::Result<String> {
    let mut css = String::new();
    for name in names {
        let path = root.join("style").join(name).with_extension("css");
        println!("cargo::rerun-if-changed={}", path.display());
        css.push_str(&fs::read_to_string(&path)?);
    }
    Ok(with_drawings(&minify(&css), public))
}

/// The sheet with each `url(/img/….svg)` that is small enough replaced by the drawing itself.
fn with_drawings(css: &str, public: &Path) -> String {
    let mut parts = css.split("url(/");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once(')').unwrap_or((part, ""));
        match read(&public.join(path)).filter(|svg| path.ends_with(".svg") && svg.len() <= INLINE) {
            Some(svg) => {
                let svg = svg
                    .replace('"', "'")
                    .replace('%', "%25")
                    .replace('#', "%23")
                    .replace('<', "%3C")
                    .replace('>', "%3E");
                out.push_str(&format!("url(\"data:image/svg+xml,{svg}\")"));
            }
            None => out.push_str(&format!("url(/{path})")),
        }
        out.push_str(rest);
    }
    out
}

/// The content of a built file, if it is there; it is watched either way.
fn read(path: &Path) -> Option<String> {
    println!("cargo::rerun-if-changed={}", watched(path).display());
    fs::read_to_string(path).ok()
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
