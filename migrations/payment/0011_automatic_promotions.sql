-- Of the promotions that need no code a purchase reads those that are given now, of each owner by one range of one index. When one
-- begins and ends stands in its rule; without an instant it always did, and never does.
ALTER TABLE promotions ADD COLUMN starts_at INTEGER AS (coalesce(json_extract(document, '$.starts_at'), -9007199254740991)) VIRTUAL;
ALTER TABLE promotions ADD COLUMN ends_at INTEGER AS (coalesce(json_extract(document, '$.ends_at'), 9007199254740991)) VIRTUAL;

DROP INDEX promotions_automatic;
CREATE INDEX promotions_automatic ON promotions (merchant, ends_at, starts_at) WHERE code IS NULL;
