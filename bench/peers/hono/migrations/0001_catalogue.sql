-- What the peer reads: the same documents as our catalogue, and SQLite's own full text index.
CREATE TABLE products (id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, card TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE listings (product_id TEXT NOT NULL, scope TEXT NOT NULL, popularity INTEGER NOT NULL, price INTEGER NOT NULL, created_at TEXT NOT NULL,
  PRIMARY KEY (product_id, scope)) STRICT, WITHOUT ROWID;
CREATE INDEX listings_popular ON listings (scope, popularity, product_id);
CREATE INDEX listings_price ON listings (scope, price, product_id);
CREATE INDEX listings_newest ON listings (scope, created_at, product_id);
CREATE TABLE facets (product_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (product_id, key, value)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE names USING fts5 (name, product_id UNINDEXED, price UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
