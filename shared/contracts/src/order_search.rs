//! What a merchant types to find an order.

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderSearch {
    /// A parcel, by its whole id.
    Parcel(String),
    /// Orders whose number begins so.
    Number(String),
    /// Orders of an e-mail address, in lower case.
    Email(String),
}

/// Letters that a number is written with; I, L, O and U are none of them.
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Fewest letters of a number: fewer would find half of the shop.
const FEWEST: usize = 4;

impl OrderSearch {
    /// Reads `pcl_…`, an order's number (at least four letters of it, with or without `GYS-`, in any case) or an e-mail address.
    #[must_use]
    pub fn read(text: &str) -> Option<OrderSearch> {
        let text = text.trim();
        if text.starts_with("pcl_") {
            let plain = text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            return plain.then(|| OrderSearch::Parcel(text.to_owned()));
        }
        if text.contains('@') {
            return (text.len() <= 254).then(|| OrderSearch::Email(text.to_lowercase()));
        }
        let upper = text.to_uppercase();
        let letters: String = upper
            .strip_prefix("GYS")
            .unwrap_or(&upper)
            .chars()
            .filter(|c| !matches!(c, '-' | ' '))
            .map(|c| match c {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            })
            .collect();
        let good = (FEWEST..=8).contains(&letters.len()) && letters.chars().all(|c| LETTERS.contains(c));
        good.then(|| match letters.split_at_checked(4) {
            Some((first, "")) => OrderSearch::Number(format!("GYS-{first}-")),
            Some((first, last)) => OrderSearch::Number(format!("GYS-{first}-{last}")),
            None => OrderSearch::Number(format!("GYS-{letters}")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_typed() {
        for text in ["GYS-7K3M-4Q2P", "gys 7k3m 4q2p", "7K3M4Q2P", " 7k3m-4q2p "] {
            assert_eq!(OrderSearch::read(text), Some(OrderSearch::Number("GYS-7K3M-4Q2P".into())), "{text}");
        }
        assert_eq!(OrderSearch::read("7o3l"), Some(OrderSearch::Number("GYS-7031-".into())));
        assert_eq!(OrderSearch::read("7k3m4"), Some(OrderSearch::Number("GYS-7K3M-4".into())));
    }

    #[test]
    fn parcels_and_addresses_are_told_apart_and_the_rest_is_nothing() {
        assert_eq!(OrderSearch::read("pcl_0a"), Some(OrderSearch::Parcel("pcl_0a".into())));
        assert_eq!(OrderSearch::read("A@b.MA"), Some(OrderSearch::Email("a@b.ma".into())));
        for text in ["", "7k3", "7k3m4q2p9", "été-été", "pcl_%", "UUUU", "GYS-"] {
            assert_eq!(OrderSearch::read(text), None, "{text}");
        }
    }
}
