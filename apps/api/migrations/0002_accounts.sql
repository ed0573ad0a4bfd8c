create table users (
  id uuid primary key default uuidv7(),
  email text not null,
  email_key text not null generated always as (lower(email)) stored,
  password_hash text not null,
  first_name text not null,
  last_name text not null,
  role text not null check (role in ('artist', 'organizer', 'venue', 'curator', 'admin')),
  phone text,
  status text not null default 'pending' check (status in ('pending', 'active', 'suspended', 'banned')),
  status_reason text,
  status_changed_at timestamptz,
  email_verified_at timestamptz,
  accepted_terms_version text,
  accepted_terms_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null,
  constraint users_email_unique unique (email_key),
  constraint users_phone_unique unique (phone)
);

-- Verification and reset have their own storage: a token of the one can never do the work of the other.
create table email_verifications (
  token_hash text primary key,
  user_id uuid not null references users (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table password_resets (
  token_hash text primary key,
  user_id uuid not null references users (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- A session is one login on one device. Its refresh token rotates at every use; tokens that were
-- rotated away stay known until the session ends, so that a stolen one is recognized.
create table sessions (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  ip text,
  user_agent text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index sessions_user on sessions (user_id) where ended_at is null;
create table refresh_tokens (
  token_hash text primary key,
  session_id uuid not null references sessions (id) on delete cascade,
  created_at timestamptz not null,
  rotated_at timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);
-- Exactly one token of a session is current.
create unique index refresh_tokens_current on refresh_tokens (session_id) where rotated_at is null;
