-- Products that were changed one by one since the catalogue was published: what search adds to its index, and the outbox
-- of announcements to caches. Written in the transaction of the change; a publication empties it.
CREATE TABLE changes (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id TEXT NOT NULL,
  slug       TEXT NOT NULL,
  announced  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX changes_unannounced ON changes (announced, sequence);
