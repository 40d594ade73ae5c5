-- Commissions of all influencers and merchants, as the marketplace's people look for them, and why somebody decided about one.
CREATE INDEX commissions_at ON commissions (at, id);
CREATE INDEX commissions_all_state ON commissions (state, at, id);
CREATE INDEX commissions_all_held ON commissions (at, id) WHERE held = 1 AND state = 'pending';
CREATE INDEX commissions_held_of ON commissions (influencer, at, id) WHERE held = 1 AND state = 'pending';
CREATE INDEX commissions_pair ON commissions (influencer, merchant, at, id);
CREATE INDEX commissions_pair_state ON commissions (influencer, merchant, state, at, id);

ALTER TABLE commission_reviews ADD COLUMN reason TEXT;                       -- in words, where the marketplace decided
ALTER TABLE commission_reviews ADD COLUMN market INTEGER NOT NULL DEFAULT 0; -- the marketplace did, over which no merchant goes
