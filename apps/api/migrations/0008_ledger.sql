-- Double entry. Entries of a transaction sum to zero per currency, checked by the database at commit; nothing is ever changed or removed.
create table ledger_accounts (
  id bigint generated always as identity primary key,
  kind text not null check (kind in (
    'gateway_clearing', 'escrow', 'artist_payable', 'platform_revenue', 'tax_payable', 'refunds_payable', 'gateway_fees')),
  -- The booking of an escrow, the artist of a payable; null for the platform's own accounts.
  owner_id uuid,
  currency text not null,
  -- Maintained with every entry; a check compares it with the sum of entries.
  balance bigint not null default 0,
  constraint ledger_accounts_unique unique nulls not distinct (kind, owner_id, currency),
  constraint ledger_accounts_owned check ((owner_id is not null) = (kind in ('escrow', 'artist_payable'))),
  -- Liabilities are negative here (credits are negative): money held for somebody never falls below nothing.
  constraint ledger_accounts_not_overdrawn check (kind not in ('escrow', 'artist_payable', 'refunds_payable') or balance <= 0)
);

create table ledger_transactions (
  id uuid primary key default uuidv7(),
  sequence bigint generated always as identity,
  kind text not null,
  description text not null,
  booking_id uuid references bookings (id),
  idempotency_key text not null unique,
  input_hash text not null,
  reverses_id uuid unique references ledger_transactions (id),
  occurred_at timestamptz not null
);
create index ledger_transactions_booking on ledger_transactions (booking_id);

create table ledger_entries (
  id bigint generated always as identity primary key,
  transaction_id uuid not null references ledger_transactions (id),
  account_id bigint not null references ledger_accounts (id),
  amount bigint not null check (amount <> 0),
  currency text not null
);
create index ledger_entries_transaction on ledger_entries (transaction_id);
create index ledger_entries_account on ledger_entries (account_id);

create trigger ledger_transactions_append_only before update or delete on ledger_transactions
  for each row execute function refuse_change();
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function refuse_change();

create function check_ledger_transaction() returns trigger language plpgsql as $$
declare
  off_balance bigint;
begin
  select sum(amount) into off_balance from ledger_entries
  where transaction_id = new.transaction_id group by currency having sum(amount) <> 0 limit 1;
  if off_balance is not null then
    raise exception 'ledger transaction % is out of balance by %', new.transaction_id, off_balance
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entries_balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function check_ledger_transaction();

-- A transaction without entries would be a claim that nothing proves.
create function check_ledger_has_entries() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger_entries where transaction_id = new.id) then
    raise exception 'ledger transaction % has no entries', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_transactions_not_empty after insert on ledger_transactions
  deferrable initially deferred for each row execute function check_ledger_has_entries();

-- The snapshot moves with the entry, in the same statement's transaction, whoever writes the entry.
create function add_to_ledger_balance() returns trigger language plpgsql as $$
begin
  update ledger_accounts set balance = balance + new.amount where id = new.account_id and currency = new.currency;
  if not found then
    raise exception 'entry in % on an account of another currency', new.currency using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger ledger_entries_balance after insert on ledger_entries
  for each row execute function add_to_ledger_balance();
