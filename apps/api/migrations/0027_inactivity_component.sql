-- Inactivity is no matter of communication: it is a component of its own. The points of an event do not change.
alter table trust_events drop constraint trust_events_component_check;
alter table trust_events disable trigger trust_events_append_only;
update trust_events set component = 'inactivity' where type = 'inactivity';
alter table trust_events enable trigger trust_events_append_only;
alter table trust_events add constraint trust_events_component_check check (component in (
  'completed_bookings', 'payment_timeliness', 'communication', 'cancellations', 'profile', 'disputes', 'inactivity'));
