-- Merchants that somebody worked for who left: bank accounts, programmes and more are kept under their slugs, which no new shop gets.
CREATE TABLE former_merchants (
  slug TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO former_merchants (slug) SELECT merchant FROM invitations UNION SELECT merchant FROM api_keys;
