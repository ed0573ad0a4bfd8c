-- What a member who has signed wants to have otherwise: name, phone, address and the like. A reviewer decides on what was
-- shown (`version`); until then the old values stay in use.
create table detail_changes (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id),
  status text not null default 'in_review' check (status in ('in_review', 'approved', 'refused', 'withdrawn')),
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  version integer not null default 1,
  notes text,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references users (id)
);
create unique index detail_changes_one_open on detail_changes (user_id) where status = 'in_review';
create index detail_changes_of_member on detail_changes (user_id, id);
create index detail_changes_queue on detail_changes (status, submitted_at);
