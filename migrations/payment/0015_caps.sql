-- What of a commission fits under its month's cap is kept with it: a new one needs the sum of those before it, and no other.
ALTER TABLE commissions ADD COLUMN fits INTEGER NOT NULL DEFAULT 0; -- centimes of a dirham

WITH month AS (
  SELECT id, document ->> '$.mad' AS mad, document ->> '$.month_cap' AS cap,
    coalesce(sum(CASE WHEN state IN ('fraud', 'duplicate') THEN 0 ELSE document ->> '$.mad' END)
      OVER (PARTITION BY influencer, programme, month ORDER BY at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS used
  FROM commissions
)
UPDATE commissions SET fits = CASE WHEN month.cap IS NULL THEN month.mad ELSE max(0, min(month.mad, month.cap - month.used)) END
FROM month WHERE month.id = commissions.id;

DROP INDEX commissions_month;
CREATE INDEX commissions_month ON commissions (influencer, programme, month, at, id, state, fits);
