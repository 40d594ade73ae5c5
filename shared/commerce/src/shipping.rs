//! What sending a merchant's parcel costs. Each merchant sends one parcel of its own.

use crate::country::Zone;
use money::{Currency, Prices, Rates};
use serde::{Deserialize, Serialize};

/// How it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShippingMethod {
    /// Two to five days in Morocco, five to twelve elsewhere.
    #[default]
    Standard,
    /// The next day; Morocco only.
    Express,
}

impl ShippingMethod {
    /// Every way, cheapest first.
    pub const ALL: [ShippingMethod; 2] = [ShippingMethod::Standard, ShippingMethod::Express];

    /// The text form, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ShippingMethod::Standard => "standard",
            ShippingMethod::Express => "express",
        }
    }

    /// Whether parcels go so to `zone`.
    #[must_use]
    pub fn available(self, zone: Zone) -> bool {
        self == ShippingMethod::Standard || zone == Zone::Morocco
    }

    /// Working days until delivery, from and to: what the couriers of the zone state.
    #[must_use]
    pub const fn days(self, zone: Zone) -> (u8, u8) {
        match (self, zone) {
            (ShippingMethod::Express, _) => (1, 2),
            (ShippingMethod::Standard, Zone::Morocco) => (2, 4),
            (ShippingMethod::Standard, Zone::Eu) => (5, 10),
            (ShippingMethod::Standard, Zone::World) => (7, 15),
        }
    }
}

/// The text names no way of sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of standard, express")]
pub struct UnknownShippingMethod;

impl std::str::FromStr for ShippingMethod {
    type Err = UnknownShippingMethod;

    fn from_str(code: &str) -> Result<Self, UnknownShippingMethod> {
        ShippingMethod::ALL.into_iter().find(|m| m.code() == code).ok_or(UnknownShippingMethod)
    }
}

/// The price list, in every currency. Inside Morocco it holds VAT; abroad, where sending is part of the export, it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tariffs {
    standard: Prices,
    express: Prices,
    eu: Prices,
    world: Prices,
    free_from: Prices,
}

impl Tariffs {
    /// The price list in force: 35 MAD inside Morocco, free from 400 MAD of one merchant's goods; 60 express; 140 to the
    /// European Union; 220 elsewhere.
    #[must_use]
    pub fn new(rates: &Rates) -> Tariffs {
        Tariffs {
            standard: rates.prices(35_00),
            express: rates.prices(60_00),
            eu: rates.prices(140_00),
            world: rates.prices(220_00),
            free_from: rates.prices(400_00),
        }
    }

    /// What one parcel with `goods` (at list prices, before discounts: a coupon never makes sending dearer) costs; nothing
    /// where the zone does not know the method.
    #[must_use]
    pub fn charge(&self, zone: Zone, method: ShippingMethod, goods: i64, currency: Currency) -> Option<i64> {
        let tariff = match (zone, method) {
            (Zone::Morocco, ShippingMethod::Standard) if goods >= self.free_from.amount(currency) => return Some(0),
            (Zone::Morocco, ShippingMethod::Standard) => self.standard,
            (Zone::Morocco, ShippingMethod::Express) => self.express,
            (Zone::Eu, ShippingMethod::Standard) => self.eu,
            (Zone::World, ShippingMethod::Standard) => self.world,
            (Zone::Eu | Zone::World, ShippingMethod::Express) => return None,
        };
        Some(tariff.amount(currency))
    }

    /// From which amount of one merchant's goods standard sending is free in `zone`.
    #[must_use]
    pub fn free_from(&self, zone: Zone, currency: Currency) -> Option<i64> {
        (zone == Zone::Morocco).then(|| self.free_from.amount(currency))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charge(zone: Zone, method: ShippingMethod, goods: i64) -> Option<i64> {
        Tariffs::new(&Rates::current().unwrap()).charge(zone, method, goods, Currency::Mad)
    }

    #[test]
    fn standard_sending_is_free_from_four_hundred_dirhams_inside_morocco() {
        assert_eq!(charge(Zone::Morocco, ShippingMethod::Standard, 399_99), Some(35_00));
        assert_eq!(charge(Zone::Morocco, ShippingMethod::Standard, 400_00), Some(0));
        assert_eq!(charge(Zone::Morocco, ShippingMethod::Express, 900_00), Some(60_00));
    }

    #[test]
    fn abroad_there_is_one_way() {
        assert_eq!(charge(Zone::Eu, ShippingMethod::Standard, 900_00), Some(140_00));
        assert_eq!(charge(Zone::World, ShippingMethod::Standard, 900_00), Some(220_00));
        assert_eq!(charge(Zone::Eu, ShippingMethod::Express, 900_00), None);
        for zone in [Zone::Morocco, Zone::Eu, Zone::World] {
            for method in ShippingMethod::ALL {
                assert_eq!(method.available(zone), charge(zone, method, 1).is_some());
            }
        }
    }
}
