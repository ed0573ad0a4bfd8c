-- The next change of applications keeps a preferred time in the artist's message only where it has room by the rule for new
-- messages. In a longer one it is kept here, before that: what an artist wrote is not lost for a limit of length. A database that has
-- had that change has no times any more.
do $$
begin
  if exists (select from information_schema.columns
    where table_schema = current_schema() and table_name = 'applications'
      and column_name = 'preferred_slot_time' and data_type like 'time %') then
    update applications
      set personal_message = personal_message || ' (Preferred start: ' || to_char(preferred_slot_time, 'HH24:MI') || ')'
      where preferred_slot_time is not null and length(personal_message) > 475;
  end if;
end $$;
