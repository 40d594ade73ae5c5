//! A small shop to search in: a few dozen products of a real catalogue's kind, most bought first.

#![allow(dead_code, unreachable_pub, reason = "shared by several test crates, each of which looks at its own part")]
#![allow(clippy::unwrap_used, reason = "only tests come here")]

use contracts::catalogue::{Image, ImageKind, Localized, MerchantRef, Product, ProductCard};
use contracts::internal::Changes;
use contracts::search::SearchPage;
use money::Prices;
use search_index::{Built, Card, CardChunk, ChangeLog, Doc, FacetLabels, Index, Segment, ValueLabel, build, chunk_of};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Name, price in centimes, collection, colours, materials; what costs 1 centime more than a round price is out of stock.
const NAMES: [(&str, i64, &str, &str, &str); 36] = [
    ("White hanging heart T-light holder", 3500, "candles", "white", ""),
    ("Jumbo bag red retrospot", 2500, "bags", "red", ""),
    ("Regency cakestand 3 tier", 15000, "kitchen", "", "ceramic"),
    ("Party bunting", 6000, "party", "", ""),
    ("Lunch bag red retrospot", 2000, "bags", "red", ""),
    ("Assorted colour bird ornament", 2000, "decor", "", ""),
    ("Red retrospot mug", 3000, "kitchen", "red", "ceramic"),
    ("Victorian glass hanging T-light", 1500, "candles", "", "glass"),
    ("Lunch bag black skull", 2000, "bags", "black", ""),
    ("Natural slate heart chalkboard", 3501, "decor", "", "slate"),
    ("Heart of wicker small", 2000, "decor", "", "wicker"),
    ("Jam making set with jars", 5000, "kitchen", "", "glass"),
    ("Paper chain kit 50's Christmas", 3500, "party", "", "paper"),
    ("Blue polkadot mug", 3000, "kitchen", "blue", "ceramic"),
    ("Wooden picture frame white finish", 3000, "decor", "white", "wood"),
    ("Alarm clock bakelike red", 4500, "decor", "red", ""),
    ("White metal lantern", 4000, "candles", "white", "metal"),
    ("Lantern cream gazebo", 6000, "candles", "cream", "metal"),
    ("Hot water bottle tea and sympathy", 5500, "bath", "", ""),
    ("Chocolate hot water bottle", 5500, "bath", "", ""),
    ("Wooden heart Christmas Scandinavian", 1000, "party", "", "wood"),
    ("Set of 6 T-lights Santa", 3500, "candles", "", ""),
    ("Vintage red mug", 1201, "kitchen", "red", "ceramic"),
    ("Doormat hearts", 9000, "decor", "", ""),
    ("Children's apron dolly girl", 3000, "kitchen", "", ""),
    ("Red hearts glass bowl", 3700, "kitchen", "red", "glass"),
    ("Silver hoop earrings with butterfly", 4000, "jewellery", "silver", ""),
    ("Pink butterfly handbag with bobbles", 7000, "bags", "pink", ""),
    ("Gold rose necklace", 8000, "jewellery", "gold", ""),
    ("Botanical lavender birdhouse", 4900, "garden", "", "wood"),
    ("Gardeners kneeling pad", 2100, "garden", "", ""),
    ("Coffee mug cat and bird design", 3000, "kitchen", "", "ceramic"),
    ("Magic drawing slate circus parade", 600, "toys", "", ""),
    ("Wooden box of dominoes", 1500, "toys", "", "wood"),
    ("Cœur en verre décoré", 4200, "decor", "", "glass"),
    ("صندوق خشبي صغير", 8800, "decor", "", "wood"),
];

/// The products.
pub fn products() -> Vec<Product> {
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let product = |(i, (name, price, collection, colours, materials)): (usize, &(&str, i64, &str, &str, &str))| {
        let number = u32::try_from(i).unwrap();
        let facets = [("colour", list(colours)), ("material", list(materials))].into_iter();
        let mut made = made(name, number, *price);
        made.card.stock = if price % 100 == 1 { 0 } else { 10 };
        made.collections = list(collection);
        made.facets = facets.filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k.to_owned(), v)).collect();
        made
    };
    NAMES.iter().enumerate().map(product).collect()
}

/// A product that is `number` places down the list.
pub fn made(name: &str, number: u32, price: i64) -> Product {
    let image = Image { src: "/img/x".into(), kind: ImageKind::Illustration, width: 800, height: 800, alt: None };
    let lang = if name.starts_with('ص') { "ar" } else { "en" };
    let merchant = if number.is_multiple_of(2) { "dar-lina" } else { "rihla" };
    Product {
        card: ProductCard {
            id: format!("prd_{number:04}"),
            slug: format!("product-{number}"),
            name: name.into(),
            lang: lang.into(),
            names: BTreeMap::new(),
            prices: Prices { mad: price, eur: price / 10, usd: price / 9 },
            merchant: MerchantRef { slug: merchant.into(), name: merchant.to_uppercase() },
            image: image.clone(),
            stock: 10,
        },
        sku: format!("{number}"),
        description: String::new(),
        descriptions: BTreeMap::new(),
        images: vec![image],
        collections: Vec::new(),
        facets: BTreeMap::new(),
        popularity: 2000_u32.saturating_sub(number * 3),
        created_at: format!("2011-{:02}-{:02}T10:00:00Z", 1 + number % 12, 1 + number % 28),
        options: Vec::new(),
        variants: Vec::new(),
        rating: None,
    }
}

/// Names of facets and collections; `silver` is left out, to be shown as it is.
pub fn labels() -> Vec<FacetLabels> {
    let facet = |key: &str, name: [&str; 3], values: &[[&str; 4]]| FacetLabels {
        key: key.into(),
        name: localized(name),
        values: values
            .iter()
            .map(|[value, fr, ar, en]| ValueLabel { value: (*value).into(), name: localized([fr, ar, en]) })
            .collect(),
    };
    vec![
        facet(
            "colour",
            ["Couleur", "اللون", "Colour"],
            &[
                ["red", "Rouge", "أحمر", "Red"],
                ["blue", "Bleu", "أزرق", "Blue"],
                ["white", "Blanc", "أبيض", "White"],
                ["black", "Noir", "أسود", "Black"],
                ["pink", "Rose", "وردي", "Pink"],
                ["gold", "Doré", "ذهبي", "Gold"],
                ["cream", "Crème", "كريمي", "Cream"],
            ],
        ),
        facet(
            "material",
            ["Matière", "المادة", "Material"],
            &[
                ["glass", "Verre", "زجاج", "Glass"],
                ["wood", "Bois", "خشب", "Wood"],
                ["metal", "Métal", "معدن", "Metal"],
            ],
        ),
        facet(
            "collection",
            ["Rayon", "القسم", "Collection"],
            &[
                ["candles", "Bougies et luminaires", "شموع وإضاءة", "Candles & lighting"],
                ["bags", "Sacs et voyage", "حقائب وسفر", "Bags & travel"],
                ["kitchen", "Cuisine et table", "مطبخ ومائدة", "Kitchen & dining"],
            ],
        ),
    ]
}

fn localized([fr, ar, en]: [&str; 3]) -> Localized {
    Localized { fr: fr.into(), ar: ar.into(), en: en.into() }
}

/// An index opened for reading, with its cards.
pub struct Shop {
    pub index: Index,
    pub chunks: Vec<CardChunk>,
}

impl Shop {
    pub fn open() -> Shop {
        Shop::of(build(&products(), &labels()).unwrap())
    }

    pub fn of(built: Built) -> Shop {
        let chunks = built.cards.into_iter().map(|c| CardChunk::open(c).unwrap()).collect();
        Shop { index: Index::new(Rc::new(Segment::open(built.segment).unwrap())), chunks }
    }

    /// The shop after products changed or came, and others went.
    pub fn after(self, changed: &[Product], removed: &[String]) -> Shop {
        let mut log = ChangeLog::since("v");
        log.take_in(Changes { sequence: 1, products: changed.to_vec(), removed: removed.to_vec() });
        match log.build(self.index.base()).unwrap() {
            Some(delta) => Shop { index: self.index.with(delta), ..self },
            None => self,
        }
    }

    pub fn card(&self, doc: Doc) -> Option<Card<'_>> {
        match doc {
            Doc::Base(doc) => self.chunks.get(chunk_of(doc) as usize)?.card(doc),
            Doc::Delta(doc) => self.index.delta()?.card(doc),
        }
    }

    /// Names of the products found, best first.
    pub fn names(&self, request: &search_index::Request<'_>) -> Vec<&str> {
        self.index.search(request).hits.iter().map(|hit| self.card(hit.doc).unwrap().name).collect()
    }

    /// The answer as clients read it.
    pub fn page(&self, request: &search_index::Request<'_>) -> SearchPage {
        let found = self.index.search(request);
        let card = |doc| self.card(Doc::Base(doc));
        let json = self.index.answer(&found, card, Some("next\"cursor"), "v1").unwrap();
        serde_json::from_slice(&json).unwrap()
    }
}
