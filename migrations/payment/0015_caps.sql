-- What of a commission fits under its month's cap is kept with it: a new one needs the sum of those before it, and no other.
ALTER TABLE commissions ADD COLUMN fits INTEGER NOT NULL DEFAULT 0; -- centimes of a dirham

-- one after the other, as affiliates::cap has it: what did not fit uses nothing up
WITH RECURSIVE
placed AS MATERIALIZED (
  SELECT id, influencer, programme, month, document ->> '$.mad' AS mad, document ->> '$.month_cap' AS cap, state NOT IN ('fraud', 'duplicate') AS counts,
    row_number() OVER (PARTITION BY influencer, programme, month ORDER BY at, id) AS place
  FROM commissions
),
walk (id, influencer, programme, month, place, counts, fits, used) AS (
  SELECT id, influencer, programme, month, place, counts, coalesce(min(mad, max(0, cap)), mad), 0 FROM placed WHERE place = 1
  UNION ALL
  SELECT p.id, p.influencer, p.programme, p.month, p.place, p.counts,
    coalesce(min(p.mad, max(0, p.cap - w.used - w.counts * w.fits)), p.mad), w.used + w.counts * w.fits
  FROM walk w JOIN placed p ON p.influencer = w.influencer AND p.programme = w.programme AND p.month = w.month AND p.place = w.place + 1
)
UPDATE commissions SET fits = walk.fits FROM walk WHERE walk.id = commissions.id;

DROP INDEX commissions_month;
CREATE INDEX commissions_month ON commissions (influencer, programme, month, at, id, state, fits);
