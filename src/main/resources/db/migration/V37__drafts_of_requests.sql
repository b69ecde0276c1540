-- Officers keep answers to requests of the public for later, too.
alter table draft rename to draft_of_assessment;

create table draft (
	kind varchar(16) not null, -- ASSESSMENT or REQUEST
	number bigint not null,
	step varchar(64) not null,
	item varchar(64) not null,
	answers text not null,
	officer varchar(64) not null,
	at timestamp(6) with time zone not null,
	primary key (kind, number, step, item)
);

insert into draft (kind, number, step, item, answers, officer, at)
select 'ASSESSMENT', assessment, step, item, answers, officer, at from draft_of_assessment;

drop table draft_of_assessment;
