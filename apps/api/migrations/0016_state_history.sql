-- One history for everything that has a state: what `transition()` leaves, whichever the machine. The histories of single tables move in.
create table state_history (
  id bigint generated always as identity primary key,
  machine text not null,
  record_id uuid not null,
  -- null where the record begins
  from_state text,
  to_state text not null,
  -- an action of the machine, or a step that keeps the state
  action text not null,
  detail text,
  actor_id uuid references users (id),
  occurred_at timestamptz not null
);

insert into state_history (machine, record_id, from_state, to_state, action, detail, actor_id, occurred_at)
select machine, record_id, from_status, to_status, action, detail, actor_id, occurred_at
from (
  select 'booking' as machine, booking_id as record_id, from_status, to_status,
    case action when 'create' then 'created' else action end as action,
    null as detail, actor_id, occurred_at, id
  from booking_history
  union all
  select 'application', application_id, from_status, to_status,
    case action when 'apply' then 'created' else action end,
    null, actor_id, occurred_at, id
  from application_history
  union all
  select 'payment', payment_id, from_status, to_status, action, detail, null, occurred_at, id
  from payment_history
) as step
-- The order within a record stays, also where a clock was set back between two of its steps.
order by machine, id;

create index state_history_record on state_history (record_id, id);
create trigger state_history_append_only before update or delete on state_history
  for each row execute function refuse_change();

drop table booking_history, application_history, payment_history;
