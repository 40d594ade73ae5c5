//! Countries by their ISO 3166-1 code, and the three zones the shop sends to.

use serde::{Deserialize, Serialize};

/// Every assigned two-letter code, sorted.
const ISO: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCV\
CWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJE\
JMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNU\
NZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ\
UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// Member states of the European Union since 2020-02-01, by code.
pub const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A country: two capital letters that ISO 3166-1 assigns.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

/// The text is no country's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a two-letter country code of ISO 3166-1, such as MA")]
pub struct UnknownCountry;

impl Country {
    /// Morocco.
    pub const MOROCCO: Country = Country(*b"MA");
    /// France.
    pub const FRANCE: Country = Country(*b"FR");
    /// Monaco.
    pub const MONACO: Country = Country(*b"MC");

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// Every country, by code.
    pub fn all() -> impl Iterator<Item = Country> {
        ISO.as_bytes().chunks_exact(2).map(|code| Country([code[0], code[1]]))
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(code: &str) -> Result<Country, UnknownCountry> {
        let code: [u8; 2] = code.as_bytes().try_into().map_err(|_| UnknownCountry)?;
        Country::all().find(|known| known.0 == code).ok_or(UnknownCountry)
    }
}

impl TryFrom<String> for Country {
    type Error = UnknownCountry;

    fn try_from(code: String) -> Result<Country, UnknownCountry> {
        code.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> String {
        country.code().to_owned()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Country {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Country {}

/// Where a parcel goes, as far as shipping and tax differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// Inside Morocco.
    Morocco,
    /// A member state of the European Union.
    Eu,
    /// Everywhere else.
    World,
}

impl Zone {
    /// The zone a country is in.
    #[must_use]
    pub fn of(country: Country) -> Zone {
        if country == Country::MOROCCO {
            Zone::Morocco
        } else if EU.contains(&country.code()) {
            Zone::Eu
        } else {
            Zone::World
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_assigned_code_is_a_country_and_no_other() {
        let codes: Vec<Country> = Country::all().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted() && codes.iter().all(|c| c.code().parse() == Ok(*c)));
        for text in ["", "M", "MAR", "ma", "EL", "XX", "DEE", "é"] {
            assert_eq!(text.parse::<Country>(), Err(UnknownCountry), "{text}");
        }
    }

    #[test]
    fn the_zones_are_morocco_the_union_and_the_rest() {
        let zone = |code: &str| Zone::of(code.parse().unwrap());
        assert_eq!((zone("MA"), zone("FR"), zone("GR")), (Zone::Morocco, Zone::Eu, Zone::Eu));
        assert_eq!(
            (zone("CH"), zone("GB"), zone("US"), zone("RE")),
            (Zone::World, Zone::World, Zone::World, Zone::World)
        );
        assert!(EU.iter().all(|code| code.parse::<Country>().is_ok()));
    }
}
