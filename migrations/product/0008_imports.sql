-- Merchants' files of products, read in slices: how far each was read is stored in the transaction of what was read.
CREATE TABLE imports (
  id         TEXT PRIMARY KEY,
  merchant   TEXT NOT NULL,
  state      TEXT NOT NULL,              -- contracts::import::ImportState
  reason     TEXT,
  bytes      INTEGER NOT NULL DEFAULT 0, -- of all parts, once it runs
  position   INTEGER NOT NULL DEFAULT 0, -- bytes read
  line       INTEGER NOT NULL DEFAULT 1, -- the next line
  row_count  INTEGER NOT NULL DEFAULT 0,
  bad        INTEGER NOT NULL DEFAULT 0,
  made       INTEGER NOT NULL DEFAULT 0,
  changed    INTEGER NOT NULL DEFAULT 0,
  unchanged  INTEGER NOT NULL DEFAULT 0,
  search     TEXT NOT NULL DEFAULT 'now', -- contracts::import::SearchState
  ignored    TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL,           -- milliseconds since 1970
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX imports_merchant ON imports (merchant, created_at, id);
CREATE INDEX imports_running ON imports (updated_at) WHERE state = 'running';
CREATE INDEX imports_old ON imports (created_at);

CREATE TABLE import_parts (
  import TEXT NOT NULL,
  part   INTEGER NOT NULL,
  bytes  INTEGER NOT NULL,
  PRIMARY KEY (import, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_errors (
  import TEXT NOT NULL,
  line   INTEGER NOT NULL,
  place  INTEGER NOT NULL, -- among the faults of its row
  sku    TEXT NOT NULL,
  field  TEXT NOT NULL,
  detail TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (import, line, place)
) STRICT, WITHOUT ROWID;
