//! Memory of the isolate: lost at any reset, so it only ever holds what can be read again.

use crate::now_ms;
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;

/// One value with an age.
#[derive(Debug)]
pub struct Cached<T> {
    slot: RefCell<Option<(u64, T)>>,
    ttl_ms: u64,
}

impl<T: Clone> Cached<T> {
    /// An empty slot whose value is fresh for `ttl_ms` milliseconds.
    #[must_use]
    pub const fn new(ttl_ms: u64) -> Self {
        Cached { slot: RefCell::new(None), ttl_ms }
    }

    /// The value when it is fresh.
    pub fn fresh(&self) -> Option<T> {
        self.slot.borrow().as_ref().filter(|(at, _)| now_ms().saturating_sub(*at) < self.ttl_ms).map(|(_, v)| v.clone())
    }

    /// The value however old: better than nothing when its source fails.
    pub fn any(&self) -> Option<T> {
        self.slot.borrow().as_ref().map(|(_, v)| v.clone())
    }

    /// Keeps a value from now on.
    pub fn put(&self, value: T) {
        *self.slot.borrow_mut() = Some((now_ms(), value));
    }

    /// Forgets the value.
    pub fn clear(&self) {
        *self.slot.borrow_mut() = None;
    }
}

/// Values by key, bounded in number, each fresh for a time. Two generations: when the young one is full it becomes the
/// old one and the old one goes; what is read moves to the young one, so what is in use stays.
#[derive(Debug)]
pub struct Memory<K, V> {
    generations: RefCell<(Generation<K, V>, Generation<K, V>)>,
    capacity: usize,
    ttl_ms: u64,
}

type Generation<K, V> = HashMap<K, (u64, V)>;

impl<K: Eq + Hash + Clone, V: Clone> Memory<K, V> {
    /// An empty memory for at most twice `capacity` values, each fresh for `ttl_ms` milliseconds.
    #[must_use]
    pub fn new(capacity: usize, ttl_ms: u64) -> Self {
        Memory { generations: RefCell::default(), capacity, ttl_ms }
    }

    /// The value of `key` when it is fresh.
    pub fn fresh(&self, key: &K) -> Option<V> {
        let (at, value) = self.find(key)?;
        (now_ms().saturating_sub(at) < self.ttl_ms).then_some(value)
    }

    /// The value of `key` however old.
    pub fn any(&self, key: &K) -> Option<V> {
        self.find(key).map(|(_, value)| value)
    }

    /// Keeps a value from now on.
    pub fn put(&self, key: K, value: V) {
        self.insert(key, (now_ms(), value));
    }

    /// Forgets everything.
    pub fn clear(&self) {
        *self.generations.borrow_mut() = Default::default();
    }

    fn find(&self, key: &K) -> Option<(u64, V)> {
        if let Some(entry) = self.generations.borrow().0.get(key) {
            return Some(entry.clone());
        }
        let entry = self.generations.borrow_mut().1.remove(key)?;
        self.insert(key.clone(), entry.clone());
        Some(entry)
    }

    fn insert(&self, key: K, entry: (u64, V)) {
        let mut generations = self.generations.borrow_mut();
        if generations.0.len() >= self.capacity {
            generations.1 = std::mem::take(&mut generations.0);
        }
        generations.0.insert(key, entry);
    }
}
