-- Shops that the marketplace closed: nothing of them can be bought from the moment on, and their products are hidden by turns. What was
-- hidden so is known, so that opening the shop again shows exactly that.
CREATE TABLE closed_shops (
  merchant  TEXT PRIMARY KEY, -- slug
  reason    TEXT NOT NULL,
  closed_by TEXT NOT NULL,    -- account
  closed_at INTEGER NOT NULL, -- milliseconds since 1970
  state     TEXT NOT NULL,    -- contracts::closing::ClosedState
  due       INTEGER           -- when somebody goes on with it; NULL when it is closed
) STRICT, WITHOUT ROWID;

CREATE INDEX closed_shops_due ON closed_shops (due) WHERE due IS NOT NULL;

ALTER TABLE goods ADD COLUMN closed INTEGER NOT NULL DEFAULT 0; -- 1: hidden with its shop
CREATE INDEX goods_closed ON goods (merchant) WHERE closed = 1;
CREATE INDEX goods_on_sale ON goods (merchant) WHERE shown = 1;

CREATE TRIGGER guard_closed INSTEAD OF INSERT ON guard WHEN NEW.what = 'closed' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: closed'); END;
