//! Where an account's objects are kept, and the changes of one request, which are stored together or not at all.

use crate::error::ApiError;
use serde_json::Value;
use std::collections::BTreeMap;

/// A stored object.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its id, unique in the account.
    pub id: String,
    /// `payment_intent`, `charge`, `refund`, `dispute`, `checkout.session`, `payment_method`, `event`, `webhook_endpoint`.
    pub kind: String,
    /// What lists are narrowed by: a charge's, refund's or dispute's payment, an event's type; else empty.
    pub parent: String,
    /// When time alone changes it, in milliseconds since 1970.
    pub due_at: Option<u64>,
    /// The object. Names that begin with `_` are the sandbox's own and never sent.
    pub body: Value,
}

/// A webhook to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The event.
    pub event: String,
    /// The endpoint.
    pub endpoint: String,
    /// When, in milliseconds since 1970.
    pub due_at: u64,
}

/// A request's answer, kept under its idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The key.
    pub key: String,
    /// What was asked: method, path and parameters.
    pub fingerprint: String,
    /// HTTP status of the answer.
    pub status: u16,
    /// Body of the answer.
    pub body: String,
}

/// Everything that one request changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Objects, new or changed, in the order in which they first appeared.
    pub rows: Vec<Row>,
    /// Webhooks to be sent.
    pub deliveries: Vec<Delivery>,
    /// The answer to be kept.
    pub kept: Option<Kept>,
    /// An object to be forgotten.
    pub deleted: Option<String>,
}

/// A part of a list, newest first.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Kind of the objects.
    pub kind: &'a str,
    /// Their parent, when only its own are wanted.
    pub parent: Option<&'a str>,
    /// Begin after this id.
    pub after: Option<&'a str>,
    /// End before this id: the page is the one that comes right before it.
    pub before: Option<&'a str>,
    /// At most so many.
    pub limit: usize,
}

/// What keeps the objects of one account.
pub trait Store {
    /// An object.
    ///
    /// # Errors
    /// When storage fails.
    fn get(&self, id: &str) -> Result<Option<Row>, String>;
    /// A part of a list, newest first.
    ///
    /// # Errors
    /// When storage fails.
    fn list(&self, page: &Page<'_>) -> Result<Vec<Row>, String>;
    /// The answer kept under an idempotency key.
    ///
    /// # Errors
    /// When storage fails.
    fn kept(&self, key: &str) -> Result<Option<Kept>, String>;
    /// Objects whose time has come, the earliest first; at most a few.
    ///
    /// # Errors
    /// When storage fails.
    fn due(&self, now_ms: u64) -> Result<Vec<Row>, String>;
    /// Stores the changes of a request, all or none.
    ///
    /// # Errors
    /// When storage fails.
    fn commit(&self, changes: &Changes) -> Result<(), String>;
}

/// Changes that are not stored yet, over what is stored.
pub(crate) struct Unit<'s> {
    store: &'s dyn Store,
    order: Vec<String>,
    rows: BTreeMap<String, Row>,
    pub(crate) deliveries: Vec<Delivery>,
    pub(crate) kept: Option<Kept>,
    pub(crate) deleted: Option<String>,
}

impl<'s> Unit<'s> {
    pub(crate) fn over(store: &'s dyn Store) -> Unit<'s> {
        Unit { store, order: Vec::new(), rows: BTreeMap::new(), deliveries: Vec::new(), kept: None, deleted: None }
    }

    pub(crate) fn get(&self, id: &str) -> Result<Option<Row>, ApiError> {
        match self.rows.get(id) {
            Some(row) => Ok(Some(row.clone())),
            None => self.store.get(id).map_err(|e| ApiError::storage(&e)),
        }
    }

    pub(crate) fn put(&mut self, row: Row) {
        if !self.rows.contains_key(&row.id) {
            self.order.push(row.id.clone());
        }
        self.rows.insert(row.id.clone(), row);
    }

    pub(crate) fn list(&self, page: &Page<'_>) -> Result<Vec<Row>, ApiError> {
        self.store.list(page).map_err(|e| ApiError::storage(&e))
    }

    pub(crate) fn kept(&self, key: &str) -> Result<Option<Kept>, ApiError> {
        self.store.kept(key).map_err(|e| ApiError::storage(&e))
    }

    /// Forgets the changes made so far.
    pub(crate) fn forget(&mut self) {
        *self = Unit::over(self.store);
    }

    pub(crate) fn commit(mut self) -> Result<(), ApiError> {
        let rows = self.order.iter().filter_map(|id| self.rows.remove(id)).collect();
        let changes = Changes { rows, deliveries: self.deliveries, kept: self.kept, deleted: self.deleted };
        if changes == Changes::default() {
            return Ok(());
        }
        self.store.commit(&changes).map_err(|e| ApiError::storage(&e))
    }
}
