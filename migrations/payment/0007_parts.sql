-- A month with more commissions than a statement holds has several, and a sweep settles where the one before it ended.

CREATE TABLE statements_in_parts (
  id          TEXT PRIMARY KEY,
  influencer  TEXT NOT NULL,
  period      TEXT NOT NULL,
  part        INTEGER NOT NULL, -- from 0 on
  document    TEXT NOT NULL,    -- affiliates::statement::Statement as JSON
  paid        INTEGER NOT NULL,
  carried_in  INTEGER NOT NULL,
  carried_out INTEGER NOT NULL,
  state       TEXT NOT NULL,    -- contracts::affiliate::PayoutState
  created_at  INTEGER NOT NULL,
  paid_at     INTEGER,
  reference   TEXT,
  rib         TEXT,             -- where it is paid
  UNIQUE (influencer, period, part)
) STRICT, WITHOUT ROWID;

INSERT INTO statements_in_parts
SELECT id, influencer, period, 0, document, paid, carried_in, carried_out, state, created_at, paid_at, reference, rib FROM statements;
DROP TABLE statements;
ALTER TABLE statements_in_parts RENAME TO statements;
CREATE INDEX statements_created ON statements (created_at, id);
CREATE INDEX statements_state ON statements (state, created_at, id);

CREATE TABLE settling (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  behind TEXT NOT NULL -- the influencer; empty at the beginning
) STRICT;
INSERT INTO settling VALUES (1, '');

-- Accounts that went left their programmes with a partner too many.
UPDATE programmes SET partners =
  (SELECT count(*) FROM partners p INDEXED BY partners_membership WHERE p.merchant = programmes.merchant AND p.membership = 'approved');
