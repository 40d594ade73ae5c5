-- What buyers say of products: one review of an account for a product.
CREATE TABLE reviews (
  id         TEXT PRIMARY KEY,
  product_id TEXT NOT NULL,
  account    TEXT NOT NULL,
  rating     INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  text       TEXT NOT NULL,
  author     TEXT NOT NULL,    -- the name to show; may be empty
  created_at INTEGER NOT NULL, -- milliseconds since 1970
  edited_at  INTEGER,
  reply      TEXT,
  replied_at INTEGER,
  reported   TEXT,             -- why the merchant asks the marketplace to look at it
  hidden     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (product_id, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX reviews_latest ON reviews (product_id, hidden, created_at, id);
CREATE INDEX reviews_stars ON reviews (product_id, hidden, rating);
CREATE INDEX reviews_of_account ON reviews (account, created_at);
CREATE INDEX reviews_reported ON reviews (created_at, id) WHERE reported IS NOT NULL AND hidden = 0;
