-- Events are the truth; `standings` is their projection and can be derived again.
-- Points are counted in halves of a point, so that no fraction is stored.
create table trust_events (
  id uuid primary key default uuidv7(),
  sequence bigint generated always as identity,
  user_id uuid not null references users (id),
  type text not null,
  component text not null check (component in (
    'completed_bookings', 'payment_timeliness', 'communication', 'cancellations', 'profile', 'disputes')),
  half_points integer not null,
  score_after_half_points integer not null check (score_after_half_points between 0 and 200),
  reason text not null,
  -- The rating that came with the event, so that the average can be derived from events alone.
  rating integer check (rating between 1 and 5),
  booking_id uuid,
  -- What makes the event happen once: `profile_verified`, `completed:<booking>`, `milestone:<payment>`.
  once_key text not null,
  occurred_at timestamptz not null,
  constraint trust_events_once unique (user_id, once_key)
);
create index trust_events_user on trust_events (user_id, sequence);
create trigger trust_events_append_only before update or delete on trust_events
  for each row execute function refuse_change();

create table standings (
  user_id uuid primary key references users (id),
  half_points integer not null default 100 check (half_points between 0 and 200),
  event_count integer not null default 0,
  completed integer not null default 0,
  cancelled integer not null default 0,
  disputed integer not null default 0,
  late_payments integer not null default 0,
  rating_count integer not null default 0,
  rating_sum integer not null default 0,
  updated_at timestamptz not null
);
