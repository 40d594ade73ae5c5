-- Merchants that were: orders, money and more are kept under their slugs, which are nobody else's for good. Of a slug that only an
-- application stood under, nothing is kept.
CREATE TABLE former_merchants (
  slug TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO former_merchants (slug)
  SELECT merchant FROM reviews WHERE merchant <> '' UNION SELECT merchant FROM imports UNION SELECT merchant FROM stock_events;

CREATE TRIGGER former_merchants_left AFTER DELETE ON merchants WHEN OLD.application = '' BEGIN INSERT INTO former_merchants (slug) VALUES (OLD.slug) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER former_merchants_sold AFTER DELETE ON goods WHEN OLD.merchant <> '' BEGIN INSERT INTO former_merchants (slug) VALUES (OLD.merchant) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER former_merchants_sold_other AFTER UPDATE OF merchant ON goods WHEN OLD.merchant <> '' AND NEW.merchant <> OLD.merchant BEGIN INSERT INTO former_merchants (slug) VALUES (OLD.merchant) ON CONFLICT DO NOTHING; END;
