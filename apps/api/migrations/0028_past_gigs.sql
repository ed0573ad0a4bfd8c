-- What the minutely job asks: gigs on offer whose slot has begun.
create index opportunities_past on opportunities (starts_at) where status in ('awaiting_venue', 'active');
