-- A gig is offered while its buyer's account is active and the profile approved. Kept in the row because the ranking must not join, and by
-- triggers because it has to hold whoever changes an account or a profile.
create function buyer_is_active(buyer uuid) returns boolean language sql stable as $$
  select exists (select from users u join profile_names p on p.id = u.id
    where u.id = buyer and u.status = 'active' and p.verification_status = 'approved')
$$;

-- One at a time for each buyer, until the end of the transaction: of an account and a profile that change at once, or of a suspension and a
-- new gig, the later one must see what the earlier one did.
create function lock_buyer_state(buyer uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('buyer_active:' || buyer, 0))
$$;

alter table opportunities add column buyer_active boolean not null default true;
update opportunities set buyer_active = false where not buyer_is_active(buyer_id);

create function set_buyer_active() returns trigger language plpgsql as $$
begin
  perform lock_buyer_state(new.buyer_id);
  new.buyer_active := buyer_is_active(new.buyer_id);
  return new;
end $$;
create trigger opportunities_buyer_active before insert on opportunities
  for each row execute function set_buyer_active();

create function renew_buyer_active() returns trigger language plpgsql as $$
declare
  is_active boolean;
begin
  perform lock_buyer_state(new.id);
  is_active := buyer_is_active(new.id);
  -- What is cancelled is never offered again.
  update opportunities set buyer_active = is_active
    where buyer_id = new.id and buyer_active <> is_active and status <> 'cancelled';
  return null;
end $$;
create trigger users_buyer_active after update of status on users
  for each row when (old.status <> new.status) execute function renew_buyer_active();
create trigger organizer_profiles_buyer_active after update of verification_status on organizer_profiles
  for each row when (old.verification_status <> new.verification_status) execute function renew_buyer_active();
create trigger venue_profiles_buyer_active after update of verification_status on venue_profiles
  for each row when (old.verification_status <> new.verification_status) execute function renew_buyer_active();

-- In the condition and not in the columns: the indexes stay as narrow as they were.
drop index opportunities_ranking;
drop index opportunities_ranking_by_city;
create index opportunities_ranking on opportunities (event_date, id desc)
  include (required_mask, budget_min, budget_max, experience_level_required, city_key, application_deadline, slot_type, event_type)
  where status = 'active' and is_public and buyer_active;
create index opportunities_ranking_by_city on opportunities (city_key, event_date, id desc)
  include (required_mask, budget_min, budget_max, experience_level_required, application_deadline, slot_type, event_type)
  where status = 'active' and is_public and buyer_active;
