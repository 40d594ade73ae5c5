//! A change of an order: what changes, what is booked and what must follow, in one transaction that holds only while the order
//! is as it was read.

use crate::sales::{self, Added};
use crate::stored::Stored;
use crate::values::int;
use crate::work::{self, Work};
use contracts::purchase::{OrderEvent, OrderEventKind, PurchasedLine};
use edge::{Db, Debtors, Error, Result, now_ms};
use ledger::Entry;
use worker::D1PreparedStatement;
use worker::wasm_bindgen::JsValue;

/// How often a change is tried when others change the order at the same time.
pub(crate) const TRIES: usize = 6;

/// A change that is being put together.
pub(crate) struct Change<'d, 'c> {
    db: &'d Db<'c>,
    order: &'d Stored,
    columns: Vec<&'static str>,
    values: Vec<JsValue>,
    statements: Vec<D1PreparedStatement>,
}

impl<'d, 'c> Change<'d, 'c> {
    /// Nothing yet.
    pub(crate) fn of(db: &'d Db<'c>, order: &'d Stored) -> Change<'d, 'c> {
        Change { db, order, columns: Vec::new(), values: Vec::new(), statements: Vec::new() }
    }

    /// Sets a column of the order.
    pub(crate) fn set(&mut self, column: &'static str, value: impl Into<JsValue>) {
        self.columns.push(column);
        self.values.push(value.into());
    }

    /// Runs another statement with it.
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub(crate) fn also(&mut self, sql: &str, values: &[JsValue]) -> Result<()> {
        self.statements.push(self.db.statement(sql, values)?);
        Ok(())
    }

    /// Runs these statements with it.
    pub(crate) fn with(&mut self, statements: impl IntoIterator<Item = D1PreparedStatement>) {
        self.statements.extend(statements);
    }

    /// Books an entry.
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub(crate) fn book(&mut self, entry: &Entry) -> Result<()> {
        self.statements.extend(edge::booked(self.db, entry)?);
        Ok(())
    }

    /// Counts what was paid among today's sales.
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub(crate) fn sold(&mut self, added: &[Added<'_>]) -> Result<()> {
        self.sold_at(now_ms(), added)
    }

    /// Counts what was paid or given back among the sales of a day.
    ///
    /// # Errors
    /// As [`Change::sold`].
    pub(crate) fn sold_at(&mut self, at: u64, added: &[Added<'_>]) -> Result<()> {
        self.statements.push(sales::count(self.db, self.order.currency, at, added)?);
        Ok(())
    }

    /// Undoes the change (`guard: funds`) when one of these merchants owes us something after all that was booked so far.
    ///
    /// # Errors
    /// When a value cannot be bound.
    pub(crate) fn owing(&mut self, merchants: &Debtors) -> Result<()> {
        self.statements.push(edge::owe_at_most(self.db, merchants, 0)?);
        Ok(())
    }

    /// Leaves something to be done.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn then(&mut self, work: &Work) -> Result<()> {
        self.statements.push(work::row(self.db, &self.order.id, work)?);
        Ok(())
    }

    /// Tells the other services.
    ///
    /// # Errors
    /// As [`Change::then`].
    pub(crate) fn tell(&mut self, kind: OrderEventKind, amount: i64) -> Result<()> {
        self.then(&Work::Event { event: event(self.db, self.order, kind, amount)? })
    }

    /// Makes the change. False when somebody else changed the order since it was read: read it again.
    ///
    /// # Errors
    /// When D1 refuses; then nothing changed.
    pub(crate) async fn commit(self) -> Result<bool> {
        let Change { db, order, columns, mut values, statements } = self;
        let sets: Vec<String> = columns.iter().zip(3..).map(|(column, n)| format!(", {column} = ?{n}")).collect();
        values.splice(0..0, [JsValue::from_str(&order.id), int(order.version)]);
        let guard =
            "INSERT INTO guard (what, holds) VALUES ('version', (SELECT version = ?2 FROM orders WHERE id = ?1))";
        let update = format!("UPDATE orders SET version = ?2 + 1{} WHERE id = ?1", sets.concat());
        let mut batch = vec![db.statement(guard, &values[..2])?, db.statement(&update, &values)?];
        batch.extend(statements);
        match db.batch(batch).await {
            Ok(_) => Ok(true),
            Err(Error::Platform(fault)) if fault.contains("guard: version") => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// What other services are told of an order.
///
/// # Errors
/// Only when the platform has no random numbers.
pub(crate) fn event(db: &Db<'_>, order: &Stored, kind: OrderEventKind, amount: i64) -> Result<OrderEvent> {
    let line = |line: &crate::agreed::AgreedLine| PurchasedLine {
        product_id: line.product_id.clone(),
        merchant: line.merchant.clone(),
        units: line.quantity,
        amount: line.total,
    };
    Ok(OrderEvent {
        id: edge::secret_name("evt_")?,
        kind,
        number: order.number.clone(),
        at: now_ms(),
        currency: order.currency.code().to_owned(),
        amount,
        lines: order.agreed.lines.iter().map(line).collect(),
        traceparent: Some(db.traceparent()),
    })
}
