-- Orders and what becomes of them. Times are milliseconds since 1970, amounts minor units of the order's currency.

-- What was agreed stands in `agreed` and never changes; what changes stands in columns, under a version.
CREATE TABLE orders (
  id         TEXT PRIMARY KEY,     -- a secret: a guest reads the order by it
  number     TEXT NOT NULL UNIQUE, -- what people say on the phone
  version    INTEGER NOT NULL DEFAULT 1,
  state      TEXT NOT NULL,        -- contracts::order::OrderState
  reason     TEXT,                 -- of a cancellation
  account    TEXT,                 -- who ordered, when signed in
  email      TEXT NOT NULL,        -- lower case
  cart       TEXT NOT NULL,        -- name of the cart's object
  created_at INTEGER NOT NULL,
  currency   TEXT NOT NULL,
  total      INTEGER NOT NULL,
  refunded   INTEGER NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND total), -- given back or about to be
  engine     TEXT NOT NULL,        -- stripe, sandbox, cmi, cash
  reference  TEXT,                 -- the payment as it was begun there
  charge     TEXT,                 -- what moves the money there
  page       TEXT,                 -- contracts::order::PaymentPage as JSON, while it can be paid
  look_at    INTEGER,              -- when to ask the payment service next; none when nothing is open
  agreed     TEXT NOT NULL         -- lines, address, totals as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX orders_account ON orders (account, created_at, id) WHERE account IS NOT NULL;
CREATE INDEX orders_guest ON orders (email) WHERE account IS NULL;
CREATE INDEX orders_charge ON orders (charge) WHERE charge IS NOT NULL;
CREATE INDEX orders_look_at ON orders (look_at) WHERE look_at IS NOT NULL;

-- One row for each line: what can still be given back, and who bought which product.
CREATE TABLE order_lines (
  order_id   TEXT NOT NULL,
  number     INTEGER NOT NULL,
  product_id TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  units      INTEGER NOT NULL,
  refunded_units INTEGER NOT NULL DEFAULT 0 CHECK (refunded_units BETWEEN 0 AND units),
  PRIMARY KEY (order_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX order_lines_product ON order_lines (product_id, order_id);

-- One row for each merchant of an order. A merchant knows the order by its parcel, never by the order's secret.
CREATE TABLE parcels (
  id           TEXT PRIMARY KEY,
  order_id     TEXT NOT NULL,
  merchant     TEXT NOT NULL,
  state        TEXT NOT NULL, -- contracts::order::ParcelState
  created_at   INTEGER NOT NULL,
  tracking     TEXT,
  shipped_at   INTEGER,
  delivered_at INTEGER,
  UNIQUE (order_id, merchant)
) STRICT, WITHOUT ROWID;

CREATE INDEX parcels_merchant ON parcels (merchant, created_at, id);

CREATE TABLE refunds (
  id         TEXT PRIMARY KEY, -- also the idempotency key at the payment service
  order_id   TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  amount     INTEGER NOT NULL CHECK (amount > 0),
  reason     TEXT NOT NULL,
  state      TEXT NOT NULL,    -- pending, succeeded, failed
  reference  TEXT,             -- the payment service's id
  shares     TEXT NOT NULL,    -- what it is made of, as JSON
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX refunds_order ON refunds (order_id, created_at);

CREATE TABLE returns (
  id         TEXT PRIMARY KEY,
  order_id   TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  lines      TEXT NOT NULL,    -- [{number, units}]
  reason     TEXT NOT NULL,
  state      TEXT NOT NULL,    -- contracts::order::ReturnState
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX returns_order ON returns (order_id, created_at);

CREATE TABLE disputes (
  id        TEXT PRIMARY KEY,  -- the payment service's id
  order_id  TEXT NOT NULL,
  amount    INTEGER NOT NULL,
  currency  TEXT NOT NULL,
  reason    TEXT NOT NULL,
  state     TEXT NOT NULL,     -- open, won, lost
  opened_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX disputes_order ON disputes (order_id);
CREATE INDEX disputes_state ON disputes (state, opened_at);

-- Promotions: of a merchant, or of the marketplace itself (merchant '').
CREATE TABLE promotions (
  id          TEXT PRIMARY KEY,
  merchant    TEXT NOT NULL,
  code        TEXT UNIQUE,          -- in capitals; none for one that applies by itself
  used        INTEGER NOT NULL DEFAULT 0,
  most        INTEGER,              -- uses in all
  most_each   INTEGER,              -- uses by one shopper
  created_at  INTEGER NOT NULL,
  document    TEXT NOT NULL         -- the rule as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX promotions_merchant ON promotions (merchant, created_at, id);
CREATE INDEX promotions_automatic ON promotions (merchant) WHERE code IS NULL;

CREATE TABLE promotion_uses (
  promotion TEXT NOT NULL,
  order_id  TEXT NOT NULL,
  shopper   TEXT NOT NULL,          -- the account, or the e-mail address
  PRIMARY KEY (promotion, order_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX promotion_uses_shopper ON promotion_uses (promotion, shopper);
CREATE INDEX promotion_uses_order ON promotion_uses (order_id);
