create table contracts (
  id uuid primary key default uuidv7(),
  contract_number text not null unique,
  booking_id uuid not null references bookings (id),
  status text not null check (status in ('draft', 'pending_artist', 'pending_buyer', 'signed', 'expired', 'voided')),
  type text not null check (type in ('local', 'interstate', 'international', 'multi_day')),
  template_id text not null,
  version integer not null,
  -- Everything the document is made of (parties, terms, clauses): the document can be made again from it.
  content jsonb not null,
  -- SHA-256 of the canonical form of `content`: what each side sees and signs.
  document_hash text not null,
  sign_deadline timestamptz not null,
  reminded_at timestamptz,
  signed_at timestamptz,
  -- Set by the job: the stored file and its hash, for the document as it stands and for the signed one.
  pdf_key text,
  pdf_hash text,
  -- The platform's cryptographic seal comes later and has its place here.
  seal jsonb,
  created_at timestamptz not null,
  constraint contracts_one_per_booking unique (booking_id)
);
create index contracts_open on contracts (sign_deadline) where status in ('pending_artist', 'pending_buyer');

create table contract_signatures (
  contract_id uuid not null references contracts (id),
  side text not null check (side in ('artist', 'buyer')),
  user_id uuid not null references users (id),
  legal_name text not null,
  signature_type text not null check (signature_type in ('typed', 'drawn')),
  signature_value text not null,
  consent_text text not null,
  document_hash text not null,
  ip text,
  user_agent text,
  signed_at timestamptz not null,
  primary key (contract_id, side)
);
create trigger contract_signatures_append_only before update or delete on contract_signatures
  for each row execute function refuse_change();
