create table evidence (
	assessment bigint primary key references assessment (id),
	why_none text,
	version int not null
);

create table evidence_item (
	assessment bigint not null references evidence (assessment),
	position int not null,
	evidence_type varchar(32) not null,
	title varchar(200) not null,
	source varchar(200) not null,
	url varchar(1000),
	dated date not null,
	geography varchar(200),
	base_number int,
	characteristics varchar(64) array not null,
	finding text not null,
	quality varchar(32) not null,
	primary key (assessment, position)
);

create table evidence_gap (
	assessment bigint not null references evidence (assessment),
	position int not null,
	characteristic varchar(64) not null,
	missing text not null,
	action text not null,
	owner varchar(200) not null,
	due date not null,
	primary key (assessment, position)
);

-- Apart from the evidence: the two are written by parallel tasks.
create table involvement (
	assessment bigint primary key references assessment (id),
	why_nobody text,
	version int not null
);

create table engagement (
	assessment bigint not null references involvement (assessment),
	position int not null,
	groups_asked varchar(1000) not null,
	method varchar(400) not null,
	from_day date not null,
	to_day date not null,
	access text not null,
	invited int,
	responded int,
	themes text not null,
	what_changed text not null,
	alternatives text,
	primary key (assessment, position)
);
