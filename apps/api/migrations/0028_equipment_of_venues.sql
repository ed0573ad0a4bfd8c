-- What a house has besides its sound system, for the artist who plays there.
alter table venue_profiles
  add column lighting_system text,
  add column dj_equipment text,
  add column stage_specs text;
