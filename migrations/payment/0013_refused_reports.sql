-- Reports that credited nobody are shown to whom they concern, and all reports go when they are old.
ALTER TABLE affiliate_events ADD COLUMN heard INTEGER NOT NULL DEFAULT 0;   -- seconds since 1970; `at` is when it happened
ALTER TABLE affiliate_events ADD COLUMN refused INTEGER NOT NULL DEFAULT 0; -- somebody's link or code led to it, and it did not count
ALTER TABLE affiliate_events ADD COLUMN kind TEXT NOT NULL DEFAULT 'sale';
ALTER TABLE affiliate_events ADD COLUMN influencer TEXT;                    -- whose link or code it was
ALTER TABLE affiliate_events ADD COLUMN code TEXT;
ALTER TABLE affiliate_events ADD COLUMN parcel TEXT;                        -- by which the merchant knows the order
-- a registration is one report for several programmes
ALTER TABLE affiliate_events ADD COLUMN name TEXT AS (id || '.' || programme) VIRTUAL;
UPDATE affiliate_events SET heard = at, refused = substr(outcome, 1, 4) <> 'com_' AND outcome NOT IN ('no_click', 'duplicate_event');

CREATE INDEX affiliate_events_heard ON affiliate_events (heard);
CREATE INDEX affiliate_events_refused ON affiliate_events (programme, at, name) WHERE refused = 1;
CREATE INDEX affiliate_events_all_refused ON affiliate_events (at, name) WHERE refused = 1;
CREATE INDEX affiliate_events_of ON affiliate_events (influencer) WHERE influencer IS NOT NULL;
