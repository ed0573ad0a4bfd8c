-- Bank details are reviewed apart from the profile. `bank_version` counts what was entered: a reviewer decides on what
-- was shown, and an account at the gateway belongs to the details that it was opened for.
alter table artist_profiles
  add column bank_status text not null default 'none' check (bank_status in ('none', 'in_review', 'approved', 'refused')),
  add column bank_notes text,
  add column bank_version integer not null default 0,
  add column bank_submitted_at timestamptz,
  add column bank_changed_at timestamptz;
alter table organizer_profiles
  add column bank_status text not null default 'none' check (bank_status in ('none', 'in_review', 'approved', 'refused')),
  add column bank_notes text,
  add column bank_version integer not null default 0,
  add column bank_submitted_at timestamptz,
  add column bank_changed_at timestamptz;
alter table venue_profiles
  add column bank_status text not null default 'none' check (bank_status in ('none', 'in_review', 'approved', 'refused')),
  add column bank_notes text,
  add column bank_version integer not null default 0,
  add column bank_submitted_at timestamptz,
  add column bank_changed_at timestamptz;

-- Until now they were checked along with the profile: what was approved with it stays so, the rest waits for a reviewer.
update artist_profiles set bank_version = 1, bank_submitted_at = coalesce(submitted_at, updated_at),
  bank_status = case when verification_status = 'approved' then 'approved' else 'in_review' end
  where bank_account_name is not null and bank_account_number is not null and bank_ifsc_code is not null;
update organizer_profiles set bank_version = 1, bank_submitted_at = coalesce(submitted_at, updated_at),
  bank_status = case when verification_status = 'approved' then 'approved' else 'in_review' end
  where bank_account_name is not null and bank_account_number is not null and bank_ifsc_code is not null;
update venue_profiles set bank_version = 1, bank_submitted_at = coalesce(submitted_at, updated_at),
  bank_status = case when verification_status = 'approved' then 'approved' else 'in_review' end
  where bank_account_name is not null and bank_account_number is not null and bank_ifsc_code is not null;

alter table artist_profiles add constraint artist_bank_details_whole check (bank_status = 'none' or
  (bank_account_name is not null and bank_account_number is not null and bank_ifsc_code is not null));
alter table organizer_profiles add constraint organizer_bank_details_whole check (bank_status = 'none' or
  (bank_account_name is not null and bank_account_number is not null and bank_ifsc_code is not null));
alter table venue_profiles add constraint venue_bank_details_whole check (bank_status = 'none' or
  (bank_account_name is not null and bank_account_number is not null and bank_ifsc_code is not null));

create index artist_profiles_bank_queue on artist_profiles (bank_submitted_at) where bank_status = 'in_review';
create index organizer_profiles_bank_queue on organizer_profiles (bank_submitted_at) where bank_status = 'in_review';
create index venue_profiles_bank_queue on venue_profiles (bank_submitted_at) where bank_status = 'in_review';

-- The account at the gateway that a payout's try was begun for: only to that one may the try be repeated.
alter table payments add column payee_account text;
