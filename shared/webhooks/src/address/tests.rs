use super::*;
use proptest::prelude::*;

fn refused(url: &str) -> Option<Refusal> {
    target(url, false).err()
}

#[test]
fn a_public_receiver_is_taken_as_it_is() {
    for (url, written) in [
        ("https://hooks.example.com/gys?x=1#part", "https://hooks.example.com/gys?x=1"),
        ("https://example.ma", "https://example.ma/"),
        ("https://example.ma:443/a", "https://example.ma/a"),
        ("https://example.ma:8443/a", "https://example.ma:8443/a"),
        ("https://93.184.216.34/a", "https://93.184.216.34/a"),
        ("https://[2606:2800:220:1::1]/", "https://[2606:2800:220:1::1]/"),
        ("https://xn--mgbah1a3hjkrd.com/%D8%A7", "https://xn--mgbah1a3hjkrd.com/%D8%A7"),
    ] {
        assert_eq!(target(url, false).map(|t| t.url).as_deref(), Ok(written));
    }
}

#[test]
fn private_addresses_are_refused_in_every_spelling() {
    for host in [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "192.0.0.192",
        "198.18.0.1",
        "localhost",
        "printer",
        "metadata.google.internal",
        "a.localhost",
        "x.local",
        "1.0.0.127.in-addr.arpa",
    ] {
        assert_eq!(refused(&format!("https://{host}/")), Some(Refusal::Private), "{host}");
    }
    for host in [
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0x7f.0.0.1",
        "127.0.0.01",
        "10.0x1",
        "017700000001",
        "1.2.3.4.5",
        "0x",
    ] {
        assert_eq!(refused(&format!("https://{host}/")), Some(Refusal::Numbers), "{host}");
    }
    for host in [
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "fec0::1",
        "::ffff:93.184.216.34",
    ] {
        assert_eq!(refused(&format!("https://[{host}]/")), Some(Refusal::Private), "{host}");
    }
    for host in [
        "127.0.0.1.",
        "１２７.0.0.1",
        "127。0。0。1",
        "%31%32%37.0.0.1",
        "LOCALHOST",
        "loc\talhost",
        "[fe80::1%25eth0]",
        "-a.com",
        "a..com",
        "",
    ] {
        assert_eq!(refused(&format!("https://{host}/")), Some(Refusal::Host), "{host}");
    }
}

#[test]
fn what_is_no_plain_https_address_is_refused() {
    for (url, why) in [
        ("http://example.com/", Refusal::Scheme),
        ("HTTPS://example.com/", Refusal::Scheme),
        ("ftp://example.com/", Refusal::Scheme),
        ("//example.com/", Refusal::Scheme),
        ("https:/example.com/", Refusal::Scheme),
        ("https://a:b@example.com/", Refusal::Credentials),
        ("https://example.com@127.0.0.1/", Refusal::Credentials),
        ("https://example.com:22/", Refusal::Port),
        ("https://example.com:/", Refusal::Port),
        ("https://example.com:0443/", Refusal::Port),
        ("https://[::1/", Refusal::Port),
        ("https://example.com\\@127.0.0.1/", Refusal::Credentials),
        ("https://example.com\\.evil.com/", Refusal::Host),
        ("https://example.com/a b", Refusal::Path),
        ("https://example.com/\\evil", Refusal::Path),
        ("https://example.com/é", Refusal::Path),
        ("", Refusal::Length),
    ] {
        assert_eq!(refused(url), Some(why), "{url}");
    }
}

#[test]
fn this_machine_is_a_receiver_only_where_that_is_allowed() {
    let url = "http://127.0.0.1:9000/hook";
    assert_eq!(refused(url), Some(Refusal::Scheme));
    assert_eq!(target(url, true).map(|t| t.url).as_deref(), Ok(url));
    for other in [
        "http://127.0.0.2:9000/",
        "http://localhost:9000/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:9000@10.0.0.1/",
        "http://[::1]:9000/",
        "http://10.0.0.1:80/",
    ] {
        assert!(target(other, true).is_err(), "{other}");
    }
    assert_eq!(target("https://10.0.0.1/", true), Err(Refusal::Private));
}

proptest! {
    #[test]
    fn every_private_address_is_refused_whatever_is_around_it(a in prop::sample::select(vec![0_u8, 10, 127, 224, 240, 255]), b: u8, c: u8, d: u8, path in "[a-z/?=]{0,12}") {
        let url = format!("https://{a}.{b}.{c}.{d}/{path}");
        prop_assert_eq!(refused(&url), Some(Refusal::Private));
        let mapped = format!("https://[::ffff:{a}.{b}.{c}.{d}]/{path}");
        prop_assert_eq!(refused(&mapped), Some(Refusal::Private));
        let number = u32::from_be_bytes([a, b, c, d]);
        for spelled in [format!("{number}"), format!("0x{number:x}"), format!("0{number:o}"), format!("{a}.{}", number & 0x00ff_ffff)] {
            let url = format!("https://{spelled}/{path}");
            prop_assert!(refused(&url).is_some(), "{}", url);
        }
    }

    #[test]
    fn any_text_is_judged(text in "\\PC{0,80}") {
        let _ = target(&text, true);
        let _ = target(&format!("https://{text}"), false);
    }

    #[test]
    fn what_is_taken_is_taken_again_as_it_was_written(text in "https://[a-z0-9.:\\[\\]-]{1,24}(/[ -~]{0,12})?") {
        if let Ok(taken) = target(&text, false) {
            prop_assert_eq!(target(&taken.url, false), Ok(taken.clone()));
            if let Host::Address(address) = taken.host {
                prop_assert!(is_public(address));
            }
        }
    }
}
