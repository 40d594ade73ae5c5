-- What shoppers did. No address, no user agent: a session is a random name the browser made up.
-- Kept for 400 days; the analytics service deletes older rows every night.
CREATE TABLE events (
  id TEXT PRIMARY KEY,           -- made by the sender; the same event sent again is ignored
  session TEXT NOT NULL,
  type TEXT NOT NULL,            -- view_product, view_collection, search, click_recommendation, share
  at INTEGER NOT NULL,           -- milliseconds since 1970, UTC
  product_id TEXT,
  collection TEXT,               -- slug
  query TEXT,                    -- what was searched
  number INTEGER                 -- results of a search, position of a clicked recommendation
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_time ON events (at);
