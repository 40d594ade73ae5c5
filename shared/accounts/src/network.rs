//! Which client an address tells of. Who has an IPv6 line has a whole network of addresses (a /64, RFC 6177), so the network is
//! what counts as one client: in limits, in counts of failures, wherever a client is told from another one.

use std::net::{IpAddr, Ipv6Addr};

/// The client that an address tells of: an IPv4 address itself, an IPv6 address's /64. What is no address stays as it is.
#[must_use]
pub fn client(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V6(v6)) => v6.to_ipv4_mapped().map_or_else(|| network(v6), |v4| v4.to_string()),
        Ok(IpAddr::V4(v4)) => v4.to_string(),
        Err(_) => address.to_owned(),
    }
}

fn network(address: Ipv6Addr) -> String {
    let [a, b, c, d, ..] = address.segments();
    format!("{}/64", Ipv6Addr::from([a, b, c, d, 0, 0, 0, 0]))
}

#[cfg(test)]
mod tests {
    use super::client;

    #[test]
    fn the_addresses_of_one_line_are_one_client() {
        assert_eq!(client("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(client("2001:DB8:1:2::ffff"), client("2001:db8:1:2:3:4:5:6"));
        assert_ne!(client("2001:db8:1:3::1"), client("2001:db8:1:2::1"));
    }

    #[test]
    fn an_ipv4_address_is_one_client_however_it_is_written() {
        assert_eq!(client("203.0.113.7"), "203.0.113.7");
        assert_eq!(client("::ffff:203.0.113.7"), "203.0.113.7");
        assert_ne!(client("203.0.113.8"), client("203.0.113.7"));
    }

    #[test]
    fn what_is_no_address_stays() {
        assert_eq!(client("somebody"), "somebody");
    }
}
