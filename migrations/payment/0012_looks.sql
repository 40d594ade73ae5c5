-- How often looking up an unpaid order failed: each time it waits longer, and at last it is left to people.
ALTER TABLE orders ADD COLUMN look_faults INTEGER NOT NULL DEFAULT 0;
