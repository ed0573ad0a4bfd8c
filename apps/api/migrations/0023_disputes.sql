-- A party's objection to a show, and how staff settled it: one for a booking.
create table disputes (
  id uuid primary key default uuidv7(),
  booking_id uuid not null unique references bookings (id),
  raised_by text not null check (raised_by in ('artist', 'buyer')),
  reason text not null
    check (reason in ('no_show', 'late_or_short', 'not_as_agreed', 'venue_or_equipment', 'conduct_or_safety', 'other')),
  description text not null,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references users (id),
  favored_party text check (favored_party in ('artist', 'buyer')),
  refund_percentage integer check (refund_percentage between 0 and 100),
  refund_amount bigint,
  notes text,
  constraint disputes_resolved_whole check (
    num_nulls(resolved_at, resolved_by, favored_party, refund_percentage, refund_amount, notes) in (0, 6)
  )
);
create index disputes_open on disputes (raised_at) where resolved_at is null;

-- What the sides and staff say about it.
create table dispute_messages (
  id uuid primary key default uuidv7(),
  dispute_id uuid not null references disputes (id),
  author_id uuid not null references users (id),
  side text check (side in ('artist', 'buyer')),
  text text not null,
  created_at timestamptz not null
);
create index dispute_messages_thread on dispute_messages (dispute_id, id);
create trigger dispute_messages_append_only before update or delete on dispute_messages
  for each row execute function refuse_change();
