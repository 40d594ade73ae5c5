//! A memory bounded in bytes that keeps what is asked for again. What comes new waits in a small queue; only what is asked
//! for there goes on to the main one, so that addresses asked once do not push out those that many ask for. In the main
//! queue what was asked for since it was last looked at goes round once more. (S3-FIFO: Yang et al., SOSP 2023.)

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::rc::Rc;

/// The share of the bytes that new values wait in: one in this many.
const WAITING: usize = 10;
/// How often a value can go round for having been asked for.
const MOST_USES: u8 = 3;
/// What the store itself takes for a value, in bytes: its places in the map and in a queue.
const PLACE: usize = 120;

/// Values by text, bounded in bytes.
#[derive(Debug)]
pub struct Store<V> {
    held: HashMap<Rc<str>, Held<V>>,
    waiting: Queue,
    main: Queue,
    /// Keys that left the waiting queue unasked, by hash: when they come again they are known to be asked for more than once.
    left: VecDeque<u64>,
    left_hashes: HashSet<u64>,
    hasher: RandomState,
    capacity: usize,
}

#[derive(Debug)]
struct Held<V> {
    value: V,
    bytes: usize,
    uses: u8,
    in_main: bool,
}

#[derive(Debug, Default)]
struct Queue {
    keys: VecDeque<Rc<str>>,
    bytes: usize,
}

impl<V: Clone> Store<V> {
    /// An empty store for `capacity` bytes of keys and values.
    #[must_use]
    pub fn new(capacity: usize) -> Store<V> {
        Store {
            held: HashMap::new(),
            waiting: Queue::default(),
            main: Queue::default(),
            left: VecDeque::new(),
            left_hashes: HashSet::new(),
            hasher: RandomState::new(),
            capacity,
        }
    }

    /// The value of a key.
    pub fn get(&mut self, key: &str) -> Option<V> {
        let held = self.held.get_mut(key)?;
        held.uses = (held.uses + 1).min(MOST_USES);
        Some(held.value.clone())
    }

    /// Keeps a value that takes so many bytes, in place of the one that the key had.
    pub fn put(&mut self, key: &str, value: V, bytes: usize) {
        let bytes = bytes + key.len() + PLACE;
        if let Some(held) = self.held.get_mut(key) {
            let queue = if held.in_main { &mut self.main } else { &mut self.waiting };
            queue.bytes = queue.bytes + bytes - held.bytes;
            (held.value, held.bytes) = (value, bytes);
        } else {
            let hash = self.hasher.hash_one(key);
            let in_main = self.left_hashes.remove(&hash);
            let key: Rc<str> = key.into();
            let queue = if in_main { &mut self.main } else { &mut self.waiting };
            queue.push(Rc::clone(&key), bytes);
            self.held.insert(key, Held { value, bytes, uses: 0, in_main });
        }
        while self.bytes() > self.capacity && self.make_room() {}
    }

    /// Bytes taken.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.waiting.bytes + self.main.bytes
    }

    /// How many values are held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// True when nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// Looks at the oldest key of a queue: it moves on, goes round again, or leaves. False when there is none.
    fn make_room(&mut self) -> bool {
        let from_waiting = self.waiting.bytes > self.capacity / WAITING || self.main.keys.is_empty();
        let queue = if from_waiting { &mut self.waiting } else { &mut self.main };
        let Some(key) = queue.keys.pop_front() else { return false };
        let Some(held) = self.held.get_mut(&key) else { return true };
        queue.bytes -= held.bytes;
        if held.uses > 0 {
            held.uses = if from_waiting { 0 } else { held.uses - 1 };
            held.in_main = true;
            self.main.push(key, held.bytes);
            return true;
        }
        self.held.remove(&key);
        if from_waiting {
            self.note_left(&key);
        }
        true
    }

    fn note_left(&mut self, key: &str) {
        let hash = self.hasher.hash_one(key);
        if self.left_hashes.insert(hash) {
            self.left.push_back(hash);
        }
        while self.left.len() > self.held.len().max(64) {
            self.left.pop_front().map(|hash| self.left_hashes.remove(&hash));
        }
    }
}

impl Queue {
    fn push(&mut self, key: Rc<str>, bytes: usize) {
        self.keys.push_back(key);
        self.bytes += bytes;
    }
}

#[cfg(test)]
mod tests {
    use super::Store;

    const EACH: usize = 1_000;

    fn filled(values: usize) -> Store<usize> {
        Store::new(values * (EACH + 200))
    }

    #[test]
    fn what_was_put_is_there_and_what_was_not_is_not() {
        let mut store = filled(10);
        store.put("a", 1, EACH);
        assert_eq!((store.get("a"), store.get("b")), (Some(1), None));
        store.put("a", 2, EACH);
        assert_eq!((store.get("a"), store.len()), (Some(2), 1));
    }

    #[test]
    fn it_never_takes_more_than_its_bytes() {
        let mut store = filled(50);
        for n in 0..5_000 {
            store.put(&format!("key {}", n % 700), n, EACH * (1 + n % 3));
            store.get(&format!("key {}", n % 13));
            assert!(store.bytes() <= 50 * (EACH + 200));
        }
        store.put("too large for it", 0, EACH * 100);
        assert!(store.bytes() <= 50 * (EACH + 200));
    }

    #[test]
    fn addresses_asked_once_do_not_push_out_what_is_asked_for_again() {
        let mut store = filled(100);
        for round in 0..3 {
            for n in 0..50 {
                let key = format!("often {n}");
                if store.get(&key).is_none() {
                    store.put(&key, round, EACH);
                }
            }
        }
        for n in 0..10_000 {
            store.put(&format!("once {n}"), 0, EACH);
        }
        assert_eq!((0..50).filter(|n| store.get(&format!("often {n}")).is_some()).count(), 50);
    }

    #[test]
    fn what_is_asked_for_no_more_makes_room() {
        let mut store = filled(100);
        for name in ["before", "now"] {
            for n in 0..2_000 {
                let key = format!("{name} {}", n % 95);
                if store.get(&key).is_none() {
                    store.put(&key, 0, EACH);
                }
            }
        }
        let held = |store: &mut Store<usize>, name: &str| {
            (0..95).filter(|n| store.get(&format!("{name} {n}")).is_some()).count()
        };
        assert!(held(&mut store, "now") > 85, "{}", held(&mut store, "now"));
        assert!(held(&mut store, "before") < 15);
    }
}
