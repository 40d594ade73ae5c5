-- What administrators find accounts by: the address, and the name from each of its words on; folded, so that accents and forms of
-- letters do not matter. Kept by whoever writes an account.
CREATE TABLE found_by (
  word    TEXT NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (word, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_by_account ON found_by (account, word);

-- Accounts from before are found by their address at once, by their name when the night's sweep has folded it.
ALTER TABLE accounts ADD COLUMN folded INTEGER NOT NULL DEFAULT 0;
CREATE INDEX accounts_unfolded ON accounts (folded) WHERE folded = 0;
INSERT INTO found_by (word, account) SELECT email, id FROM accounts;
