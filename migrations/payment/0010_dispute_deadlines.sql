-- Until when a dispute can be answered, milliseconds since 1970; what the payment service did not say is unknown.
ALTER TABLE disputes ADD COLUMN due_at INTEGER;
