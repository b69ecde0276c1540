-- Answers kept for later, unchecked; gone when the step is completed.
create table draft (
	assessment bigint not null references assessment (id),
	step varchar(64) not null,
	item varchar(64) not null,
	answers text not null,
	officer varchar(64) not null,
	at timestamp(6) with time zone not null,
	primary key (assessment, step, item)
);
