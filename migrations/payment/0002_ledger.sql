-- Money, twice: every entry's postings sum to zero in each currency. Nothing here is ever changed or deleted; what was wrong is
-- put right by another entry. Each is written in the transaction of what it explains.

CREATE TABLE ledger_entries (
  id        TEXT PRIMARY KEY,
  at        INTEGER NOT NULL,     -- seconds since 1970
  kind      TEXT NOT NULL,
  reference TEXT NOT NULL,        -- the order it is about
  key       TEXT NOT NULL UNIQUE  -- what it explains: the same thing is never booked twice
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_entries_reference ON ledger_entries (reference, at);

CREATE TABLE ledger_postings (
  account  TEXT NOT NULL,
  at       INTEGER NOT NULL,
  entry    TEXT NOT NULL REFERENCES ledger_entries (id),
  number   INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount   INTEGER NOT NULL CHECK (amount <> 0), -- debits above zero, credits below
  PRIMARY KEY (account, at, entry, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX ledger_postings_entry ON ledger_postings (entry);

-- Sums of the postings, kept by a trigger; the check adds them up anew.
CREATE TABLE ledger_balances (
  account  TEXT NOT NULL,
  currency TEXT NOT NULL,
  amount   INTEGER NOT NULL,
  PRIMARY KEY (account, currency)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_postings_add AFTER INSERT ON ledger_postings BEGIN
  INSERT INTO ledger_balances (account, currency, amount) VALUES (NEW.account, NEW.currency, NEW.amount)
  ON CONFLICT (account, currency) DO UPDATE SET amount = amount + excluded.amount;
END;

CREATE TRIGGER ledger_entries_stay BEFORE UPDATE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_entries_kept BEFORE DELETE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_postings_stay BEFORE UPDATE ON ledger_postings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_postings_kept BEFORE DELETE ON ledger_postings BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
