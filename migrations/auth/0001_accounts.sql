-- Accounts and what opens them. Times are milliseconds since 1970. No password, token or key is stored, only what tells it again.
CREATE TABLE accounts (
  id             TEXT PRIMARY KEY,
  email          TEXT NOT NULL UNIQUE,  -- normalised; shown to be theirs before the account is made
  password       TEXT,                  -- Argon2id, as a PHC string; none for passkeys and other providers only
  name           TEXT,
  lang           TEXT NOT NULL,
  roles          TEXT NOT NULL,         -- JSON array of contracts::identity::Role
  merchant       TEXT,                  -- slug; the tenant of everything this account does for a merchant
  merchant_role  TEXT,
  demo           INTEGER NOT NULL DEFAULT 0,
  created_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_merchant ON accounts (merchant, created_at) WHERE merchant IS NOT NULL;

-- One browser or program that signed in. Ended ones are kept a while, so that their tokens are known to be stolen.
CREATE TABLE sessions (
  id       TEXT PRIMARY KEY,
  account  TEXT NOT NULL,
  client   TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  used_at  INTEGER NOT NULL,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account, used_at);
CREATE INDEX sessions_used ON sessions (used_at);

CREATE TABLE refresh_tokens (
  digest    TEXT PRIMARY KEY,
  session   TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  used_at   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_tokens_session ON refresh_tokens (session);
CREATE INDEX refresh_tokens_issued ON refresh_tokens (issued_at);

-- What is of use once: links in mails, challenges, ways to other providers and back. Using it deletes it.
CREATE TABLE once (
  digest     TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  account    TEXT NOT NULL,   -- account or address it belongs to; empty for nobody's
  data       TEXT NOT NULL,   -- JSON
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX once_expires ON once (expires_at);
CREATE INDEX once_account ON once (account, kind);

-- Failures to open something, by what was tried and from where.
CREATE TABLE attempts (
  name    TEXT PRIMARY KEY,
  count   INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_last ON attempts (last_at);

CREATE TABLE addresses (
  id         TEXT PRIMARY KEY,
  account    TEXT NOT NULL,
  document   TEXT NOT NULL,   -- contracts::account::NewAddress as JSON
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_account ON addresses (account, created_at);

CREATE TABLE passkeys (
  id         TEXT PRIMARY KEY, -- the credential's own identifier
  account    TEXT NOT NULL,
  algorithm  INTEGER NOT NULL, -- COSE number
  key        TEXT NOT NULL,    -- public key as JWK
  counter    INTEGER NOT NULL,
  name       TEXT NOT NULL,
  transports TEXT NOT NULL,    -- JSON array
  created_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_account ON passkeys (account, created_at);

-- Other providers to sign in by, and who is who there.
CREATE TABLE providers (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  issuer    TEXT NOT NULL,
  client_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identities (
  issuer  TEXT NOT NULL,
  subject TEXT NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_account ON identities (account);

CREATE TABLE api_keys (
  id         TEXT PRIMARY KEY,
  digest     TEXT NOT NULL UNIQUE,
  merchant   TEXT NOT NULL,
  account    TEXT NOT NULL,   -- who made it; it ends when they leave the team
  name       TEXT NOT NULL,
  scopes     TEXT NOT NULL,   -- JSON array of contracts::identity::Scope
  created_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX api_keys_merchant ON api_keys (merchant, created_at);
CREATE INDEX api_keys_account ON api_keys (account);
