-- The record of who did what; rows are only ever added. It points at cases without a foreign key: whoever appends
-- must wait for nobody, and the row of a case is locked while officers act on it.
create table audit_entry (
	number bigint primary key,
	at timestamp(6) with time zone not null,
	officer varchar(255), -- null for the application itself
	role varchar(32),
	body varchar(64),
	deed varchar(128) not null,
	about varchar(255),
	assessment bigint,
	step varchar(64),
	task varchar(64),
	address varchar(64),
	before_digest char(64),
	after_digest char(64),
	seal char(32) not null,
	previous char(64) not null,
	hash char(64) not null
);

create index audit_entry_of_assessment on audit_entry (assessment, number);

-- The newest entry; locked while others are added.
create table audit_head (
	id int primary key check (id = 1),
	number bigint not null,
	hash char(64) not null
);

insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
