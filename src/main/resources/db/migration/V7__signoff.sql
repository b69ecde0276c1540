create table approval_record (
	assessment bigint primary key references assessment (id),
	outcome varchar(32),
	reasons text,
	plain_summary text,
	principle_aware varchar(8),
	principle_in_time varchar(8),
	principle_rigour varchar(8),
	principle_own varchar(8),
	principle_continuing varchar(8),
	principle_recorded varchar(8),
	evidence_comment text,
	impact_comment text,
	mitigation_comment text,
	outcome_comment text,
	review_outcome varchar(32),
	rework_step varchar(32),
	round int not null,
	version int not null
);

-- Rounds that have ended stay.
create table sign_off (
	assessment bigint not null references approval_record (assessment),
	position int not null,
	round int not null,
	role varchar(32) not null,
	officer varchar(64),
	decision varchar(32),
	due_regard boolean,
	comment text,
	rework_step varchar(32),
	at timestamp(6) with time zone,
	primary key (assessment, position)
);

create table decision (
	assessment bigint not null references approval_record (assessment),
	position int not null,
	round int not null,
	decision varchar(32) not null,
	due_regard boolean not null,
	version_hash varchar(64) not null,
	minute_reference varchar(200) not null,
	decided_on date not null,
	comment text,
	primary key (assessment, position)
);
