create table opportunities (
  id uuid primary key default uuidv7(),
  buyer_id uuid not null references users (id),
  venue_id uuid not null references venue_profiles (id),
  title text not null,
  description text not null,
  event_type text not null check (event_type in ('club_night', 'festival', 'private_event', 'corporate', 'concert', 'other')),
  event_date date not null,
  slot_start_time time not null,
  slot_end_time time not null,
  timezone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slot_type text not null check (slot_type in ('opening', 'mid', 'closing', 'headliner')),
  required_genres text[] not null default '{}',
  -- The same as a bit mask, set by the trigger below: one comparison in the ranking in place of an array overlap.
  required_mask bigint not null default 0,
  experience_level_required text not null default 'any'
    check (experience_level_required in ('any', 'beginner', 'intermediate', 'professional', 'veteran')),
  performance_duration integer not null,
  budget_min bigint not null,
  budget_max bigint not null,
  currency text not null default 'INR',
  expected_audience integer,
  special_requirements text,
  travel_included boolean not null default false,
  accommodation_included boolean not null default false,
  is_public boolean not null default true,
  application_deadline timestamptz not null,
  max_applications integer not null default 50,
  status text not null default 'draft' check (status in ('draft', 'active', 'closed', 'filled', 'cancelled', 'programmed')),
  -- The venue's city, kept here because the ranking must not join.
  city text,
  -- What "same city" compares. Named collation: the server's own may know no case beyond ASCII.
  city_key text generated always as (lower(city collate pg_unicode_fast)) stored,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (budget_min <= budget_max),
  check (starts_at < ends_at),
  check (application_deadline < starts_at)
);
create index opportunities_buyer on opportunities (buyer_id, event_date desc);
create index opportunities_venue on opportunities (venue_id, event_date desc);
-- Narrow and covering: the ranking reads only these, whatever the number of gigs. Counters live elsewhere, so that a view does not
-- touch them. A deadline is always before the event, so it alone says that a gig is ahead.
create index opportunities_ranking on opportunities (event_date, id desc)
  include (required_mask, budget_min, budget_max, experience_level_required, city_key, application_deadline, slot_type, event_type)
  where status = 'active' and is_public;
create index opportunities_ranking_by_city on opportunities (city_key, event_date, id desc)
  include (required_mask, budget_min, budget_max, experience_level_required, application_deadline, slot_type, event_type)
  where status = 'active' and is_public;

create table opportunity_views (
  opportunity_id uuid not null references opportunities (id) on delete cascade,
  viewer_id uuid not null references users (id) on delete cascade,
  viewed_on date not null,
  primary key (opportunity_id, viewer_id, viewed_on)
);

-- A trigger and not a generated column: the mask depends on another table, which a restore may load later.
create function set_required_mask() returns trigger language plpgsql as $$
begin
  new.required_mask := genre_mask(new.required_genres);
  return new;
end $$;
create trigger opportunities_mask before insert or update of required_genres on opportunities
  for each row execute function set_required_mask();
