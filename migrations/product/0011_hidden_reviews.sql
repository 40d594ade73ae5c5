-- What the marketplace hid, for its people to look at again.
CREATE INDEX reviews_hidden ON reviews (created_at, id) WHERE hidden = 1;
