-- What a buyer did with an application and wrote about it, and the terms that it was sent for.
alter table applications
  add column viewed_at timestamptz,
  add column responded_at timestamptz,
  add column response_message text,
  add column terms jsonb,
  add column preferred_slot text check (preferred_slot in ('opening', 'mid', 'closing', 'headliner', 'any'));

update applications a set
  viewed_at = (select min(h.occurred_at) from state_history h where h.machine = 'application' and h.record_id = a.id and h.action = 'view'),
  responded_at = (select max(h.occurred_at) from state_history h
    where h.machine = 'application' and h.record_id = a.id and h.action in ('shortlist', 'accept', 'decline')),
  response_message = a.decline_reason;

-- Whoever applied before did so for the terms as they are: nothing says what they were.
update applications a set terms = jsonb_build_object(
    'eventDate', to_char(o.event_date, 'YYYY-MM-DD'),
    'slotStartTime', to_char(o.slot_start_time, 'HH24:MI'), 'slotEndTime', to_char(o.slot_end_time, 'HH24:MI'),
    'slotType', o.slot_type, 'performanceDuration', o.performance_duration,
    'budgetMin', o.budget_min, 'budgetMax', o.budget_max,
    'travelIncluded', o.travel_included, 'accommodationIncluded', o.accommodation_included,
    'specialRequirements', o.special_requirements),
  -- A preference was a time. The time stands in the artist's words from now on, where there is room for it.
  preferred_slot = case when a.preferred_slot_time is null then null else o.slot_type end,
  personal_message = case
    when a.preferred_slot_time is null or length(coalesce(a.personal_message, '')) > 475 then a.personal_message
    else ltrim(coalesce(a.personal_message, '') || ' (Preferred start: ' || to_char(a.preferred_slot_time, 'HH24:MI') || ')') end
  from opportunities o where o.id = a.opportunity_id;
alter table applications alter column terms set not null;
alter table applications drop column preferred_slot_time;
alter table applications rename column preferred_slot to preferred_slot_time;

-- Among applicants the budget's part of the match goes by what they ask.
with asked as (
  select a.id, case
      when a.proposed_fee < o.budget_min then 20
      when a.proposed_fee <= o.budget_max then 30
      else greatest(0, (2 * (20 * o.budget_max - 50 * (a.proposed_fee - o.budget_max)) + o.budget_max) / (2 * o.budget_max))
    end as points
  from applications a join opportunities o on o.id = a.opportunity_id
)
update applications a set
  match_score = a.match_score - (a.match_parts ->> 'budget')::int + asked.points,
  match_parts = jsonb_set(a.match_parts, '{budget}', to_jsonb(asked.points))
  from asked where asked.id = a.id;
