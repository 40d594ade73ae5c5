//! The demonstration's merchants: made up, marked as such, and given products by what they sell.

use crate::ids;
use contracts::catalogue::{Localized, Merchant, MerchantRef};

/// A merchant made up to show the marketplace.
#[derive(Debug)]
pub struct Demo {
    /// Address part.
    pub slug: &'static str,
    /// Display name, the same in every language.
    pub name: &'static str,
    city: [&'static str; 3],
    /// Main collections of which it sells a share.
    pub sells: &'static [&'static str],
    about: [&'static str; 3],
}

/// What is added to each merchant's sentence, so that nobody takes one for real.
const NOTICE: [&str; 3] =
    ["Marchand de démonstration.", "بائع للعرض التوضيحي.", "A merchant made up for this demonstration."];

impl Demo {
    /// The reference that products carry.
    #[must_use]
    pub fn reference(&self) -> MerchantRef {
        MerchantRef { slug: self.slug.to_owned(), name: self.name.to_owned() }
    }

    /// The merchant with its number of products.
    #[must_use]
    pub fn merchant(&self, products: u32) -> Merchant {
        let about = |i: usize| format!("{} {}", self.about[i], NOTICE[i]);
        let [fr, ar, en] = self.city.map(str::to_owned);
        Merchant {
            id: ids::merchant_id(self.slug),
            slug: self.slug.to_owned(),
            name: self.name.to_owned(),
            city: Localized { fr, ar, en },
            about: Localized { fr: about(0), ar: about(1), en: about(2) },
            demo: true,
            products,
        }
    }
}

/// The merchant of a product: among those that sell its main collection, one chosen by a hash of the source's key.
/// The same product therefore always has the same merchant.
#[must_use]
pub fn of(collection: &str, source_key: &str) -> &'static Demo {
    let sellers: Vec<&Demo> = DEMO.iter().filter(|m| m.sells.contains(&collection)).collect();
    let choice = ids::hash64(source_key) % sellers.len().max(1) as u64;
    usize::try_from(choice).ok().and_then(|i| sellers.get(i).copied()).unwrap_or(&DEMO[0])
}

/// Every demonstration merchant, in the order of the list. The first takes what nobody sells.
pub static DEMO: [Demo; 21] = [
    Demo {
        slug: "souk-des-curiosites",
        name: "Souk des Curiosités",
        city: ["Chefchaouen", "شفشاون", "Chefchaouen"],
        sells: &["curiosities", "home-decor"],
        about: [
            "Trouvailles et objets insolites pour la maison.",
            "تحف وأغراض غير مألوفة للبيت.",
            "Finds and unusual things for the home.",
        ],
    },
    Demo {
        slug: "dar-lina",
        name: "Dar Lina",
        city: ["Casablanca", "الدار البيضاء", "Casablanca"],
        sells: &["home-decor", "candles-lighting"],
        about: [
            "Décoration et bougies pour un intérieur chaleureux.",
            "ديكور وشموع لبيت دافئ.",
            "Decoration and candles for a warm home.",
        ],
    },
    Demo {
        slug: "atelier-zitoune",
        name: "Atelier Zitoune",
        city: ["Meknès", "مكناس", "Meknes"],
        sells: &["home-decor", "kitchen-dining"],
        about: ["Décoration et art de la table.", "ديكور وأدوات المائدة.", "Decoration and tableware."],
    },
    Demo {
        slug: "bayt-nour",
        name: "Bayt Nour",
        city: ["Fès", "فاس", "Fez"],
        sells: &["candles-lighting"],
        about: ["Bougies, lanternes et lampes.", "شموع وفوانيس ومصابيح.", "Candles, lanterns and lamps."],
    },
    Demo {
        slug: "qandil",
        name: "Qandil",
        city: ["Tanger", "طنجة", "Tangier"],
        sells: &["candles-lighting", "home-decor"],
        about: ["Luminaires et objets de décoration.", "إنارة وقطع للديكور.", "Lighting and decorative objects."],
    },
    Demo {
        slug: "la-table-d-amal",
        name: "La Table d’Amal",
        city: ["Rabat", "الرباط", "Rabat"],
        sells: &["kitchen-dining"],
        about: ["Vaisselle et accessoires de cuisine.", "أوانٍ ولوازم المطبخ.", "Tableware and kitchen accessories."],
    },
    Demo {
        slug: "kasbah-cuisine",
        name: "Kasbah Cuisine",
        city: ["Agadir", "أكادير", "Agadir"],
        sells: &["kitchen-dining", "storage-boxes"],
        about: [
            "Tout pour la cuisine, de la tasse au bocal.",
            "كل ما يلزم المطبخ، من الفنجان إلى البرطمان.",
            "Everything for the kitchen, from cups to jars.",
        ],
    },
    Demo {
        slug: "tasse-et-menthe",
        name: "Tasse & Menthe",
        city: ["Béni Mellal", "بني ملال", "Beni Mellal"],
        sells: &["kitchen-dining"],
        about: ["Tasses, théières et plateaux.", "فناجين وأباريق شاي وصوانٍ.", "Cups, teapots and trays."],
    },
    Demo {
        slug: "rihla",
        name: "Rihla",
        city: ["Casablanca", "الدار البيضاء", "Casablanca"],
        sells: &["bags-travel"],
        about: [
            "Sacs, portefeuilles et accessoires de voyage.",
            "حقائب ومحافظ ولوازم السفر.",
            "Bags, wallets and travel accessories.",
        ],
    },
    Demo {
        slug: "sac-et-soleil",
        name: "Sac & Soleil",
        city: ["Agadir", "أكادير", "Agadir"],
        sells: &["bags-travel", "clothing-shoes"],
        about: ["Sacs et vêtements pour tous les jours.", "حقائب وملابس لكل يوم.", "Bags and clothes for every day."],
    },
    Demo {
        slug: "warraq",
        name: "Warraq",
        city: ["Fès", "فاس", "Fez"],
        sells: &["stationery-gifts"],
        about: ["Cartes, carnets et papier cadeau.", "بطاقات ودفاتر وورق هدايا.", "Cards, notebooks and gift wrap."],
    },
    Demo {
        slug: "papier-jasmin",
        name: "Papier Jasmin",
        city: ["Rabat", "الرباط", "Rabat"],
        sells: &["stationery-gifts", "party-seasonal"],
        about: ["Papeterie et petites attentions.", "قرطاسية وهدايا صغيرة.", "Stationery and small gifts."],
    },
    Demo {
        slug: "petit-atlas",
        name: "Petit Atlas",
        city: ["Ifrane", "إفران", "Ifrane"],
        sells: &["toys-games"],
        about: ["Jouets et jeux pour les enfants.", "ألعاب للأطفال.", "Toys and games for children."],
    },
    Demo {
        slug: "louaba",
        name: "Lou’ba",
        city: ["Kénitra", "القنيطرة", "Kenitra"],
        sells: &["toys-games", "party-seasonal"],
        about: ["Jeux, loisirs créatifs et fêtes.", "ألعاب وأشغال يدوية وحفلات.", "Games, crafts and parties."],
    },
    Demo {
        slug: "jnane",
        name: "Jnane",
        city: ["Marrakech", "مراكش", "Marrakesh"],
        sells: &["garden-outdoor"],
        about: [
            "Jardin, pique-nique et plein air.",
            "الحديقة والنزهات والهواء الطلق.",
            "Garden, picnics and the outdoors.",
        ],
    },
    Demo {
        slug: "fadda",
        name: "Fadda",
        city: ["Tiznit", "تزنيت", "Tiznit"],
        sells: &["jewellery-accessories"],
        about: [
            "Colliers, bracelets et boucles d’oreilles.",
            "قلائد وأساور وأقراط.",
            "Necklaces, bracelets and earrings.",
        ],
    },
    Demo {
        slug: "perle-d-asilah",
        name: "Perle d’Asilah",
        city: ["Asilah", "أصيلة", "Asilah"],
        sells: &["jewellery-accessories", "clothing-shoes"],
        about: ["Bijoux fantaisie et accessoires.", "حليّ وإكسسوارات.", "Costume jewellery and accessories."],
    },
    Demo {
        slug: "farha",
        name: "Farha",
        city: ["Tétouan", "تطوان", "Tetouan"],
        sells: &["party-seasonal"],
        about: ["Décorations de fête et de saison.", "زينة الحفلات والمواسم.", "Party and seasonal decorations."],
    },
    Demo {
        slug: "kettan",
        name: "Kettan",
        city: ["Salé", "سلا", "Salé"],
        sells: &["textiles-bath"],
        about: [
            "Linge de maison, coussins et bain.",
            "مفروشات ووسائد ولوازم الحمّام.",
            "Household linen, cushions and bath.",
        ],
    },
    Demo {
        slug: "hammam-et-douceur",
        name: "Hammam & Douceur",
        city: ["Oujda", "وجدة", "Oujda"],
        sells: &["textiles-bath", "clothing-shoes"],
        about: [
            "Bain, bien-être et textiles doux.",
            "الحمّام والعناية ومنسوجات ناعمة.",
            "Bath, well-being and soft textiles.",
        ],
    },
    Demo {
        slug: "sandouk",
        name: "Sandouk",
        city: ["Essaouira", "الصويرة", "Essaouira"],
        sells: &["storage-boxes"],
        about: ["Boîtes, paniers et rangements.", "علب وسلال وأدوات تخزين.", "Boxes, baskets and storage."],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::PRIMARY;
    use std::collections::BTreeSet;

    #[test]
    fn every_collection_is_sold_by_somebody() {
        for collection in PRIMARY {
            assert!(DEMO.iter().any(|m| m.sells.contains(&collection)), "{collection}");
            assert!(of(collection, "online-retail/1").sells.contains(&collection));
        }
    }

    #[test]
    fn merchants_have_addresses_of_their_own_and_say_that_they_are_made_up() {
        let slugs: BTreeSet<_> = DEMO.iter().map(|m| m.slug).collect();
        assert_eq!(slugs.len(), DEMO.len());
        assert!(DEMO.iter().all(|m| text::slugify(m.slug, 64) == m.slug));
        let merchant = DEMO[1].merchant(7);
        assert!(merchant.demo && merchant.about.fr.ends_with("Marchand de démonstration."));
    }

    #[test]
    fn a_product_always_has_the_same_merchant() {
        assert_eq!(of("home-decor", "online-retail/71053").slug, of("home-decor", "online-retail/71053").slug);
    }
}
