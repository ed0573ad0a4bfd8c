-- What a house decides about its nights: whether it is asked first, and how many shows it can have at a time.
alter table venue_profiles
  add column confirms_events boolean not null default false,
  add column stages integer not null default 1 check (stages between 1 and 20);

alter table opportunities
  add column stage integer not null default 1 check (stage >= 1),
  add column venue_answer text check (venue_answer in ('agreed', 'objected')),
  add column venue_answered_at timestamptz,
  add column venue_message text,
  add check ((venue_answer is null) = (venue_answered_at is null));
alter table opportunities drop constraint opportunities_status_check;
alter table opportunities add constraint opportunities_status_check check (status in (
  'draft', 'awaiting_venue', 'active', 'closed', 'filled', 'cancelled', 'programmed'));
create index opportunities_house on opportunities (venue_id, starts_at) where status in ('awaiting_venue', 'active', 'closed');

alter table bookings add column stage integer not null default 1 check (stage >= 1);
-- Shows that were booked at one time in one house were on different stages, since both are agreed: the house has as many.
do $$
declare
  show record;
  free integer;
begin
  for show in select id, venue_id, starts_at, ends_at from bookings where status <> 'cancelled' order by starts_at, id loop
    free := 1;
    while exists (select from bookings other
      where other.venue_id = show.venue_id and other.stage = free and other.status <> 'cancelled'
        and (other.starts_at, other.id) < (show.starts_at, show.id)
        and tstzrange(other.starts_at, other.ends_at) && tstzrange(show.starts_at, show.ends_at))
    loop
      free := free + 1;
    end loop;
    if free > 1 then
      update bookings set stage = free where id = show.id;
      update venue_profiles set stages = greatest(stages, free) where id = show.venue_id;
    end if;
  end loop;
end $$;
-- One show at a time on a stage. Slots that touch may follow each other: the ranges are open at their end.
alter table bookings add constraint bookings_one_show_a_stage
  exclude using gist (venue_id with =, stage with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'cancelled');
create index bookings_venue on bookings (venue_id, event_date desc);
