create table applications (
  id uuid primary key default uuidv7(),
  opportunity_id uuid not null references opportunities (id),
  artist_id uuid not null references artist_profiles (id),
  status text not null default 'pending' check (status in (
    'pending', 'viewed', 'shortlisted', 'counter_offered', 'accepted', 'declined', 'withdrawn', 'expired')),
  proposed_fee bigint not null check (proposed_fee > 0),
  currency text not null default 'INR',
  willing_to_negotiate boolean not null default true,
  personal_message text,
  preferred_slot_time time,
  match_score integer not null check (match_score between 0 and 100),
  match_parts jsonb not null,
  decline_reason text,
  booking_id uuid references bookings (id),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint applications_once unique (opportunity_id, artist_id)
);
create index applications_artist on applications (artist_id, id desc);
create index applications_open on applications (expires_at) where status in ('pending', 'viewed', 'shortlisted', 'counter_offered');

create table application_history (
  id bigint generated always as identity primary key,
  application_id uuid not null references applications (id),
  from_status text,
  to_status text not null,
  action text not null,
  actor_id uuid references users (id),
  occurred_at timestamptz not null
);
create index application_history_application on application_history (application_id, id);
create trigger application_history_append_only before update or delete on application_history
  for each row execute function refuse_change();
