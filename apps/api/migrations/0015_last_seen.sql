-- Nothing wrote it so far; sessions know it for the members who are not long gone.
update users set last_seen_at = (select max(last_used_at) from sessions where user_id = users.id);
