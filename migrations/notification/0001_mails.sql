-- Mails that were asked for. Kept for 30 days, so that one that is asked for again is known; then deleted every night.
CREATE TABLE mails (
  key     TEXT PRIMARY KEY,
  at      INTEGER NOT NULL,   -- milliseconds since 1970
  engine  TEXT NOT NULL,
  sent_to TEXT NOT NULL,
  lang    TEXT NOT NULL,
  subject TEXT NOT NULL,
  text    TEXT NOT NULL,      -- empty once another engine has sent it: what is in a mail is its reader's business
  html    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_at ON mails (at);
CREATE INDEX mails_to ON mails (sent_to, at);
