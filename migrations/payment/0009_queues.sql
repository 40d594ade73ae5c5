-- What waits for a merchant's hand (goods that buyers want to give back, commissions that look like fraud, cash orders that nobody
-- has called about), and finding an order by who it is for.

-- Of a parcel's returns the one that its merchant is to look at first: one that was asked for, one that came back and is to be paid,
-- one that is on its way. Kept by triggers, so that a list by it walks one range of one index.
ALTER TABLE parcels ADD COLUMN back TEXT; -- contracts::order::ReturnState

CREATE VIEW waiting_returns AS
  SELECT order_id, merchant, state, CASE state WHEN 'requested' THEN 1 WHEN 'received' THEN 2 ELSE 3 END AS turn
  FROM returns WHERE state IN ('requested', 'received', 'approved');

UPDATE parcels SET back = (SELECT w.state FROM waiting_returns w WHERE w.order_id = parcels.order_id AND w.merchant = parcels.merchant ORDER BY w.turn LIMIT 1);

CREATE TRIGGER returns_begin AFTER INSERT ON returns BEGIN
  UPDATE parcels SET back = (SELECT w.state FROM waiting_returns w WHERE w.order_id = NEW.order_id AND w.merchant = NEW.merchant ORDER BY w.turn LIMIT 1)
  WHERE order_id = NEW.order_id AND merchant = NEW.merchant;
END;
CREATE TRIGGER returns_go_on AFTER UPDATE OF state ON returns BEGIN
  UPDATE parcels SET back = (SELECT w.state FROM waiting_returns w WHERE w.order_id = NEW.order_id AND w.merchant = NEW.merchant ORDER BY w.turn LIMIT 1)
  WHERE order_id = NEW.order_id AND merchant = NEW.merchant;
END;

CREATE INDEX parcels_back ON parcels (merchant, back, created_at, id) WHERE back IS NOT NULL;

CREATE INDEX commissions_held ON commissions (merchant, at, id) WHERE held = 1 AND state = 'pending';

-- When the merchant spoke with the buyer before sending: of an order that is paid at the door.
ALTER TABLE parcels ADD COLUMN confirmed_at INTEGER;

-- Orders by telephone, as it stands in what was agreed (E.164; empty once the account is gone).
ALTER TABLE orders ADD COLUMN phone TEXT AS (json_extract(agreed, '$.address.phone')) VIRTUAL;
CREATE INDEX orders_phone ON orders (phone);

-- Parcels by the words of the name they are for, as `text::normalise` writes them.
CREATE TABLE parcel_names (
  merchant   TEXT NOT NULL,
  word       TEXT NOT NULL,
  created_at INTEGER NOT NULL, -- of the parcel
  parcel     TEXT NOT NULL,
  PRIMARY KEY (merchant, word, created_at, parcel)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_names_parcel ON parcel_names (parcel);

-- those there are, as far as capitals go
INSERT OR IGNORE INTO parcel_names (merchant, word, created_at, parcel)
  SELECT p.merchant, word.value, p.created_at, p.id FROM parcels p JOIN orders o ON o.id = p.order_id
  CROSS JOIN json_each('[' || replace(json_quote(lower(trim(json_extract(o.agreed, '$.address.name')))), ' ', '","') || ']') word
  WHERE word.value <> '';

-- what was agreed changes only when a buyer's account goes: then nobody finds the order by name any more
CREATE TRIGGER orders_forget AFTER UPDATE OF agreed ON orders BEGIN
  DELETE FROM parcel_names WHERE parcel IN (SELECT id FROM parcels WHERE order_id = NEW.id);
END;
