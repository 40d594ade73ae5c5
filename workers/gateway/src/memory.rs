//! The answers in the isolate's memory, bounded in bytes. Two generations: when the young one is full it becomes the old
//! one and the old one goes; what is asked for moves to the young one, so what is in use stays.

use crate::entry::Entry;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Bytes of one generation; an isolate has 128 MB in all.
const CAPACITY: usize = 24 * 1024 * 1024;
/// What an entry takes beside its body and key, in bytes: headers, tags, the compressed form of a small body.
const OVERHEAD: usize = 1_500;
/// The largest body that is kept, in bytes.
pub(crate) const LARGEST: usize = 512 * 1024;
/// The longest key that is kept, in bytes: nobody links to a longer address.
const LONGEST_KEY: usize = 1_000;

#[derive(Default)]
struct Memory {
    young: HashMap<String, Rc<Entry>>,
    old: HashMap<String, Rc<Entry>>,
    bytes: usize,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// The answer kept under a key.
pub(crate) fn get(key: &str) -> Option<Rc<Entry>> {
    MEMORY.with_borrow_mut(|memory| {
        if let Some(entry) = memory.young.get(key) {
            return Some(Rc::clone(entry));
        }
        let (key, entry) = memory.old.remove_entry(key)?;
        memory.put(key, Rc::clone(&entry));
        Some(entry)
    })
}

/// Keeps an answer.
pub(crate) fn put(key: String, entry: Rc<Entry>) {
    if entry.bytes <= LARGEST && key.len() <= LONGEST_KEY {
        MEMORY.with_borrow_mut(|memory| memory.put(key, entry));
    }
}

impl Memory {
    fn put(&mut self, key: String, entry: Rc<Entry>) {
        let beside = key.len() + OVERHEAD;
        let size = |entry: &Entry| beside + entry.bytes + entry.bytes / 4;
        let (added, replaced) = (size(&entry), self.young.get(&key).map_or(0, |before| size(before)));
        self.bytes = self.bytes + added - replaced;
        if self.bytes > CAPACITY {
            self.bytes = added;
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, entry);
    }
}
