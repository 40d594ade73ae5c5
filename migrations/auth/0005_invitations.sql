-- Invitations to a merchant's team, until they are accepted, withdrawn or over. One is of use only while whoever made it is an
-- owner of that merchant; asking the same address again replaces what it was asked before.
CREATE TABLE invitations (
  id         TEXT PRIMARY KEY,
  digest     TEXT NOT NULL UNIQUE,  -- of the token in the mail
  merchant   TEXT NOT NULL,
  email      TEXT NOT NULL,         -- who is asked, normalised
  role       TEXT NOT NULL,
  account    TEXT NOT NULL,         -- who asks
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX invitations_of ON invitations (merchant, email);
CREATE INDEX invitations_account ON invitations (account);
CREATE INDEX invitations_email ON invitations (email);
CREATE INDEX invitations_expires ON invitations (expires_at);
