-- What merchants and administrators look up: parcels by where they stand, orders by address, what was sold each day.

-- Where a parcel stands as its merchant is shown it: one of an order that is not paid waits. Kept by triggers, so that a list by it
-- walks one range of one index.
ALTER TABLE parcels ADD COLUMN shown TEXT NOT NULL DEFAULT 'to_ship'; -- contracts::order::ParcelState

UPDATE parcels SET shown = coalesce((SELECT CASE state WHEN 'awaiting_payment' THEN 'waiting' WHEN 'expired' THEN 'cancelled' END
  FROM orders WHERE id = order_id AND parcels.state = 'to_ship'), state);

CREATE TRIGGER parcels_begin AFTER INSERT ON parcels BEGIN
  UPDATE parcels SET shown = coalesce((SELECT CASE state WHEN 'awaiting_payment' THEN 'waiting' WHEN 'expired' THEN 'cancelled' END
    FROM orders WHERE id = NEW.order_id AND NEW.state = 'to_ship'), NEW.state) WHERE id = NEW.id;
END;
CREATE TRIGGER parcels_go_on AFTER UPDATE OF state ON parcels BEGIN
  UPDATE parcels SET shown = coalesce((SELECT CASE state WHEN 'awaiting_payment' THEN 'waiting' WHEN 'expired' THEN 'cancelled' END
    FROM orders WHERE id = NEW.order_id AND NEW.state = 'to_ship'), NEW.state) WHERE id = NEW.id;
END;
CREATE TRIGGER parcels_follow AFTER UPDATE OF state ON orders WHEN NEW.state IS NOT OLD.state BEGIN
  UPDATE parcels SET shown = CASE NEW.state WHEN 'awaiting_payment' THEN 'waiting' WHEN 'expired' THEN 'cancelled' ELSE 'to_ship' END
  WHERE order_id = NEW.id AND state = 'to_ship';
END;

CREATE INDEX parcels_shown ON parcels (merchant, shown, created_at, id);
CREATE INDEX orders_email ON orders (email);

-- What each merchant sold in a day (UTC, days since 1970), counted in the transaction of the payment or refund. A refund that fails
-- is taken off the day on which it was made.
CREATE TABLE sales (
  merchant TEXT NOT NULL,
  day      INTEGER NOT NULL,
  currency TEXT NOT NULL,
  orders   INTEGER NOT NULL, -- parcels paid
  units    INTEGER NOT NULL,
  gross    INTEGER NOT NULL, -- paid by buyers, tax and shipping included
  refunds  INTEGER NOT NULL, -- given back, or lost in a dispute
  PRIMARY KEY (merchant, day, currency)
) STRICT, WITHOUT ROWID;

-- A refund may come to nothing: units of an order that cost nothing. Some are paid by people: cash, and what a payment service
-- gives back in its own pages only.
CREATE TABLE refunds_kept (
  id         TEXT PRIMARY KEY, -- also the idempotency key at the payment service
  order_id   TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  amount     INTEGER NOT NULL CHECK (amount >= 0),
  reason     TEXT NOT NULL,
  state      TEXT NOT NULL,    -- pending, succeeded, failed
  reference  TEXT,             -- the payment service's id
  shares     TEXT NOT NULL,    -- what it is made of, as JSON
  created_at INTEGER NOT NULL,
  by_hand    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO refunds_kept SELECT *, 0 FROM refunds;
DROP TABLE refunds;
ALTER TABLE refunds_kept RENAME TO refunds;
CREATE INDEX refunds_order ON refunds (order_id, created_at);
CREATE INDEX refunds_by_hand ON refunds (created_at, id) WHERE by_hand = 1 AND state = 'pending';
