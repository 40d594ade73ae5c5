//! How clients reach the shop: over TLS, but for programs on this machine.

use std::net::Ipv4Addr;

/// Where a request over plain http is sent instead: the same address over https, at its usual port. None for https, and for this
/// machine (`localhost`, `127.…`, `[::1]`), where a developer's shop has no certificate.
#[must_use]
pub fn secured(url: &str) -> Option<String> {
    let rest = url.strip_prefix("http://")?;
    let (authority, target) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let port = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
    let host = &authority[..port.unwrap_or(authority.len())];
    let here = host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        || host == "[::1]";
    (!here && !host.is_empty()).then(|| format!("https://{host}{target}"))
}

#[cfg(test)]
mod tests {
    use super::secured;

    #[test]
    fn what_came_over_plain_http_is_asked_again_over_https() {
        assert_eq!(secured("http://getyourshare.ma/fr?q=1").as_deref(), Some("https://getyourshare.ma/fr?q=1"));
        assert_eq!(secured("http://getyourshare.ma:8080/").as_deref(), Some("https://getyourshare.ma/"));
        assert_eq!(secured("http://[2001:db8::1]:80/fr").as_deref(), Some("https://[2001:db8::1]/fr"));
        assert!(secured("http://127.example.ma/").is_some(), "a name is no address of this machine");
    }

    #[test]
    fn this_machine_and_https_are_left_as_they_are() {
        for url in
            ["https://getyourshare.ma/fr", "http://localhost:8787/", "http://127.0.0.1:8787/fr", "http://[::1]:8787/"]
        {
            assert_eq!(secured(url), None, "{url}");
        }
    }
}
