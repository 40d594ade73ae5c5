-- Registrations that were credited: by digests of its mailbox and browser, a new customer is new once a programme.
CREATE TABLE lead_marks (
  programme TEXT NOT NULL,
  mark      TEXT NOT NULL,
  PRIMARY KEY (programme, mark)
) STRICT, WITHOUT ROWID;
