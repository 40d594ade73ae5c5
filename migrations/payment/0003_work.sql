-- What must happen once, whatever fails: repeated requests, work to be done later, what payment services said.

-- A request under its Idempotency-Key. `result` is set in the transaction of the effect.
CREATE TABLE idempotency (
  scope   TEXT NOT NULL,    -- who asked for what
  key     TEXT NOT NULL,
  digest  TEXT NOT NULL,    -- of the body
  attempt TEXT NOT NULL,    -- names the attempt that works on it
  until   INTEGER NOT NULL, -- when another attempt may take over
  result  TEXT,             -- id of what came of it
  at      INTEGER NOT NULL,
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_at ON idempotency (at);

-- The outbox: written in the transaction of the change that makes it necessary, repeated until done, then deleted.
CREATE TABLE work (
  id       TEXT PRIMARY KEY,  -- also the id of an event
  subject  TEXT NOT NULL,     -- what it is about: an order, a refund
  body     TEXT NOT NULL,     -- JSON
  due      INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault    TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX work_due ON work (due);
CREATE INDEX work_subject ON work (subject);

-- What payment services told: each event once; one whose order is not known yet is kept and looked at again.
CREATE TABLE payment_events (
  id       TEXT PRIMARY KEY, -- engine and its id of the event
  at       INTEGER NOT NULL,
  state    TEXT NOT NULL,    -- done, kept, given_up
  body     TEXT NOT NULL,    -- psp::PaymentEvent as JSON
  due      INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX payment_events_due ON payment_events (due) WHERE due IS NOT NULL;
CREATE INDEX payment_events_at ON payment_events (at);

-- Messages that no consumer could take, kept until somebody sends them again.
CREATE TABLE dead_letters (
  id     TEXT PRIMARY KEY,
  queue  TEXT NOT NULL,
  body   TEXT NOT NULL,
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX dead_letters_at ON dead_letters (at, id);

-- Conditions of a transaction: a row that does not hold undoes all of it. Nothing is stored.
CREATE VIEW guard (what, holds) AS SELECT '', 1;
CREATE TRIGGER guard_attempt INSTEAD OF INSERT ON guard WHEN NEW.what = 'attempt' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: attempt'); END;
CREATE TRIGGER guard_version INSTEAD OF INSERT ON guard WHEN NEW.what = 'version' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: version'); END;
CREATE TRIGGER guard_promotion INSTEAD OF INSERT ON guard WHEN NEW.what = 'promotion' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: promotion'); END;
CREATE TRIGGER guard_balance INSTEAD OF INSERT ON guard WHEN NEW.what = 'balance' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: balance'); END;
