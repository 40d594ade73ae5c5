-- Products in a table with row numbers. Their rows are 2 KB; in a table without, rows this large stand in the inner pages of its
-- tree too, which then has few branches: of a million products each lookup read nine pages, and one more for what did not fit.
CREATE TABLE products_by_row (
  id        TEXT NOT NULL PRIMARY KEY,
  slug      TEXT NOT NULL UNIQUE,
  card      TEXT NOT NULL, -- contracts::catalogue::ProductCard as JSON
  document  TEXT NOT NULL, -- contracts::catalogue::Product as JSON
  version   TEXT NOT NULL  -- of the publication that wrote it last
) STRICT;

INSERT INTO products_by_row (id, slug, card, document, version) SELECT id, slug, card, document, version FROM products;
DROP TABLE products;
ALTER TABLE products_by_row RENAME TO products;
CREATE INDEX products_version ON products (version);
