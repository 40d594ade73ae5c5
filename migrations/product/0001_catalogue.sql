-- The catalogue: every product as the API gives it, and the lists it stands in.

-- Documents are stored as they are sent; what queries need stands in columns.
CREATE TABLE products (
  id        TEXT PRIMARY KEY,
  slug      TEXT NOT NULL UNIQUE,
  card      TEXT NOT NULL, -- contracts::catalogue::ProductCard as JSON
  document  TEXT NOT NULL, -- contracts::catalogue::Product as JSON
  version   TEXT NOT NULL  -- of the publication that wrote it last
) STRICT, WITHOUT ROWID;

CREATE INDEX products_version ON products (version);

-- One row for each list a product stands in, so that every list is one range of one index.
-- scope: '' for all products, 'c:{collection}', 'm:{merchant}', 'c:{collection} m:{merchant}'.
CREATE TABLE listings (
  product_id TEXT NOT NULL,
  scope      TEXT NOT NULL,
  popularity INTEGER NOT NULL, -- distinct orders
  price      INTEGER NOT NULL, -- centimes of a dirham
  created_at TEXT NOT NULL,    -- RFC 3339, UTC
  PRIMARY KEY (product_id, scope)
) STRICT, WITHOUT ROWID;

CREATE INDEX listings_popular ON listings (scope, popularity, product_id, price);
CREATE INDEX listings_price ON listings (scope, price, product_id);
CREATE INDEX listings_newest ON listings (scope, created_at, product_id, price);

CREATE TABLE merchants (
  slug     TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  document TEXT NOT NULL -- contracts::catalogue::Merchant as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX merchants_position ON merchants (position);

CREATE TABLE collections (
  slug     TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  document TEXT NOT NULL -- contracts::catalogue::Collection as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX collections_position ON collections (position);
