create table scoring (
	assessment bigint primary key references assessment (id),
	version int not null
);

-- Ratings are kept as they were on the day: a later change of the table leaves old cases alone.
create table impact_entry (
	assessment bigint not null references scoring (assessment),
	position int not null,
	characteristic varchar(64) not null,
	group_name varchar(200) not null,
	meets varchar(64) array not null,
	aims varchar(32) array not null,
	kind varchar(32) not null,
	directness varchar(32),
	severity varchar(32),
	likelihood varchar(32),
	people_affected int,
	lasting varchar(32),
	reason text not null,
	evidence varchar(200) array not null,
	rating varchar(32),
	residual varchar(32),
	primary key (assessment, position)
);

create table advice_request (
	assessment bigint not null references scoring (assessment),
	position int not null,
	characteristic varchar(64) not null,
	specialist varchar(64) not null,
	question text not null,
	primary key (assessment, position)
);

create table mitigation (
	assessment bigint not null references scoring (assessment),
	position int not null,
	entry int not null,
	response varchar(32) not null,
	action text,
	owner varchar(200),
	due date,
	measure text,
	residual_severity varchar(32),
	residual_likelihood varchar(32),
	legitimate_aim text,
	proportionality text,
	primary key (assessment, position)
);

-- Answers of specialists; rows are only ever added.
create table advice (
	id bigint generated always as identity primary key,
	assessment bigint not null references assessment (id),
	characteristic varchar(64) not null,
	specialist varchar(64) not null,
	question text not null,
	advice_view varchar(32) not null,
	answer text not null
);
create index advice_on_assessment on advice (assessment, id);
