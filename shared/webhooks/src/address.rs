//! Where a webhook may go: a public host by https. The address is read strictly and written anew, so that what was judged is what
//! is fetched: whatever could be read in two ways is refused.

use std::fmt::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Longest address, in bytes.
pub const MAX_URL: usize = 500;
/// Ports that receivers may have.
pub const PORTS: [u16; 2] = [443, 8443];
/// Endings of names that mean something inside a network only.
const INSIDE: [&str; 9] = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "test"];

/// Why an address is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Longer than [`MAX_URL`], or empty.
    #[error("expected 1 to 500 characters")]
    Length,
    /// Another scheme than https.
    #[error("expected an address that begins with https://")]
    Scheme,
    /// A user or a password stands in it.
    #[error("must hold no user name and no password")]
    Credentials,
    /// The host could be read in two ways.
    #[error("the host must be a name such as hooks.example.com, in small ASCII letters")]
    Host,
    /// An address written as one number, in octal, or in hexadecimal.
    #[error("an address in numbers must be written as four plain decimals")]
    Numbers,
    /// A network that is not the public one.
    #[error("the host is not on the public network")]
    Private,
    /// Another port than the few that are served.
    #[error("the port must be 443 or 8443")]
    Port,
    /// The rest holds what no address holds.
    #[error("the path holds characters that must be percent-encoded")]
    Path,
}

/// Who is addressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    /// A name, still to be looked up.
    Name(String),
    /// A public address, or this machine where that is allowed.
    Address(IpAddr),
}

/// An address that may be fetched, when its name leads to public addresses only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The address, written anew.
    pub url: String,
    /// Its host.
    pub host: Host,
}

/// Judges an address. `local` also takes `http://127.0.0.1:PORT`, for development on one machine.
///
/// # Errors
/// Why it is refused.
pub fn target(url: &str, local: bool) -> Result<Target, Refusal> {
    if url.is_empty() || url.len() > MAX_URL {
        return Err(Refusal::Length);
    }
    if local && let Some(rest) = url.strip_prefix("http://127.0.0.1:") {
        return this_machine(rest);
    }
    let rest = url.strip_prefix("https://").ok_or(Refusal::Scheme)?;
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if authority.contains('@') {
        return Err(Refusal::Credentials);
    }
    let (host, port) = port_of(authority)?;
    let host = host_of(host)?;
    let path = path_of(path)?;
    let mut url = match &host {
        Host::Name(name) => format!("https://{name}"),
        Host::Address(IpAddr::V4(address)) => format!("https://{address}"),
        Host::Address(IpAddr::V6(address)) => format!("https://[{address}]"),
    };
    if port != 443 {
        let _ = write!(url, ":{port}");
    }
    url.push_str(&path);
    Ok(Target { url, host })
}

fn this_machine(rest: &str) -> Result<Target, Refusal> {
    let (port, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let digits = !port.is_empty() && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit());
    let port: u16 = port.parse().ok().filter(|port| digits && *port > 0).ok_or(Refusal::Port)?;
    let url = format!("http://127.0.0.1:{port}{}", path_of(path)?);
    Ok(Target { url, host: Host::Address(Ipv4Addr::LOCALHOST.into()) })
}

fn port_of(authority: &str) -> Result<(&str, u16), Refusal> {
    let behind = authority.rfind(']').map_or(0, |at| at + 1);
    let Some(colon) = authority[behind..].find(':').map(|at| at + behind) else { return Ok((authority, 443)) };
    let port = PORTS.into_iter().find(|port| authority[colon + 1..] == port.to_string());
    Ok((&authority[..colon], port.ok_or(Refusal::Port)?))
}

fn host_of(host: &str) -> Result<Host, Refusal> {
    if let Some(inner) = host.strip_prefix('[') {
        let inner = inner.strip_suffix(']').ok_or(Refusal::Host)?;
        let address: Ipv6Addr = inner.parse().map_err(|_| Refusal::Host)?;
        return public(address.into());
    }
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| {
        let bytes = label.as_bytes();
        let edges =
            bytes.first().is_some_and(u8::is_ascii_alphanumeric) && bytes.last().is_some_and(u8::is_ascii_alphanumeric);
        edges && bytes.len() <= 63 && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
    };
    if host.len() > 253 || !labels.iter().all(plain) {
        return Err(Refusal::Host);
    }
    let last = labels.last().copied().unwrap_or_default();
    // browsers read a host whose last part is a number as an address, in whatever notation
    if last.bytes().all(|b| b.is_ascii_digit())
        || last.strip_prefix("0x").is_some_and(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
    {
        let address: Ipv4Addr = host.parse().map_err(|_| Refusal::Numbers)?;
        return public(address.into());
    }
    if labels.len() < 2 || INSIDE.contains(&last) {
        return Err(Refusal::Private);
    }
    Ok(Host::Name(host.to_owned()))
}

fn public(address: IpAddr) -> Result<Host, Refusal> {
    if is_public(address) { Ok(Host::Address(address)) } else { Err(Refusal::Private) }
}

/// The path and the query; a fragment is left out, for it is never sent.
fn path_of(path: &str) -> Result<String, Refusal> {
    let path = path.split('#').next().unwrap_or_default();
    let plain = |b: u8| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b);
    if !path.bytes().all(plain) {
        return Err(Refusal::Path);
    }
    Ok(if path.starts_with('/') { path.to_owned() } else { format!("/{path}") })
}

/// True for addresses of the public network. Written as what is public, so that what nobody thought of is not.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => {
            let [a, b, ..] = address.segments();
            // global unicast, without what tunnels to other addresses (Teredo, 6to4) or is for examples
            (0x2000..=0x3ffe).contains(&a) && !(a == 0x2001 && (b < 0x0200 || b == 0x0db8)) && a != 0x2002
        }
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    )
}

#[cfg(test)]
mod tests;
