create table genres (
  -- The position in a bit mask: at most 63 genres, and a number never changes its meaning.
  bit smallint primary key check (bit between 0 and 62),
  slug text not null unique,
  name text not null
);
insert into genres (bit, slug, name)
select ordinality - 1, slug, name
from unnest(
  array['house', 'tech-house', 'deep-house', 'techno', 'trance', 'drum-and-bass', 'dubstep', 'edm', 'electronica', 'ambient',
    'disco', 'funk', 'soul', 'rnb', 'hip-hop', 'trap', 'pop', 'indie', 'indie-pop', 'rock', 'alternative', 'metal', 'punk', 'blues',
    'jazz', 'fusion', 'folk', 'acoustic', 'singer-songwriter', 'country', 'reggae', 'afrobeats', 'latin', 'bollywood', 'punjabi',
    'sufi', 'ghazal', 'hindustani-classical', 'carnatic', 'indian-folk', 'world', 'commercial'],
  array['House', 'Tech House', 'Deep House', 'Techno', 'Trance', 'Drum & Bass', 'Dubstep', 'EDM', 'Electronica', 'Ambient',
    'Disco', 'Funk', 'Soul', 'R&B', 'Hip-Hop', 'Trap', 'Pop', 'Indie', 'Indie Pop', 'Rock', 'Alternative', 'Metal', 'Punk', 'Blues',
    'Jazz', 'Fusion', 'Folk', 'Acoustic', 'Singer-Songwriter', 'Country', 'Reggae', 'Afrobeats', 'Latin', 'Bollywood', 'Punjabi',
    'Sufi', 'Ghazal', 'Hindustani Classical', 'Carnatic', 'Indian Folk', 'World', 'Commercial']
) with ordinality as list (slug, name, ordinality);

create function genre_mask(slugs text[]) returns bigint language sql stable parallel safe as $$
  select coalesce(bit_or(1::bigint << bit), 0) from genres where slug = any (slugs)
$$;

-- A profile has the id of its member: there is one a member, by role.
create table artist_profiles (
  id uuid primary key references users (id),
  artist_name text, bio text,
  primary_genre text references genres (slug),
  secondary_genres text[] not null default '{}',
  years_of_experience integer,
  experience_level text check (experience_level in ('beginner', 'intermediate', 'professional', 'veteran')),
  minimum_fee bigint, standard_fee bigint, premium_fee bigint,
  currency text not null default 'INR',
  soundcloud_url text, mixcloud_url text, spotify_url text, instagram_handle text, website_url text,
  performance_durations integer[] not null default '{}',
  special_requests text,
  address text, city text, state text, pincode text, country text not null default 'India',
  bank_account_name text, bank_account_number text, bank_ifsc_code text, pan_number text, gst_number text,
  gateway_account_id text,
  verification_status text not null default 'pending' check (verification_status in ('pending', 'under_review', 'approved', 'rejected')),
  verification_notes text, submitted_at timestamptz, verified_at timestamptz,
  created_at timestamptz not null, updated_at timestamptz not null,
  constraint artist_fees_ordered check (minimum_fee <= standard_fee and standard_fee <= premium_fee and minimum_fee <= premium_fee)
);
create table organizer_profiles (
  id uuid primary key references users (id),
  organization_name text,
  organization_type text check (organization_type in ('individual', 'company', 'agency', 'collective')),
  registration_number text, years_in_business integer, events_organized integer,
  contact_person text, contact_phone text, contact_email text, description text, website_url text,
  currency text not null default 'INR',
  address text, city text, state text, pincode text, country text not null default 'India',
  bank_account_name text, bank_account_number text, bank_ifsc_code text, pan_number text, gst_number text,
  verification_status text not null default 'pending' check (verification_status in ('pending', 'under_review', 'approved', 'rejected')),
  verification_notes text, submitted_at timestamptz, verified_at timestamptz,
  created_at timestamptz not null, updated_at timestamptz not null
);
create table venue_profiles (
  id uuid primary key references users (id),
  venue_name text,
  venue_type text check (venue_type in ('club', 'bar', 'lounge', 'restaurant', 'hotel', 'outdoor', 'arena', 'other')),
  timezone text not null default 'Asia/Kolkata',
  standing_capacity integer, seated_capacity integer,
  operating_days text[] not null default '{}',
  opening_time time, closing_time time,
  preferred_genres text[] not null default '{}',
  music_policy text, sound_system text,
  contact_person text, contact_phone text, contact_email text, description text, website_url text,
  currency text not null default 'INR',
  address text, city text, state text, pincode text, country text not null default 'India',
  bank_account_name text, bank_account_number text, bank_ifsc_code text, pan_number text, gst_number text,
  verification_status text not null default 'pending' check (verification_status in ('pending', 'under_review', 'approved', 'rejected')),
  verification_notes text, submitted_at timestamptz, verified_at timestamptz,
  created_at timestamptz not null, updated_at timestamptz not null
);
create index artist_profiles_queue on artist_profiles (submitted_at) where verification_status = 'under_review';
create index organizer_profiles_queue on organizer_profiles (submitted_at) where verification_status = 'under_review';
create index venue_profiles_queue on venue_profiles (submitted_at) where verification_status = 'under_review';
create index venue_profiles_approved on venue_profiles (venue_name) where verification_status = 'approved';

-- What every type of profile has in common, for lists over all members.
create view profile_names as
  select id, 'artist' as type, artist_name as name, city, verification_status from artist_profiles
  union all select id, 'organizer', organization_name, city, verification_status from organizer_profiles
  union all select id, 'venue', venue_name, city, verification_status from venue_profiles;
