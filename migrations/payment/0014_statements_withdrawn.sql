-- A statement's transfer may be withdrawn before it was made, or come back from the bank: its amount is on the influencer's next
-- statement, which goes to the bank account as it is then.
ALTER TABLE statements ADD COLUMN waits INTEGER NOT NULL DEFAULT 0; -- its amount is for the next one
ALTER TABLE statements ADD COLUMN decided_at INTEGER;
ALTER TABLE statements ADD COLUMN decided_by TEXT;                  -- account
CREATE INDEX statements_waits ON statements (influencer) WHERE waits = 1;
