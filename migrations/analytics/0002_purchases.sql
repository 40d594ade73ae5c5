-- What became of orders, as the payment service tells it. No name, no address, not even the order's secret.
CREATE TABLE order_events (
  id       TEXT PRIMARY KEY,  -- the same event delivered again is ignored
  kind     TEXT NOT NULL,     -- contracts::purchase::OrderEventKind
  number   TEXT NOT NULL,     -- of the order
  at       INTEGER NOT NULL,  -- milliseconds since 1970, UTC
  currency TEXT NOT NULL,
  amount   INTEGER NOT NULL   -- minor units
) STRICT, WITHOUT ROWID;

CREATE INDEX order_events_by_time ON order_events (at);

CREATE TABLE order_event_lines (
  event      TEXT NOT NULL,
  line       INTEGER NOT NULL,
  product_id TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  units      INTEGER NOT NULL,
  amount     INTEGER NOT NULL,
  PRIMARY KEY (event, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX order_event_lines_product ON order_event_lines (product_id);
