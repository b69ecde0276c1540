create table body (
	id varchar(64) primary key,
	name varchar(200) not null,
	jurisdiction varchar(32) not null,
	notice_days int not null,
	remind_after_days int not null,
	escalate_after_days int not null,
	fixed_review_months boolean not null,
	contact varchar(400) not null,
	version int not null
);

-- A row without a body is built in for its jurisdiction; a row with one is that body's own.
create table characteristic (
	code varchar(64) not null,
	label varchar(200) not null,
	body varchar(64) references body (id),
	jurisdiction varchar(32),
	first_aim_only boolean not null default false,
	valid_from date not null,
	valid_until date,
	position int not null,
	constraint characteristic_of_body_once unique (body, code)
);

create index characteristic_of_body on characteristic (body, valid_from);

-- Equality Act 2010 s.149(7); marriage and civil partnership is not in it, but is protected at work from
-- conduct the first aim covers (s.149(1)(a) and Part 5).
insert into characteristic (code, label, jurisdiction, first_aim_only, valid_from, position)
select c.code, c.label, j.id, c.first_aim_only, date '2010-10-01', c.position
from (
	select 'age' as code, 'Age' as label, false as first_aim_only, 1 as position
	union all select 'disability', 'Disability', false, 2
	union all select 'gender_reassignment', 'Gender reassignment', false, 3
	union all select 'marriage_civil_partnership', 'Marriage and civil partnership', true, 4
	union all select 'pregnancy_maternity', 'Pregnancy and maternity', false, 5
	union all select 'race', 'Race', false, 6
	union all select 'religion_belief', 'Religion or belief', false, 7
	union all select 'sex', 'Sex', false, 8
	union all select 'sexual_orientation', 'Sexual orientation', false, 9
) c cross join (select 'ENGLAND_AND_WALES' as id union all select 'SCOTLAND') j;

-- Northern Ireland Act 1998 s.75(1)
insert into characteristic (code, label, jurisdiction, first_aim_only, valid_from, position)
select c.code, c.label, 'NORTHERN_IRELAND', false, date '2000-01-01', c.position
from (
	select 'religion_belief' as code, 'Religious belief' as label, 1 as position
	union all select 'political_opinion', 'Political opinion', 2
	union all select 'race', 'Racial group', 3
	union all select 'age', 'Age', 4
	union all select 'marital_status', 'Marital status', 5
	union all select 'sexual_orientation', 'Sexual orientation', 6
	union all select 'sex', 'Men and women generally', 7
	union all select 'disability', 'Disability', 8
	union all select 'dependants', 'Persons with and without dependants', 9
) c;
