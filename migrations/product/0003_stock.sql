-- What the Stock objects told, and what merchants want to hear of it.

-- 0: only the product's own page shows the change, not lists, search or recommendations.
ALTER TABLE changes ADD COLUMN everywhere INTEGER NOT NULL DEFAULT 1;

-- The counts shown of each product that was counted. A catalogue published later shows them instead of its own figures.
CREATE TABLE stock_shown (
  product_id TEXT PRIMARY KEY,
  version    INTEGER NOT NULL, -- contracts::stock::Levels::version
  available  INTEGER NOT NULL, -- units of all its articles
  levels     TEXT NOT NULL     -- contracts::stock::Levels as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX stock_shown_low ON stock_shown (available);

CREATE TABLE stock_events (
  product_id TEXT NOT NULL,
  version    INTEGER NOT NULL, -- unique within the product: delivered twice, it is one row
  merchant   TEXT NOT NULL,    -- slug
  kind       TEXT NOT NULL,    -- low_stock, out_of_stock, back_in_stock
  sku        TEXT NOT NULL,
  available  INTEGER NOT NULL,
  at         INTEGER NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (product_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX stock_events_of_merchant ON stock_events (merchant, at, product_id, version);
