-- What the platform itself keeps; no domain word here.
-- No column defaults to the database's own clock: all time comes from the application's.

create table audit_log (
  id bigint generated always as identity primary key,
  action text not null,
  actor_id uuid,
  record_type text not null,
  record_id text,
  before jsonb,
  after jsonb,
  ip text,
  user_agent text,
  request_id text,
  occurred_at timestamptz not null
);
create index audit_log_record on audit_log (record_id, id desc);
create index audit_log_actor on audit_log (actor_id, id desc);
create index audit_log_action on audit_log (action, id desc);

-- Refuses every change of a table that is only ever added to.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function refuse_change();

-- One row a (member, key) of a money-moving request; status is null while it is in flight.
create table idempotency_keys (
  actor_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null,
  primary key (actor_id, key)
);

create table job_runs (
  name text primary key,
  last_run_at timestamptz not null,
  last_run_ok boolean not null,
  last_error text
);

-- How far the development time machine has moved the clock; at most one row.
create table clock_offset (
  only_row boolean primary key default true check (only_row),
  milliseconds bigint not null
);
