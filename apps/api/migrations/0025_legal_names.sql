-- Who signs: a person under the legal name, a company by somebody in a capacity. Contracts print it, and signing asks for it.
alter table artist_profiles
  add column legal_name text;
alter table organizer_profiles
  add column legal_name text,
  add column signer_name text,
  add column signer_capacity text;
alter table venue_profiles
  add column legal_name text,
  add column signer_name text,
  add column signer_capacity text;

-- As contracts have named the members until now.
update artist_profiles p set legal_name = u.first_name || ' ' || u.last_name from users u where u.id = p.id;
update organizer_profiles p set legal_name = u.first_name || ' ' || u.last_name from users u
  where u.id = p.id and p.organization_type = 'individual';
update organizer_profiles p set legal_name = p.organization_name, signer_name = u.first_name || ' ' || u.last_name,
  signer_capacity = 'Authorised signatory' from users u
  where u.id = p.id and p.organization_type is distinct from 'individual' and p.organization_name is not null;
update venue_profiles p set legal_name = p.venue_name, signer_name = u.first_name || ' ' || u.last_name,
  signer_capacity = 'Authorised signatory' from users u
  where u.id = p.id and p.venue_name is not null;

-- A number that nobody has proved to be theirs must not keep its owner out.
alter table users add column phone_verified_at timestamptz;
alter table users drop constraint users_phone_unique;
create unique index users_proved_phone on users (phone) where phone_verified_at is not null;
