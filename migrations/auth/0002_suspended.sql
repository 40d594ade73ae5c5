-- Since when an account may not sign in; NULL for those that may.
ALTER TABLE accounts ADD COLUMN suspended_at INTEGER;

-- Lists of administrators: latest first.
CREATE INDEX accounts_created ON accounts (created_at, id);
