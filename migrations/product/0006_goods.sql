-- Products as their merchants see them: one row for each, whether buyers find it or not.

CREATE TABLE goods (
  number     INTEGER PRIMARY KEY, -- also the row of goods_search
  product_id TEXT NOT NULL UNIQUE,
  merchant   TEXT NOT NULL,       -- slug
  sku        TEXT NOT NULL,
  name       TEXT NOT NULL,       -- folded: what lists are in order of
  shown      INTEGER NOT NULL,    -- 0: its document stands here, and nowhere else
  updated_at INTEGER NOT NULL,    -- milliseconds since 1970; 0 for what a catalogue brought
  version    INTEGER NOT NULL DEFAULT 0, -- of goods_versions
  document   TEXT,                -- contracts::catalogue::Product as JSON, of a hidden one
  import     TEXT,                -- which import wrote it last, and from which line of its file
  line       INTEGER
) STRICT;

CREATE INDEX goods_name ON goods (merchant, name, product_id);
CREATE INDEX goods_updated ON goods (merchant, updated_at, product_id);
CREATE INDEX goods_sku ON goods (merchant, sku);
CREATE INDEX goods_hidden_name ON goods (merchant, name, product_id) WHERE shown = 0;
CREATE INDEX goods_hidden_updated ON goods (merchant, updated_at, product_id) WHERE shown = 0;

-- Finds a merchant's products by the beginnings of words, folded.
CREATE VIRTUAL TABLE goods_search USING fts5 (merchant, words, content = '', contentless_delete = 1, detail = 'column');

-- What a merchant had decided of a product.
CREATE TABLE goods_versions (
  product_id TEXT NOT NULL,
  version    INTEGER NOT NULL,
  at         INTEGER NOT NULL, -- milliseconds since 1970
  by         TEXT,             -- account; none for an import
  content    TEXT NOT NULL,    -- contracts::editor::Content as JSON
  PRIMARY KEY (product_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO goods (product_id, merchant, sku, name, shown, updated_at)
  SELECT id, document ->> '$.merchant.slug', document ->> '$.sku', lower(document ->> '$.name'), 1, 0 FROM products;
INSERT INTO goods_search (rowid, merchant, words)
  SELECT g.number, replace(g.merchant, '-', ''), g.name || ' ' || g.sku FROM goods g;

-- Conditions of a transaction: a row that does not hold undoes all of it. Nothing is stored.
CREATE VIEW guard (what, holds) AS SELECT '', 1;
CREATE TRIGGER guard_changed INSTEAD OF INSERT ON guard WHEN NEW.what = 'changed' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: changed'); END;
CREATE TRIGGER guard_import INSTEAD OF INSERT ON guard WHEN NEW.what = 'import' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: import'); END;
CREATE TRIGGER guard_sku INSTEAD OF INSERT ON guard WHEN NEW.what = 'sku' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: sku'); END;
