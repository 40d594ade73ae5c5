-- What merchants want to hear of by webhook: written with what happened, told to the notification service until it took it.
CREATE TABLE heard (
  id       TEXT PRIMARY KEY, -- the webhook's id
  body     TEXT NOT NULL,    -- contracts::webhook::Happened as JSON
  due      INTEGER NOT NULL, -- milliseconds since 1970
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX heard_due ON heard (due);
