-- Exactly what was approved; rows are only ever added.
create table snapshot (
	assessment bigint not null references assessment (id),
	version int not null,
	document text not null,
	sha256 char(64) not null,
	frozen_at timestamp(6) with time zone not null,
	primary key (assessment, version)
);

-- What is withheld of an approved version, and from which day the rest is public.
create table clearance (
	assessment bigint not null,
	version int not null,
	passages text,
	reason text,
	publish_on date,
	cleared_at timestamp(6) with time zone not null,
	primary key (assessment, version),
	foreign key (assessment, version) references snapshot (assessment, version)
);

-- All that the public side reads. A withdrawn row keeps its place and loses its texts.
create table register_entry (
	reference varchar(40) not null,
	version int not null,
	assessment bigint not null references assessment (id),
	approved_version int not null, -- 0 for a screening
	body varchar(64) not null,
	body_name varchar(200) not null,
	kind varchar(32) not null,
	title text,
	plain_summary text,
	search_words text,
	outcome varchar(32) not null,
	headline varchar(32),
	decision varchar(32),
	minute_reference text,
	decided_on date,
	document text,
	sha256 char(64) not null,
	published_at timestamp(6) with time zone not null,
	withdrawn_at timestamp(6) with time zone,
	withdrawn_reason text,
	primary key (reference, version),
	unique (assessment, approved_version)
);

create index register_entry_by_date on register_entry (published_at);
