-- What influencers and merchants' owners are still to be told by mail: written in the transaction of what happened, gone once it is
-- with the queue.
CREATE TABLE affiliate_news (
  id         TEXT PRIMARY KEY,            -- names the mail, which goes out once; what is gathered has one id for its hours
  news       TEXT NOT NULL,               -- contracts::affiliate::AffiliateEvent as JSON
  influencer TEXT,                        -- who is told
  merchant   TEXT,                        -- or whose owners are
  units      INTEGER NOT NULL,            -- of how many things
  due        INTEGER NOT NULL,            -- seconds since 1970
  attempts   INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX affiliate_news_due ON affiliate_news (due);

-- Under which address they know the shop: where the links of their mails lead.
ALTER TABLE influencers ADD COLUMN origin TEXT;
ALTER TABLE programmes ADD COLUMN origin TEXT;
