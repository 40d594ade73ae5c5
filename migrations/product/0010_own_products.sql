-- What merchants decided of their products stays decided when catalogues and search indexes are published.

-- Products that merchants made, edited, hid or deleted, by number: what a search index is to hold beside the files it is built from.
-- One that was deleted for good keeps its row without a merchant, so that no catalogue brings it back.
CREATE INDEX goods_own ON goods (number) WHERE updated_at > 0;

-- Of the changes of one product, search reads the latest only.
CREATE INDEX changes_product ON changes (product_id, sequence);
CREATE INDEX imports_waiting ON imports (id) WHERE search = 'next_index';

-- Each sending of a part has a name of its own: one that comes late replaces nothing under its reader.
ALTER TABLE import_parts ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- Administrators' deletions used to leave these.
INSERT OR REPLACE INTO goods_search (rowid, merchant, words)
  SELECT number, '', '' FROM goods g WHERE shown = 1 AND NOT EXISTS (SELECT 1 FROM products p WHERE p.id = g.product_id);
DELETE FROM goods WHERE shown = 1 AND NOT EXISTS (SELECT 1 FROM products p WHERE p.id = goods.product_id);
