//! An account in memory, for tests: storage, clock, random bits, and our own client's way to ask it.

use psp::{Answer, Call, Failure};
use std::cell::{Cell, RefCell};
use stripe_sandbox::{Account, Changes, Clock, Delivery, Kept, Page, Reply, Request, Row, Shown, Store};

/// The secret that the account's keys follow from.
pub(crate) const SECRET: &str = "0123456789abcdef0123456789abcdef";

#[derive(Default)]
pub(crate) struct Memory {
    rows: RefCell<Vec<Row>>,
    kept: RefCell<Vec<Kept>>,
    deliveries: RefCell<Vec<Delivery>>,
}

impl Store for Memory {
    fn get(&self, id: &str) -> Result<Option<Row>, String> {
        Ok(self.rows.borrow().iter().find(|row| row.id == id).cloned())
    }

    fn list(&self, page: &Page<'_>) -> Result<Vec<Row>, String> {
        let rows = self.rows.borrow();
        let mut found: Vec<Row> = rows
            .iter()
            .filter(|row| row.kind == page.kind && page.parent.is_none_or(|parent| row.parent == parent))
            .cloned()
            .collect();
        let at = |found: &[Row], id: &str| found.iter().position(|row| row.id == id).unwrap_or(0);
        if let Some(after) = page.after {
            found.truncate(at(&found, after));
        }
        if let Some(before) = page.before {
            found.drain(..=at(&found, before));
            found.truncate(page.limit);
        }
        found.reverse();
        found.truncate(page.limit);
        Ok(found)
    }

    fn kept(&self, key: &str) -> Result<Option<Kept>, String> {
        Ok(self.kept.borrow().iter().find(|kept| kept.key == key).cloned())
    }

    fn due(&self, now_ms: u64) -> Result<Vec<Row>, String> {
        Ok(self.rows.borrow().iter().filter(|row| row.due_at.is_some_and(|at| at <= now_ms)).cloned().collect())
    }

    fn commit(&self, changes: &Changes) -> Result<(), String> {
        let mut rows = self.rows.borrow_mut();
        for row in &changes.rows {
            match rows.iter_mut().find(|known| known.id == row.id) {
                Some(known) => *known = row.clone(),
                None => rows.push(row.clone()),
            }
        }
        self.kept.borrow_mut().extend(changes.kept.clone());
        self.deliveries.borrow_mut().extend(changes.deliveries.clone());
        Ok(())
    }
}

/// The shop's account and a clock that the test moves.
pub(crate) struct Bench {
    pub(crate) store: Memory,
    pub(crate) account: Account,
    pub(crate) now_ms: Cell<u64>,
    drawn: Cell<u128>,
}

impl Bench {
    pub(crate) fn new() -> Bench {
        let name = psp::sandbox::SHOP.to_owned();
        let webhook_secret = psp::sandbox::webhook_secret(SECRET, &name);
        Bench {
            store: Memory::default(),
            account: Account { name, origin: String::new(), webhook_secret },
            now_ms: Cell::new(1_795_305_600_000),
            drawn: Cell::new(1),
        }
    }

    fn with_clock<T>(&self, work: impl FnOnce(Clock<'_>) -> T) -> T {
        let random = || {
            self.drawn.set(self.drawn.get() + 1);
            self.drawn.get().wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
        };
        work(Clock { now_ms: self.now_ms.get(), random: &random })
    }

    /// A form of a page, as a browser sends it.
    pub(crate) fn post(&self, path: &str, form: &str) -> Shown {
        self.with_clock(|clock| {
            stripe_sandbox::page(&self.store, &self.account, clock, path, Some(form), "fr").unwrap()
        })
    }

    /// A page.
    pub(crate) fn open(&self, path: &str, accepts: &str) -> Shown {
        self.with_clock(|clock| stripe_sandbox::page(&self.store, &self.account, clock, path, None, accepts).unwrap())
    }

    /// Lets time pass.
    pub(crate) fn wait_ms(&self, ms: u64) {
        self.now_ms.set(self.now_ms.get() + ms);
        self.with_clock(|clock| stripe_sandbox::settle(&self.store, &self.account, clock)).unwrap();
    }

    pub(crate) fn api(&self, method: &str, target: &str, body: &str, key: Option<&str>) -> Reply {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let request = Request { method, path, query, body, idempotency_key: key };
        self.with_clock(|clock| stripe_sandbox::answer(&self.store, &self.account, clock, &request))
    }

    /// What our own client asks and reads.
    pub(crate) fn ask<T>(&self, call: &Call<T>) -> Result<T, Failure> {
        let request = &call.request;
        let header = |name| request.headers.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str());
        let key = header("authorization").and_then(|h| h.strip_prefix("Bearer ")).unwrap_or_default();
        assert_eq!(psp::sandbox::account_of(SECRET, key), Some(self.account.name.as_str()));
        let reply = self.api(request.method, &request.path, &request.body, header("idempotency-key"));
        call.read(Answer { status: reply.status, body: reply.body.as_bytes() })
    }

    /// The webhooks planned so far, as they would be sent now.
    pub(crate) fn webhooks(&self) -> Vec<stripe_sandbox::Attempt> {
        let planned = self.store.deliveries.borrow().clone();
        let send = |d: &Delivery| {
            stripe_sandbox::attempt(&self.store, &d.event, &d.endpoint, self.now_ms.get() / 1000).unwrap().unwrap()
        };
        planned.iter().map(send).collect()
    }
}
