//! The answers in the isolate's memory, bounded in bytes.

use crate::entry::Entry;
use edge::Store;
use std::cell::RefCell;
use std::rc::Rc;

/// Bytes of all answers: half of what an isolate has.
const CAPACITY: usize = 64 * 1024 * 1024;
/// The largest body that is kept, in bytes.
pub(crate) const LARGEST: usize = 512 * 1024;
/// The longest key that is kept, in bytes: nobody links to a longer address.
const LONGEST_KEY: usize = 1_000;

thread_local! {
    static MEMORY: RefCell<Store<Rc<Entry>>> = RefCell::new(Store::new(CAPACITY));
}

/// The answer kept under a key.
pub(crate) fn get(key: &str) -> Option<Rc<Entry>> {
    MEMORY.with_borrow_mut(|memory| memory.get(key))
}

/// Keeps an answer, or counts again what a kept one takes.
pub(crate) fn put(key: &str, entry: Rc<Entry>) {
    let bytes = entry.bytes();
    if bytes <= LARGEST && key.len() <= LONGEST_KEY {
        MEMORY.with_borrow_mut(|memory| memory.put(key, entry, bytes));
    }
}
