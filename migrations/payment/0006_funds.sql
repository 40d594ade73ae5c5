-- Commissions wait for their merchants' funds, and a link's clicks of a day are one commission.

ALTER TABLE commissions ADD COLUMN funded INTEGER NOT NULL DEFAULT 0;   -- the merchant's funds covered it
ALTER TABLE commissions ADD COLUMN unfunded INTEGER NOT NULL DEFAULT 0; -- it waits for nothing else
ALTER TABLE commissions ADD COLUMN look_at INTEGER NOT NULL DEFAULT 0;  -- when it may be approved; later when it could not be
UPDATE commissions SET look_at = approved_from, funded = state IN ('approved', 'paid');
DROP INDEX commissions_pending;
CREATE INDEX commissions_pending ON commissions (look_at) WHERE state = 'pending' AND held = 0;

-- Buyers and new customers were named by digests that anybody with their address could make; from now on under a secret.
UPDATE commissions SET buyer = NULL;
DELETE FROM lead_marks;

-- Who clicked and earned a reward, until the day is credited: digests under a secret. Each client once a link and day.
CREATE TABLE click_clients (
  day    INTEGER NOT NULL, -- days since 1970
  code   TEXT NOT NULL,
  client TEXT NOT NULL,
  reward INTEGER NOT NULL, -- by the terms of the moment, centimes
  PRIMARY KEY (day, code, client)
) STRICT, WITHOUT ROWID;

-- Their sums, until they are credited.
CREATE TABLE click_days (
  day    INTEGER NOT NULL,
  code   TEXT NOT NULL,
  clicks INTEGER NOT NULL,
  reward INTEGER NOT NULL,
  PRIMARY KEY (day, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER click_clients_add AFTER INSERT ON click_clients BEGIN
  INSERT INTO click_days (day, code, clicks, reward) VALUES (NEW.day, NEW.code, 1, NEW.reward)
  ON CONFLICT (day, code) DO UPDATE SET clicks = clicks + 1, reward = reward + excluded.reward;
END;

-- Where a payout goes is written down with its statement: another account is for the next one.
ALTER TABLE statements ADD COLUMN rib TEXT;
UPDATE statements SET rib = (SELECT rib FROM influencers WHERE id = statements.influencer) WHERE state = 'prepared';

CREATE TRIGGER guard_clicks INSTEAD OF INSERT ON guard WHEN NEW.what = 'clicks' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: clicks'); END;
CREATE TRIGGER guard_funds INSTEAD OF INSERT ON guard WHEN NEW.what = 'funds' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: funds'); END;
CREATE TRIGGER guard_owed INSTEAD OF INSERT ON guard WHEN NEW.what = 'owed' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: owed'); END;
