-- Merchants who applied: they stay, whatever catalogue is published later.
ALTER TABLE merchants ADD COLUMN application TEXT NOT NULL DEFAULT ''; -- app_…; empty for those of a catalogue
CREATE INDEX merchants_application ON merchants (application);
