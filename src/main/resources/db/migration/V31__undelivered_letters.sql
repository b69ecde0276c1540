-- Whose officers a letter is for, and when its sending was begun: for those who look after what has not arrived.
alter table letter add column body varchar(64);
alter table letter add column taken_at timestamp(6) with time zone;
