-- Applications to sell. One that was approved is worked on until its shop stands in the catalogue and its account owns it; `due` is
-- when somebody goes on with it, also to tell the applicant by mail. Each step may be done twice.
CREATE TABLE applications (
  id         TEXT PRIMARY KEY,
  account    TEXT NOT NULL,
  document   TEXT NOT NULL,    -- contracts::application::NewShopApplication as JSON
  state      TEXT NOT NULL,    -- contracts::application::ShopApplicationState
  slug       TEXT,             -- of the shop, from the approval on
  reason     TEXT,             -- why it was refused
  origin     TEXT NOT NULL,    -- scheme and host under which the applicant knows the shop
  created_at INTEGER NOT NULL, -- milliseconds since 1970, as the other times
  decided_at INTEGER,
  decided_by TEXT,             -- account
  due        INTEGER,          -- NULL when nothing is left to be done
  attempts   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX applications_account ON applications (account, created_at);
-- an account has one that waits, and a slug is of one shop
CREATE UNIQUE INDEX applications_one ON applications (account) WHERE state IN ('open', 'approving');
CREATE UNIQUE INDEX applications_slug ON applications (slug) WHERE slug IS NOT NULL;
CREATE INDEX applications_open ON applications (created_at, id) WHERE state IN ('open', 'approving');
CREATE INDEX applications_approved ON applications (created_at, id) WHERE state = 'approved';
CREATE INDEX applications_refused ON applications (created_at, id) WHERE state = 'refused';
CREATE INDEX applications_due ON applications (due) WHERE due IS NOT NULL;
