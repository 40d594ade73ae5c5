//! Keys that name documents: ids and article numbers, as hashes in a few bytes each. A key of the catalogue is always found; a key
//! that is not in it is taken for another with a probability of the number of documents divided by 2 to the number of hash bits kept.

use crate::bytes::{Ints, U24s, U32s, checksum, put, put_u32};
use crate::container::{Container, FormatError, Slice};
use crate::section::Section;

/// Documents in a bucket, about.
const BUCKET: usize = 16;

/// The sections of a set of keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Where {
    pub(crate) buckets: Section,
    pub(crate) checks: Section,
    pub(crate) docs: Section,
}

/// Product ids, which must not be mistaken: 48 bits at a million documents.
pub(crate) const IDS: Where = Where { buckets: Section::IdBuckets, checks: Section::IdChecks, docs: Section::IdDocs };
/// Article numbers: 32 bits at a million documents.
pub(crate) const SKUS: Where =
    Where { buckets: Section::SkuBuckets, checks: Section::SkuChecks, docs: Section::SkuDocs };

/// Keys with `N` bytes of check each, besides the bits that choose the bucket.
#[derive(Debug)]
pub(crate) struct Keys<const N: usize> {
    buckets: Slice,
    checks: Slice,
    docs: Slice,
}

impl<const N: usize> Keys<N> {
    /// Writes the sections; a document has one key or more.
    pub(crate) fn write<'k>(keys: impl Iterator<Item = (&'k str, u32)>, at: Where, sections: &mut [Vec<u8>]) {
        let mut entries: Vec<(u64, u32)> = keys.map(|(key, doc)| (hash(key), doc)).collect();
        let bits = bits(entries.len());
        entries.sort_unstable();
        let mut filled = 0;
        for bucket in 0..=1_u64 << bits {
            while entries.get(filled).is_some_and(|(hash, _)| hash >> (64 - bits) < bucket) {
                filled += 1;
            }
            put_u32(&mut sections[at.buckets as usize], u32::try_from(filled).unwrap_or(u32::MAX));
        }
        for (hash, doc) in entries {
            put::<N>(&mut sections[at.checks as usize], check(hash, bits));
            put::<3>(&mut sections[at.docs as usize], doc);
        }
    }

    pub(crate) fn open(container: &Container, at: Where, docs: usize) -> Result<Keys<N>, FormatError> {
        let of = |section: Section| section.of(container);
        let keys = Keys { buckets: of(at.buckets)?, checks: of(at.checks)?, docs: of(at.docs)? };
        let count = keys.docs.len() / 3;
        let sound = count >= docs
            && keys.checks.len() == count * N
            && keys.docs.len() == count * 3
            && U32s::new(&keys.buckets).delimit(1 << bits(count), count);
        if sound { Ok(keys) } else { Err(FormatError::Section(at.docs.name())) }
    }

    /// The documents that a key names.
    pub(crate) fn docs(&self, key: &str) -> impl Iterator<Item = u32> + '_ {
        let (hash, docs) = (hash(key), U24s::new(&self.docs));
        let bits = bits(docs.len());
        let bucket = usize::try_from(hash >> (64 - bits)).unwrap_or(usize::MAX);
        let span = U32s::new(&self.buckets).span(bucket).unwrap_or_default();
        let checks = Ints::<N>::new(&self.checks);
        let wanted = check(hash, bits) & (u32::MAX >> (32 - 8 * N));
        span.filter(move |i| checks.get(*i) == Some(wanted)).filter_map(move |i| docs.get(i))
    }
}

/// How many leading bits of a hash choose the bucket: at least one.
fn bits(docs: usize) -> u32 {
    (docs / BUCKET).max(2).ilog2()
}

/// The bits that follow those of the bucket.
fn check(hash: u64, bits: u32) -> u32 {
    u32::try_from(hash << bits >> 32).unwrap_or(0)
}

fn hash(key: &str) -> u64 {
    // the checksum's high bits depend on little for short keys: once more mixes them
    let sum = checksum(key.as_bytes());
    (sum ^ (sum >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9).rotate_left(31).wrapping_mul(0x94d0_49bb_1331_11eb)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::container;
    use crate::section::SECTIONS;

    #[test]
    fn every_key_names_its_document_and_strangers_hardly_any() {
        let keys: Vec<String> = (0..20_000).map(|i| format!("prd_{i:016}")).collect();
        let mut sections = vec![Vec::new(); SECTIONS];
        Keys::<4>::write(keys.iter().map(String::as_str).zip(0..), IDS, &mut sections);
        Keys::<2>::write(keys.iter().map(String::as_str).zip(0..), SKUS, &mut sections);
        let container = Container::open(container::write(*b"TEST", &sections), *b"TEST").unwrap();
        let (ids, skus) = (
            Keys::<4>::open(&container, IDS, keys.len()).unwrap(),
            Keys::<2>::open(&container, SKUS, keys.len()).unwrap(),
        );
        for (doc, key) in (0..).zip(&keys) {
            assert_eq!(ids.docs(key).collect::<Vec<u32>>(), [doc]);
            assert!(skus.docs(key).any(|d| d == doc));
        }
        let stranger = |i: u32| format!("prd_{i:016}");
        assert_eq!((20_000..120_000).filter(|i| ids.docs(&stranger(*i)).next().is_some()).count(), 0);
        assert!((20_000..120_000).filter(|i| skus.docs(&stranger(*i)).next().is_some()).count() < 100);
    }
}
