-- Who ended a booking, and the edition of the policy it was made under.
alter table bookings
  add column cancelled_by text check (cancelled_by in ('artist', 'organizer', 'venue', 'platform', 'mutual')),
  add column cancellation_policy_version integer not null default 1;
-- Until now nobody but the platform could cancel.
update bookings set cancelled_by = 'platform' where status = 'cancelled';
alter table bookings
  alter column cancellation_policy drop default,
  alter column cancellation_policy_version drop default,
  add constraint bookings_cancelled_by_somebody check (cancelled_by is null or status = 'cancelled');

-- Which policy new bookings are made under, since when: the latest choice counts. Without any it is the built-in default.
create table cancellation_policy_choices (
  id bigint generated always as identity primary key,
  policy text not null,
  chosen_by uuid not null references users (id),
  chosen_at timestamptz not null
);
create trigger cancellation_policy_choices_append_only before update or delete on cancellation_policy_choices
  for each row execute function refuse_change();

-- What one cancellation did, as its preview showed it. Amounts in paise.
create table cancellations (
  booking_id uuid primary key references bookings (id),
  cancelled_by text not null check (cancelled_by in ('artist', 'organizer', 'venue', 'platform', 'mutual')),
  canceller_id uuid references users (id),
  reason text not null,
  days_before integer not null,
  -- Null where no policy was asked: the platform cancelled.
  tier text check (tier in ('gracePeriod', 'standard', 'late', 'veryLate')),
  policy text not null,
  policy_version integer not null,
  deposit_paid bigint not null check (deposit_paid >= 0),
  balance_paid bigint not null check (balance_paid >= 0),
  organizer_refund bigint not null check (organizer_refund >= 0),
  artist_receives bigint not null check (artist_receives >= 0),
  platform_retains bigint not null check (platform_retains >= 0),
  trust_half_points integer not null check (trust_half_points <= 0),
  cancelled_at timestamptz not null,
  check (deposit_paid + balance_paid = organizer_refund + artist_receives + platform_retains)
);
create index cancellations_canceller on cancellations (canceller_id);
create trigger cancellations_append_only before update or delete on cancellations
  for each row execute function refuse_change();
