-- What others see of ratings counts the revealed ones alone, and time reveals some: it is read from the ratings themselves.
alter table standings drop column rating_count, drop column rating_sum;
comment on column trust_events.rating is 'What decided the points of a completion, or of its adjustment.';
