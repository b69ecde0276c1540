-- A concern that an officer raised inside; null for people outside.
alter table public_request add column raised_by varchar(64);

-- Assessments under way that the public may comment on, in words written for everybody.
create table comment_invitation (
	assessment varchar(40) primary key,
	body varchar(64) not null,
	title varchar(200) not null,
	words varchar(4000) not null,
	opened_on date not null,
	last_day date not null
);

create index comment_invitation_by_day on comment_invitation (last_day, assessment);
