-- Who came by an influencer's link, until the affiliates service has heard of it.
CREATE TABLE leads (
  account  TEXT PRIMARY KEY,
  body     TEXT NOT NULL,    -- contracts::affiliate::ReportedLead as JSON
  attempts INTEGER NOT NULL DEFAULT 0,
  due      INTEGER NOT NULL  -- milliseconds since 1970
) STRICT, WITHOUT ROWID;
CREATE INDEX leads_due ON leads (due);

-- One form for all addresses of a mailbox (affiliates::email::canonical): whoever had an account before is no new customer.
ALTER TABLE accounts ADD COLUMN mailbox TEXT GENERATED ALWAYS AS (
  CASE WHEN substr(email, instr(email, '@') + 1) IN ('gmail.com', 'googlemail.com')
    THEN replace(substr(email, 1, instr(replace(email, '@', '+'), '+') - 1), '.', '') || '@gmail.com'
    ELSE substr(email, 1, instr(replace(email, '@', '+'), '+') - 1) || substr(email, instr(email, '@'))
  END) VIRTUAL;
CREATE INDEX accounts_mailbox ON accounts (mailbox);
