-- When a rating was revealed: from then on the rated side sees it, it counts in the average and it moves trust. Until then nothing of it shows.
alter table ratings add column revealed_at timestamptz;
-- Ratings of completed shows have moved trust already: what they are could be told from the points, so there is nothing left to hide.
update ratings set revealed_at = greatest(ratings.created_at, bookings.completed_at)
from bookings where bookings.id = ratings.booking_id and bookings.status = 'completed';
create index ratings_hidden on ratings (booking_id) where revealed_at is null;
