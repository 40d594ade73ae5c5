-- What merchants are paid: their bank accounts, their payouts, and what of their balance may still be taken back.

CREATE TABLE bank_accounts (
  merchant TEXT PRIMARY KEY, -- slug
  rib      TEXT NOT NULL,
  since    INTEGER NOT NULL, -- milliseconds since 1970
  account  TEXT NOT NULL     -- who named it
) STRICT, WITHOUT ROWID;

CREATE TABLE merchant_payouts (
  id         TEXT PRIMARY KEY,
  merchant   TEXT NOT NULL,
  currency   TEXT NOT NULL,
  amount     INTEGER NOT NULL CHECK (amount > 0), -- minor units
  state      TEXT NOT NULL,    -- contracts::merchant_money::MerchantPayoutState
  rib        TEXT NOT NULL,    -- where it goes: another account is for the next one
  rib_since  INTEGER NOT NULL,
  statement  TEXT NOT NULL,    -- contracts::merchant_money::StatementBody as JSON
  until      INTEGER NOT NULL, -- seconds since 1970: the statement holds what was booked before, the next one goes on
  created_at INTEGER NOT NULL, -- milliseconds since 1970
  prepared_by TEXT NOT NULL,   -- account
  decided_at INTEGER,
  decided_by TEXT,
  reference  TEXT              -- the transfer's at the bank
) STRICT, WITHOUT ROWID;

CREATE INDEX merchant_payouts_merchant ON merchant_payouts (merchant, created_at, id);
CREATE INDEX merchant_payouts_currency ON merchant_payouts (merchant, currency, until);
CREATE INDEX merchant_payouts_created ON merchant_payouts (created_at, id);
CREATE INDEX merchant_payouts_state ON merchant_payouts (state, created_at, id);
-- one at a time is on its way
CREATE UNIQUE INDEX merchant_payouts_open ON merchant_payouts (merchant, currency) WHERE state = 'prepared';

CREATE INDEX parcels_delivered ON parcels (merchant, delivered_at) WHERE state = 'delivered';
CREATE INDEX returns_open ON returns (merchant, order_id) WHERE state IN ('requested', 'approved', 'received');
CREATE INDEX refunds_failed ON refunds (state, order_id) WHERE state = 'failed';

-- What the marketplace kept for its service, less what refunds gave back of it. Of days before this column: what is known of orders
-- of one merchant.
ALTER TABLE sales ADD COLUMN fees INTEGER NOT NULL DEFAULT 0;
UPDATE sales SET fees = coalesce((SELECT -sum(fee.amount) FROM ledger_postings own CROSS JOIN ledger_postings fee INDEXED BY ledger_postings_entry
  ON fee.entry = own.entry AND fee.account = 'revenue:fees' AND fee.currency = own.currency
  WHERE own.account = 'liability:merchant:' || sales.merchant AND own.currency = sales.currency
  AND own.at >= sales.day * 86400 AND own.at < (sales.day + 1) * 86400
  AND (SELECT count(*) FROM ledger_postings other INDEXED BY ledger_postings_entry WHERE other.entry = own.entry AND other.account LIKE 'liability:merchant:%') = 1), 0);

CREATE TRIGGER guard_standing INSTEAD OF INSERT ON guard WHEN NEW.what = 'standing' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: standing'); END;
CREATE TRIGGER guard_payout INSTEAD OF INSERT ON guard WHEN NEW.what = 'payout' AND NEW.holds IS NOT 1 BEGIN SELECT RAISE(ABORT, 'guard: payout'); END;

-- Of partners' codes of a merchant an order is given one.
UPDATE promotions SET document = json_set(document, '$.stacking', 'partner') WHERE id IN (SELECT promotion FROM affiliate_codes WHERE promotion IS NOT NULL);

-- When goods arrived for which somebody may be credited: commissions wait until they can no longer be sent back.
CREATE TABLE commission_deliveries (
  order_id  TEXT NOT NULL,
  merchant  TEXT NOT NULL,
  kept_from INTEGER NOT NULL, -- seconds since 1970
  PRIMARY KEY (order_id, merchant)
) STRICT, WITHOUT ROWID;
