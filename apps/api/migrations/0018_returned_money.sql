-- What of a milestone has gone back to its payer. The rest is held, released, or kept by the platform.
alter table payments
  add column returned_amount bigint not null default 0,
  add constraint payments_returned_within check (returned_amount between 0 and amount),
  drop constraint payments_escrow_state_check,
  add constraint payments_escrow_state_check check (escrow_state in ('held', 'released', 'returned', 'retained'));

-- An alert stays open until staff has settled it. One that freezes lets no money of its booking go until then.
alter table payment_alerts
  add column booking_id uuid references bookings (id),
  add column payment_id uuid references payments (id),
  add column amount bigint,
  -- How much of it was taken out of escrow when it was settled.
  add column from_escrow bigint not null default 0,
  add column freezes boolean not null default false,
  add column settled_at timestamptz,
  add column settled_by uuid references users (id),
  add column outcome text,
  add column notes text,
  add constraint payment_alerts_outcome check (outcome in ('money_left', 'no_money_left', 'seen')),
  add constraint payment_alerts_settled check ((settled_at is null) = (outcome is null)),
  add constraint payment_alerts_freeze_what check (not freezes or (booking_id is not null and payment_id is not null and amount is not null));
create index payment_alerts_open on payment_alerts (occurred_at) where settled_at is null;
create index payment_alerts_freezing on payment_alerts (booking_id) where freezes and settled_at is null;
