-- Affiliates: programmes, influencers, their links and codes, clicks, commissions, statements. Written by the affiliates service,
-- in the money database, so that a commission and its ledger entry are one transaction. Times are seconds since 1970, amounts minor
-- units (centimes of a dirham where no currency stands beside them).

CREATE TABLE influencers (
  id         TEXT PRIMARY KEY,
  account    TEXT NOT NULL UNIQUE,
  version    INTEGER NOT NULL DEFAULT 1, -- counts up with every change of its commissions: two at a time are found out
  name       TEXT NOT NULL,
  profile    TEXT NOT NULL,              -- bio and channels as JSON
  rib        TEXT,                       -- where it is paid
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- By what an influencer is recognised among buyers: addresses, browsers, digests of cards and bank accounts.
CREATE TABLE influencer_marks (
  kind       TEXT NOT NULL, -- email, device, payment
  mark       TEXT NOT NULL,
  influencer TEXT NOT NULL,
  PRIMARY KEY (kind, mark, influencer)
) STRICT, WITHOUT ROWID;

CREATE INDEX influencer_marks_of ON influencer_marks (influencer);

CREATE TABLE programmes (
  id         TEXT PRIMARY KEY,
  merchant   TEXT NOT NULL UNIQUE, -- slug
  name       TEXT NOT NULL,        -- of the merchant
  version    INTEGER NOT NULL DEFAULT 1,
  standing   TEXT NOT NULL,        -- contracts::affiliate::Standing
  rate       INTEGER NOT NULL,     -- hundredths of a percent of a sale; 0 for fixed amounts
  partners   INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  document   TEXT NOT NULL         -- contracts::affiliate::NewProgramme as JSON
) STRICT, WITHOUT ROWID;

CREATE INDEX programmes_newest ON programmes (created_at, id) WHERE standing = 'active';
CREATE INDEX programmes_rate ON programmes (rate, id) WHERE standing = 'active';

-- Folded words of a programme's name and description, for people who look for one.
CREATE TABLE programme_words (
  word      TEXT NOT NULL,
  programme TEXT NOT NULL,
  PRIMARY KEY (word, programme)
) STRICT, WITHOUT ROWID;

CREATE INDEX programme_words_of ON programme_words (programme);

CREATE TABLE partners (
  id         TEXT PRIMARY KEY,
  programme  TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  influencer TEXT NOT NULL,
  membership TEXT NOT NULL, -- contracts::affiliate::Membership
  team       TEXT,          -- group whose offer it gets
  offer      TEXT,          -- its own, as JSON
  message    TEXT NOT NULL,
  applied_at INTEGER NOT NULL,
  decided_at INTEGER,
  clicks     INTEGER NOT NULL DEFAULT 0,
  sales      INTEGER NOT NULL DEFAULT 0,
  due        INTEGER NOT NULL DEFAULT 0, -- centimes
  UNIQUE (programme, influencer)
) STRICT, WITHOUT ROWID;

CREATE INDEX partners_merchant ON partners (merchant, applied_at, id);
CREATE INDEX partners_membership ON partners (merchant, membership, applied_at, id);
CREATE INDEX partners_influencer ON partners (influencer, applied_at, id);

CREATE TABLE affiliate_links (
  code        TEXT PRIMARY KEY,
  influencer  TEXT NOT NULL,
  programme   TEXT NOT NULL,
  merchant    TEXT NOT NULL,
  destination TEXT NOT NULL,
  label       TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  clicks      INTEGER NOT NULL DEFAULT 0,
  sales       INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX affiliate_links_influencer ON affiliate_links (influencer, created_at, code);

-- A partner's discount code is a promotion of its merchant.
CREATE TABLE affiliate_codes (
  code       TEXT NOT NULL,    -- in capitals
  influencer TEXT NOT NULL,
  programme  TEXT NOT NULL,
  merchant   TEXT NOT NULL,
  promotion  TEXT,             -- none for imported ones, which are used elsewhere
  discount   INTEGER NOT NULL, -- hundredths of a percent
  created_at INTEGER NOT NULL,
  PRIMARY KEY (programme, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX affiliate_codes_influencer ON affiliate_codes (influencer, created_at, code);
CREATE INDEX affiliate_codes_promotion ON affiliate_codes (promotion) WHERE promotion IS NOT NULL;

CREATE TABLE clicks (
  id         TEXT PRIMARY KEY, -- what the signed token names
  code       TEXT NOT NULL,
  influencer TEXT NOT NULL,
  programme  TEXT NOT NULL,
  at         INTEGER NOT NULL,
  browser    TEXT NOT NULL,
  account    TEXT,             -- whoever was signed in
  source     TEXT,             -- host it came from
  signal     TEXT,             -- what speaks against a person's click
  counts     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX clicks_browser ON clicks (browser, at);
CREATE INDEX clicks_account ON clicks (account, at) WHERE account IS NOT NULL;
CREATE INDEX clicks_counted ON clicks (influencer, programme, at) WHERE counts = 1;
CREATE INDEX clicks_at ON clicks (at);

-- Every report that was judged, with its outcome: it is judged once.
CREATE TABLE affiliate_events (
  id        TEXT NOT NULL,
  programme TEXT NOT NULL,
  at        INTEGER NOT NULL,
  outcome   TEXT NOT NULL, -- the commission's id, or why nobody was credited
  PRIMARY KEY (id, programme)
) STRICT, WITHOUT ROWID;

-- What was credited (document, which never changes) and what became of it (the columns below it, worked out from all facts).
CREATE TABLE commissions (
  id            TEXT PRIMARY KEY,
  programme     TEXT NOT NULL,
  merchant      TEXT NOT NULL,
  influencer    TEXT NOT NULL,
  kind          TEXT NOT NULL,     -- sale, lead, click
  subject       TEXT NOT NULL,     -- the order, account or click: a secret of the buyer's
  at            INTEGER NOT NULL,
  month         TEXT NOT NULL,     -- what its cap is counted by
  buyer         TEXT,              -- digest of who bought, for later orders
  approved_from INTEGER NOT NULL,
  document      TEXT NOT NULL,     -- affiliates::commission::Credit as JSON
  awarded_by    TEXT NOT NULL,     -- code, click, repeat
  code          TEXT,              -- of the link or discount
  parcel        TEXT,              -- by which the merchant knows the order
  risk          INTEGER NOT NULL,
  reasons       TEXT NOT NULL,     -- JSON
  state         TEXT NOT NULL,
  held          INTEGER NOT NULL,
  currency      TEXT NOT NULL,
  credited      INTEGER NOT NULL,
  clawed_back   INTEGER NOT NULL,
  due           INTEGER NOT NULL,
  due_mad       INTEGER NOT NULL,
  paid          INTEGER NOT NULL,
  paid_mad      INTEGER NOT NULL,
  open          INTEGER NOT NULL,  -- what the next statement has to say of it
  pending       INTEGER NOT NULL,  -- of it in the ledger's account of what is pending
  payable       INTEGER NOT NULL,  -- and of what is payable
  version       INTEGER NOT NULL,  -- of what stands in the ledger
  UNIQUE (programme, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX commissions_influencer ON commissions (influencer, at, id);
CREATE INDEX commissions_state ON commissions (influencer, state, at, id);
CREATE INDEX commissions_merchant ON commissions (merchant, at, id);
CREATE INDEX commissions_merchant_state ON commissions (merchant, state, at, id);
CREATE INDEX commissions_month ON commissions (influencer, programme, month);
CREATE INDEX commissions_subject ON commissions (subject);
CREATE INDEX commissions_buyer ON commissions (programme, buyer, at) WHERE buyer IS NOT NULL;
CREATE INDEX commissions_pending ON commissions (approved_from) WHERE state = 'pending' AND held = 0;
CREATE INDEX commissions_open ON commissions (influencer) WHERE open <> 0;

CREATE TABLE commission_refunds (
  id         TEXT PRIMARY KEY,
  order_id   TEXT NOT NULL,
  lines      TEXT NOT NULL,    -- [[line, net]]
  failed     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX commission_refunds_order ON commission_refunds (order_id);

CREATE TABLE commission_reviews (
  id         TEXT PRIMARY KEY,
  commission TEXT NOT NULL,
  at         INTEGER NOT NULL,
  verdict    TEXT NOT NULL,    -- cleared, fraud
  account    TEXT NOT NULL     -- who decided
) STRICT, WITHOUT ROWID;

CREATE INDEX commission_reviews_commission ON commission_reviews (commission, at);

CREATE TABLE statements (
  id          TEXT PRIMARY KEY,
  influencer  TEXT NOT NULL,
  period      TEXT NOT NULL,
  document    TEXT NOT NULL,    -- affiliates::statement::Statement as JSON
  paid        INTEGER NOT NULL,
  carried_in  INTEGER NOT NULL,
  carried_out INTEGER NOT NULL,
  state       TEXT NOT NULL,    -- contracts::affiliate::PayoutState
  created_at  INTEGER NOT NULL,
  paid_at     INTEGER,
  reference   TEXT,
  UNIQUE (influencer, period)
) STRICT, WITHOUT ROWID;

CREATE INDEX statements_created ON statements (created_at, id);
CREATE INDEX statements_state ON statements (state, created_at, id);

CREATE TABLE commission_payments (
  commission TEXT NOT NULL,
  statement  TEXT NOT NULL,
  amount     INTEGER NOT NULL,
  mad        INTEGER NOT NULL,
  PRIMARY KEY (commission, statement)
) STRICT, WITHOUT ROWID;

-- Sums by influencer and day, for charts. `due` follows the commissions of the day.
CREATE TABLE influencer_days (
  influencer TEXT NOT NULL,
  day        INTEGER NOT NULL, -- days since 1970
  clicks     INTEGER NOT NULL DEFAULT 0,
  sales      INTEGER NOT NULL DEFAULT 0,
  due        INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (influencer, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER guard_influencer INSTEAD OF INSERT ON guard WHEN NEW.what = 'influencer' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: influencer'); END;
