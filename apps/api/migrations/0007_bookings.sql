create extension if not exists btree_gist;

create sequence booking_number_seq;

-- The terms as agreed: nothing here follows a later change of profile, opportunity or standing.
create table bookings (
  id uuid primary key default uuidv7(),
  booking_number text not null unique,
  status text not null default 'pending_contract' check (status in (
    'pending_contract', 'contract_sent', 'contract_signed', 'deposit_pending', 'deposit_paid', 'confirmed', 'in_progress',
    'completed', 'disputed', 'cancelled')),
  payment_state text not null default 'nothing' check (payment_state in ('nothing', 'deposit', 'fully_paid')),
  artist_id uuid not null references artist_profiles (id),
  buyer_id uuid not null references users (id),
  venue_id uuid not null references venue_profiles (id),
  opportunity_id uuid references opportunities (id),
  title text not null,
  artist_name text not null,
  buyer_name text not null,
  venue_name text not null,
  venue_city text,
  event_date date not null,
  slot_start_time time not null,
  slot_end_time time not null,
  timezone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- What the artist cannot play elsewhere: by default the whole local day.
  occupied tstzrange not null,
  slot_type text not null check (slot_type in ('opening', 'mid', 'closing', 'headliner')),
  performance_duration integer not null,
  agreed_fee bigint not null check (agreed_fee > 0),
  currency text not null default 'INR',
  commission_basis_points integer not null check (commission_basis_points between 0 and 10000),
  commission_amount bigint not null check (commission_amount >= 0),
  cancellation_policy text not null default 'standard',
  travel_included boolean not null,
  accommodation_included boolean not null,
  artist_confirmed_at timestamptz,
  buyer_confirmed_at timestamptz,
  completion_reminded_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  cancellation_reason text,
  created_at timestamptz not null,
  constraint bookings_no_double_booking exclude using gist (artist_id with =, occupied with &&) where (status <> 'cancelled'),
  -- A set over midnight reaches into a day that it does not occupy: two sets at one time are impossible all the same.
  constraint bookings_no_colliding_sets exclude using gist (artist_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status <> 'cancelled')
);
create unique index bookings_one_per_opportunity on bookings (opportunity_id) where status <> 'cancelled';
create index bookings_artist on bookings (artist_id, event_date desc);
create index bookings_buyer on bookings (buyer_id, event_date desc);
create index bookings_starting on bookings (starts_at) where status in ('deposit_paid', 'confirmed');
create index bookings_ending on bookings (ends_at) where status = 'in_progress';

create table booking_history (
  id bigint generated always as identity primary key,
  booking_id uuid not null references bookings (id),
  from_status text,
  to_status text not null,
  action text not null,
  actor_id uuid references users (id),
  occurred_at timestamptz not null
);
create index booking_history_booking on booking_history (booking_id, id);
create trigger booking_history_append_only before update or delete on booking_history
  for each row execute function refuse_change();

create table checklist_items (
  booking_id uuid not null references bookings (id),
  item text not null,
  done_at timestamptz,
  done_by uuid references users (id),
  primary key (booking_id, item)
);

create table ratings (
  booking_id uuid not null references bookings (id),
  by_side text not null check (by_side in ('artist', 'buyer')),
  rated_user_id uuid not null references users (id),
  rating integer not null check (rating between 1 and 5),
  feedback text,
  created_at timestamptz not null,
  primary key (booking_id, by_side)
);
create index ratings_rated on ratings (rated_user_id);
