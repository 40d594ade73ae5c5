//! One packed card: written at the origin, read by whoever shows it. Writing may lose something of an unusual card; who writes reads
//! it back and compares.

use crate::bytes::{U32s, put_varint, varint};
use contracts::catalogue::{Image, MerchantRef, ProductCard};
use money::Prices;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use text::slugify;

/// Most words of a name, and most bytes of a word of the table.
const MOST_WORDS: u32 = 200;
const LONGEST_WORD: usize = 100;
/// Most digits at the end of an address that are written as a number.
const DIGITS: u32 = 9;
/// Zeros for these digits.
const ZEROS: &str = "000000000";

/// A language and a picture that several products have.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Look {
    pub(crate) lang: String,
    pub(crate) image: Image,
}

/// The prices of all products together. Other currencies follow from dirhams by one rate, so a price is near its share of the sum.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Sums {
    pub(crate) mad: u64,
    pub(crate) eur: u64,
    pub(crate) usd: u64,
}

impl Sums {
    fn expected(self, mad: u32) -> [i64; 2] {
        let whole = u128::from(self.mad.max(1));
        [self.eur, self.usd].map(|sum| {
            let share = (u128::from(mad) * u128::from(sum) + whole / 2) / whole;
            i64::try_from(share).unwrap_or(0)
        })
    }
}

/// What the segment knows of a document without its record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside<'a> {
    pub(crate) id: &'a str,
    /// Price in centimes of a dirham.
    pub(crate) mad: u32,
    /// The merchant's slug and name.
    pub(crate) merchant: (&'a str, &'a str),
}

/// The words of the table, by number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    offsets: U32s<'a>,
    text: &'a [u8],
}

impl<'a> Words<'a> {
    pub(crate) fn new(offsets: &'a [u8], text: &'a [u8]) -> Words<'a> {
        Words { offsets: U32s::new(offsets), text }
    }

    fn get(&self, number: u32) -> Option<&'a str> {
        let bytes = self.text.get(self.offsets.span(number as usize)?)?;
        std::str::from_utf8(bytes).ok().filter(|word| word.len() <= LONGEST_WORD)
    }
}

/// What records refer to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) words: Words<'a>,
    pub(crate) looks: &'a [Look],
    pub(crate) sums: Sums,
}

/// The numbers of what stands in the tables, from one; looks by their JSON.
#[derive(Debug, Default)]
pub(crate) struct Numbers<'a> {
    pub(crate) words: HashMap<&'a str, u32>,
    pub(crate) looks: HashMap<String, u32>,
    pub(crate) sums: Sums,
}

/// Reads a card; none when the record is damaged.
pub(crate) fn read(record: &[u8], known: &Known<'_>, beside: Beside<'_>) -> Option<ProductCard> {
    let mut from = Bytes { record, at: 0 };
    let look = match from.number()?.checked_sub(1) {
        Some(number) => known.looks.get(number as usize)?.clone(),
        None => serde_json::from_str(from.text()?).ok()?,
    };
    let stock = from.number()?;
    let [eur, usd] = known.sums.expected(beside.mad);
    let prices = Prices {
        mad: beside.mad.into(),
        eur: eur.saturating_add(from.signed()?),
        usd: usd.saturating_add(from.signed()?),
    };
    let mut name = String::new();
    let count = from.number().filter(|count| *count <= MOST_WORDS)?;
    for number in 0..count {
        if number > 0 {
            name.push(' ');
        }
        name.push_str(from.word(&known.words)?);
    }
    let mut slug = slugify(&name, usize::MAX);
    let kept = slug.len().checked_sub(from.number()? as usize).filter(|at| slug.is_char_boundary(*at))?;
    slug.truncate(kept);
    let ending = from.number()?;
    slug.push_str(from.word(&known.words)?);
    match ending.checked_sub(DIGITS + 1) {
        None if ending > 0 => {
            let digits = from.number()?.to_string();
            slug.push_str(ZEROS.get(..(ending as usize).checked_sub(digits.len())?)?);
            slug.push_str(&digits);
        }
        None => {}
        Some(length) => slug.push_str(beside.id.get(beside.id.len().checked_sub(length as usize)?..)?),
    }
    let (merchant, shown) = beside.merchant;
    Some(ProductCard {
        id: beside.id.to_owned(),
        slug,
        name,
        lang: look.lang,
        names: BTreeMap::new(),
        prices,
        merchant: MerchantRef { slug: merchant.to_owned(), name: shown.to_owned() },
        image: look.image,
        stock,
    })
}

/// Writes a card; none when a figure does not fit.
pub(crate) fn write(card: &ProductCard, numbers: &Numbers<'_>) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(32);
    let look = serde_json::to_string(&Look { lang: card.lang.clone(), image: card.image.clone() }).ok()?;
    match numbers.looks.get(&look) {
        Some(number) => put_varint(&mut out, *number),
        None => {
            put_varint(&mut out, 0);
            put_text(&mut out, &look)?;
        }
    }
    put_varint(&mut out, card.stock);
    let [eur, usd] = numbers.sums.expected(u32::try_from(card.prices.mad).ok()?);
    for (price, expected) in [(card.prices.eur, eur), (card.prices.usd, usd)] {
        put_varint(&mut out, zigzag(i32::try_from(price.checked_sub(expected)?).ok()?));
    }
    put_varint(&mut out, u32::try_from(card.name.split(' ').count()).ok()?);
    for word in card.name.split(' ') {
        put_word(&mut out, word, numbers)?;
    }
    let (left, rest) = unlike(card);
    put_varint(&mut out, u32::try_from(left).ok()?);
    let (before, ending) = ending(rest, &card.id);
    match ending {
        Ending::Nothing => put_varint(&mut out, 0),
        Ending::Digits(digits, _) => put_varint(&mut out, digits),
        Ending::OfId(length) => put_varint(&mut out, DIGITS + 1 + length),
    }
    put_word(&mut out, before, numbers)?;
    if let Ending::Digits(_, number) = ending {
        put_varint(&mut out, number);
    }
    Some(out)
}

/// The words of a card that are worth a place in the table.
pub(crate) fn words(card: &ProductCard) -> impl Iterator<Item = &str> {
    let (before, _) = ending(unlike(card).1, &card.id);
    card.name.split(' ').chain([before]).filter(|word| word.len() <= LONGEST_WORD)
}

/// How many bytes at the end of what follows from its name an address does not have, and what it has in their place.
fn unlike(card: &ProductCard) -> (usize, &str) {
    let follows = slugify(&card.name, usize::MAX);
    let other = follows.char_indices().zip(card.slug.chars()).find(|((_, a), b)| a != b);
    let same = other.map_or_else(|| follows.len().min(card.slug.len()), |((at, _), _)| at);
    (follows.len() - same, card.slug.get(same..).unwrap_or_default())
}

/// How an address ends.
#[derive(Debug, Clone, Copy)]
enum Ending {
    Nothing,
    /// So many digits, and their value.
    Digits(u32, u32),
    /// With so many characters of the id's end.
    OfId(u32),
}

/// Takes the end of an address apart.
fn ending<'s>(rest: &'s str, id: &str) -> (&'s str, Ending) {
    if let Some(tail) = rest.strip_prefix('-').filter(|tail| tail.len() > 3 && id.ends_with(tail)) {
        return ("-", u32::try_from(tail.len()).map_or(Ending::Nothing, Ending::OfId));
    }
    let digits = rest.bytes().rev().take(DIGITS as usize).take_while(u8::is_ascii_digit).count();
    let (before, digits) = rest.split_at(rest.len() - digits);
    match (u32::try_from(digits.len()), digits.parse()) {
        (Ok(count), Ok(number)) => (before, Ending::Digits(count, number)),
        _ => (rest, Ending::Nothing),
    }
}

fn put_word(out: &mut Vec<u8>, word: &str, numbers: &Numbers<'_>) -> Option<()> {
    match numbers.words.get(word) {
        Some(number) => put_varint(out, *number),
        None => {
            put_varint(out, 0);
            put_text(out, word)?;
        }
    }
    Some(())
}

fn put_text(out: &mut Vec<u8>, text: &str) -> Option<()> {
    put_varint(out, u32::try_from(text.len()).ok()?);
    out.extend_from_slice(text.as_bytes());
    Some(())
}

/// A signed number as an unsigned one: small ones stay small.
fn zigzag(value: i32) -> u32 {
    ((value << 1) ^ (value >> 31)).cast_unsigned()
}

/// A record as it is read.
struct Bytes<'a> {
    record: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn number(&mut self) -> Option<u32> {
        varint(self.record, &mut self.at)
    }

    fn signed(&mut self) -> Option<i64> {
        let value = self.number()?;
        Some(i64::from((value >> 1).cast_signed() ^ -(value & 1).cast_signed()))
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()? as usize;
        let bytes = self.record.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        std::str::from_utf8(bytes).ok()
    }

    fn word(&mut self, words: &Words<'a>) -> Option<&'a str> {
        match self.number()?.checked_sub(1) {
            Some(number) => words.get(number),
            None => self.text(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::catalogue::ImageKind;
    use proptest::prelude::*;

    fn card(name: &str, slug: &str) -> ProductCard {
        ProductCard {
            id: "prd_0123456789abcdef".into(),
            slug: slug.into(),
            name: name.into(),
            lang: "fr".into(),
            names: BTreeMap::new(),
            prices: Prices { mad: 3_590, eur: 337, usd: 388 },
            merchant: MerchantRef { slug: "dar-lina".into(), name: "Dar Lina".into() },
            image: Image { src: "/img/x".into(), kind: ImageKind::Photo, width: 8, height: 8, alt: None },
            stock: 7,
        }
    }

    /// Writes a card with tables that hold some of its words, and reads it back.
    fn through(card: &ProductCard) -> (usize, Option<ProductCard>) {
        let table = ["lampe", "-g", "rouge", "-", "قلوب"];
        let sums = Sums { mad: 1_000_000, eur: 93_800, usd: 108_200 };
        let numbers = Numbers { words: table.into_iter().zip(1..).collect(), looks: HashMap::new(), sums };
        let (mut offsets, mut text) = (vec![0; 4], Vec::new());
        for word in table {
            text.extend_from_slice(word.as_bytes());
            crate::bytes::put_u32(&mut offsets, u32::try_from(text.len()).unwrap());
        }
        let record = write(card, &numbers).unwrap();
        let known = Known { words: Words::new(&offsets, &text), looks: &[], sums };
        let beside = Beside { id: &card.id, mad: 3_590, merchant: ("dar-lina", "Dar Lina") };
        (record.len(), read(&record, &known, beside))
    }

    #[test]
    fn addresses_come_back_however_they_end() {
        for (name, slug) in [
            ("lampe rouge", "lampe-rouge-g0000007"),
            ("lampe rouge", "lampe-g7"),
            ("lampe rouge", "lampe-rouge-89abcdef"),
            ("lampe rouge", "lampe-rouge"),
            ("lampe rouge", "something-else-85123a"),
            ("مصباح  قلوب", "مصباح-g0001"),
            ("", "000000000123456789"),
            (" ", "prd"),
        ] {
            let card = card(name, slug);
            assert_eq!(through(&card).1, Some(card));
        }
    }

    proptest! {
        #[test]
        fn cards_come_back(name in "\\PC{0,30}", slug in "[a-z0-9é-]{0,30}", stock: u32, eur in -9_i64..1_000_000, lang in "[a-z]{2}") {
            let mut card = card(&name, &slug);
            (card.stock, card.prices.eur, card.lang) = (stock, eur, lang);
            prop_assert_eq!(through(&card).1, Some(card));
        }

        #[test]
        fn any_bytes_are_read_as_a_card_or_not(record in proptest::collection::vec(any::<u8>(), 0..60)) {
            let look = Look { lang: "fr".into(), image: card("", "").image };
            let known = Known { words: Words::new(&[0, 0, 0, 0, 1, 0, 0, 0], b"a"), looks: &[look], sums: Sums { mad: 1, eur: u64::MAX, usd: 0 } };
            let _ = read(&record, &known, Beside { id: "é", mad: u32::MAX, merchant: ("", "") });
        }
    }
}
