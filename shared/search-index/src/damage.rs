//! Damaged segments: an error or a poorer answer, never a panic.

use crate::container::reseal;
use crate::{Filters, Index, Request, Segment, build};
use contracts::catalogue::Sort;
use proptest::prelude::*;
use std::rc::Rc;
use std::sync::LazyLock;
use text::Lang;

#[path = "../tests/shop/mod.rs"]
mod shop;

static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| build(&shop::products(), &shop::labels()).unwrap().segment);

/// Asks a segment everything it can be asked.
fn exercise(segment: Segment) {
    let segment = Index::new(Rc::new(segment));
    for query in ["", "red mug", "lantren", "sac rouge", "zzqx heart", "boug", "22423"] {
        for sort in Sort::ALL {
            let facets = vec![("colour".to_owned(), vec!["red".to_owned()])];
            for filters in
                [Filters::default(), Filters { facets, collection: Some("kitchen".into()), ..Filters::default() }]
            {
                let mut request = Request { query, filters, sort, limit: 5, ..Request::default() };
                let found = segment.search(&request);
                let _ = segment.answer(&found, |_| None, None, "v");
                request.after = found.next;
                let _ = segment.search(&request);
            }
        }
        let _ = segment.suggest(query, Lang::Fr);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Segment::open(bytes).is_err());
    }

    #[test]
    fn what_is_cut_or_changed_is_refused(at: prop::sample::Index, by in 1_u8.., cut: prop::sample::Index) {
        let mut changed = WHOLE.clone();
        let at = at.index(changed.len());
        changed[at] = changed[at].wrapping_add(by);
        // the sixth byte is the high byte of the format, the rest is under the checksum or compared
        prop_assert!(Segment::open(changed).is_err());
        prop_assert!(Segment::open(WHOLE[..cut.index(WHOLE.len())].to_vec()).is_err());
    }

    #[test]
    fn damage_that_the_checksum_does_not_see_never_panics(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::weighted(0.1, any::<prop::sample::Index>()),
    ) {
        let mut bytes = WHOLE.clone();
        for (at, by) in changes {
            let at = at.index(bytes.len());
            bytes[at] = by;
        }
        bytes.truncate(cut.map_or(bytes.len(), |c| c.index(WHOLE.len())));
        reseal(&mut bytes);
        if let Ok(segment) = Segment::open(bytes) {
            exercise(segment);
        }
    }
}
