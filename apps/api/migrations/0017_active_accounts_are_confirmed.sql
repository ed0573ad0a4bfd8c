-- Whatever an account went through: active means that somebody holds its address.
alter table users add constraint users_active_confirmed check (status <> 'active' or email_verified_at is not null);
