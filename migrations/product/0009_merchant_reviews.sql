-- A merchant's reviews of all its products; the lists hold the stars that filters pass over.
ALTER TABLE reviews ADD COLUMN merchant TEXT; -- slug of whose product it is
UPDATE reviews SET merchant = (SELECT g.merchant FROM goods g WHERE g.product_id = reviews.product_id);
CREATE INDEX reviews_merchant ON reviews (merchant, created_at, id, rating) WHERE hidden = 0;
CREATE INDEX reviews_merchant_unanswered ON reviews (merchant, created_at, id, rating) WHERE hidden = 0 AND reply IS NULL;
CREATE INDEX reviews_merchant_reported ON reviews (merchant, created_at, id, rating) WHERE hidden = 0 AND reported IS NOT NULL;
