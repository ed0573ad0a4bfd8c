create sequence payment_number_seq;

-- What is owed and what happened at the gateway. Where the money is, the ledger says.
create table payments (
  id uuid primary key default uuidv7(),
  payment_number text not null unique,
  booking_id uuid not null references bookings (id),
  kind text not null check (kind in ('deposit', 'balance', 'refund', 'payout', 'penalty')),
  status text not null default 'pending' check (status in ('pending', 'processing', 'completed', 'failed', 'cancelled', 'refunded')),
  payer_id uuid references users (id),
  payee_id uuid references users (id),
  amount bigint not null check (amount >= 0),
  currency text not null default 'INR',
  due_at timestamptz,
  escrow_state text check (escrow_state in ('held', 'released', 'returned')),
  gateway_order_id text unique,
  gateway_payment_id text unique,
  gateway_reference text unique,
  failure_reason text,
  late_counted_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null,
  -- A payout also says what it is the rest of.
  gross_amount bigint,
  commission_amount bigint,
  waiting_for text,
  -- For which payment a refund is.
  refunds_id uuid references payments (id),
  -- How often a payout or refund was handed to the gateway: part of the key under which it happens once there.
  attempt integer not null default 0,
  at_gateway_since timestamptz,
  -- When to ask the gateway next; null where it has nothing more to tell.
  check_at timestamptz
);
-- Not payouts: a balance that is paid after the show is released by a payout of its own.
create unique index payments_one_milestone on payments (booking_id, kind) where kind in ('deposit', 'balance');
create index payments_booking on payments (booking_id);
create index payments_payer on payments (payer_id, created_at desc);
create index payments_payee on payments (payee_id, created_at desc);
create index payments_due on payments (due_at) where status in ('pending', 'processing', 'failed');
create index payments_to_check on payments (check_at) where check_at is not null;
create index payments_waiting_payouts on payments (payee_id) where kind = 'payout' and status = 'pending';

-- What was told about a milestone's due time, each once.
create table payment_notices (
  payment_id uuid not null references payments (id),
  notice text not null check (notice in ('due_tomorrow', 'due_today', 'overdue')),
  sent_at timestamptz not null,
  primary key (payment_id, notice)
);

create table payment_history (
  id bigint generated always as identity primary key,
  payment_id uuid not null references payments (id),
  from_status text,
  to_status text not null,
  action text not null,
  detail text,
  occurred_at timestamptz not null
);
create index payment_history_payment on payment_history (payment_id, id);
create trigger payment_history_append_only before update or delete on payment_history
  for each row execute function refuse_change();

-- Every webhook as it came, once an event id; processed by a job.
create table webhook_events (
  event_id text primary key,
  event text not null,
  raw_body text not null,
  received_at timestamptz not null,
  processed_at timestamptz,
  outcome text
);
create index webhook_events_waiting on webhook_events (received_at) where processed_at is null;

-- What an operator has to look at: amounts that differ, money for unknown orders.
create table payment_alerts (
  id bigint generated always as identity primary key,
  kind text not null,
  detail jsonb not null,
  -- The same finding is told once, however often the gateway repeats it.
  once_key text not null unique,
  occurred_at timestamptz not null
);
