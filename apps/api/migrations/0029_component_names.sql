-- Components are named as in answers. The points of an event do not change.
alter table trust_events drop constraint trust_events_component_check;
alter table trust_events disable trigger trust_events_append_only;
update trust_events set component = case component
    when 'completed_bookings' then 'completedBookings'
    when 'payment_timeliness' then 'paymentTimeliness'
  end
  where component in ('completed_bookings', 'payment_timeliness');
alter table trust_events enable trigger trust_events_append_only;
alter table trust_events add constraint trust_events_component_check check (component in (
  'completedBookings', 'paymentTimeliness', 'communication', 'cancellations', 'profile', 'disputes', 'inactivity'));
