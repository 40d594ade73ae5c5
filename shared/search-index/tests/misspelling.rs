//! How often a misspelt name still finds its product among the first ten, in a shop of names that resemble each other.

mod shop;

use search_index::{Request, build};
use shop::{Shop, made};
use text::Lang;

const FIRST: [&str; 10] =
    ["Vintage", "Hanging", "Small", "Large", "Retrospot", "Woodland", "Regency", "Floral", "Polkadot", "Enchanted"];
const COLOURS: [&str; 6] = ["red", "blue", "green", "pink", "ivory", "black"];
const THINGS: [&str; 14] = [
    "mug",
    "lantern",
    "jewellery box",
    "cake tin",
    "notebook",
    "T-light holder",
    "lunch bag",
    "door knob",
    "wall clock",
    "cushion cover",
    "picture frame",
    "egg cup",
    "doormat",
    "paper garland",
];

struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound
    }

    fn letter(&mut self) -> char {
        ('a'..='z').nth(self.below(26)).unwrap_or('a')
    }

    /// One letter replaced, removed, added, or swapped with its neighbour.
    fn slip(&mut self, text: &str) -> String {
        let mut chars: Vec<char> = text.chars().collect();
        let at = self.below(chars.len() - 1);
        match self.below(4) {
            0 => chars[at] = self.letter(),
            1 => drop(chars.remove(at)),
            2 => chars.insert(at, self.letter()),
            _ => chars.swap(at, at + 1),
        }
        chars.into_iter().collect()
    }
}

#[test]
fn misspelt_names_find_their_product() {
    let names =
        FIRST.iter().flat_map(|f| COLOURS.iter().flat_map(move |c| THINGS.iter().map(move |t| format!("{f} {c} {t}"))));
    let names: Vec<String> = names.collect();
    let products: Vec<_> = (0..).zip(&names).map(|(i, name)| made(name, i, 1000)).collect();
    let shop = Shop::of(build(&products, &[]).unwrap());
    let mut random = Random(42);
    for (slips, least) in [(0, 100), (1, 95), (2, 85)] {
        let mut found = 0;
        for name in &names {
            let query = (0..slips).fold(name.clone(), |text, _| random.slip(&text));
            let request = Request { query: &query, lang: Lang::En, limit: 10, ..Request::default() };
            found += usize::from(shop.names(&request).contains(&name.as_str()));
        }
        let percent = 100 * found / names.len();
        assert!(percent >= least, "{slips} slips: {percent} %");
    }
}
