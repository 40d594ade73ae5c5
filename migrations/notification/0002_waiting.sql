-- Mails that the mail service has not taken: written before the first try, deleted when one succeeds. What is given up stays, with
-- what was said, until somebody sends it again or 30 days are over.
CREATE TABLE waiting (
  id      TEXT PRIMARY KEY,     -- what administrators call it: a key may hold a secret
  key     TEXT NOT NULL UNIQUE, -- contracts::mail::NewMail::key
  sent_to TEXT NOT NULL,
  body    TEXT NOT NULL,        -- contracts::mail::NewMail as JSON
  at      INTEGER NOT NULL,     -- milliseconds since 1970
  tries   INTEGER NOT NULL,     -- made so far
  due     INTEGER,              -- when it is tried again; NULL for what was given up
  said    TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_due ON waiting (due) WHERE due IS NOT NULL;
CREATE INDEX waiting_to ON waiting (sent_to, at);
CREATE INDEX waiting_at ON waiting (at);
