create table screening (
	assessment bigint primary key references assessment (id),
	public_concern varchar(8) not null,
	resources_moved varchar(8) not null,
	workforce_or_procurement varchar(8) not null,
	benefit_lost varchar(8) not null,
	algorithm_used varchar(8) not null,
	evidence_looked_at text not null,
	outcome varchar(32),
	outcome_reason text,
	decision varchar(32),
	comment text,
	version int not null
);

create table characteristic_effect (
	assessment bigint not null references screening (assessment),
	position int not null,
	characteristic varchar(64) not null,
	effect varchar(32) not null,
	reason text not null,
	primary key (assessment, position)
);
