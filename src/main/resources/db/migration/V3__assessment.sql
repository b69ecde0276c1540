create sequence assessment_number;

create table assessment (
	id bigint primary key,
	reference varchar(40) not null unique,
	body varchar(64) not null references body (id),
	author varchar(64) not null,
	registered_at timestamp(6) with time zone not null,
	timeliness varchar(32) not null,
	stage varchar(32) not null,
	relevant varchar(64) array not null,
	title varchar(200) not null,
	summary text not null,
	kind varchar(32) not null,
	status varchar(32) not null,
	directorate varchar(200) not null,
	team varchar(200) not null,
	owner varchar(200) not null,
	decision_maker varchar(200) not null,
	decision_reference varchar(100),
	decision_date date not null,
	key_decision varchar(8) not null,
	who_is_affected varchar(32) array not null,
	exempt_content varchar(8) not null,
	exempt_reason text,
	parent_reference varchar(40),
	version int not null
);

create index assessment_of_body on assessment (body, stage);

-- Who did what; rows are only ever added.
create table act (
	id bigint generated always as identity primary key,
	assessment bigint not null references assessment (id),
	step varchar(64) not null,
	officer varchar(64) not null,
	role varchar(32) not null,
	at timestamp(6) with time zone not null,
	result varchar(64),
	comment text
);

create index act_of_assessment on act (assessment, id);
