create sequence request_number;

-- What the public asks. Who asked, what they wrote and where to answer them is erased some time after the end; the rest
-- stays.
create table public_request (
	id bigint primary key,
	reference varchar(40) not null unique,
	body varchar(64) not null references body (id),
	kind varchar(16) not null,
	stage varchar(16) not null,
	asked text not null,
	format varchar(300),
	about varchar(40),
	name varchar(100),
	address varchar(254) not null,
	mailbox varchar(254) not null, -- to which it most likely leads
	language varchar(8) not null,
	sent_at timestamp(6) with time zone not null,
	received_at timestamp(6) with time zone not null, -- when the address was confirmed
	started_on date not null, -- the day after which the days to the answer are counted, whatever a review found
	due_on date, -- null while the clock stands still
	extended boolean not null,
	environmental boolean not null,
	late boolean not null,
	answer varchar(32),
	ground varchar(32),
	asked_in_public varchar(300),
	answered_on date,
	review_until date,
	counted_from date not null, -- the day after which the days to what is due are counted
	reviewed boolean not null,
	ended_on date,
	erased_on date
);

create index public_request_of_body on public_request (body, stage, due_on);
create index public_request_of_mailbox on public_request (mailbox);
create index public_request_about on public_request (about, stage);
create index public_request_by_stage on public_request (stage, sent_at);
create index public_request_by_end on public_request (ended_on, erased_on);

-- What was done with a request; rows are only ever added, and their words erased with the request's.
create table public_request_act (
	id bigint generated always as identity primary key,
	request bigint not null references public_request (id),
	step varchar(64) not null,
	officer varchar(64), -- null for the person who asked and for the application
	at timestamp(6) with time zone not null,
	result varchar(32),
	words text
);

create index act_of_public_request on public_request_act (request, id);

-- The links of letters, by the hash of their secret: each letter has its own.
create table public_request_link (
	hash char(64) primary key,
	request bigint not null references public_request (id),
	made_at timestamp(6) with time zone not null
);

create index link_of_public_request on public_request_link (request);

-- What the public reads of answered requests; nothing else of them is for visitors.
create table answered_request (
	reference varchar(40) primary key,
	body varchar(64) not null,
	body_name varchar(200) not null,
	kind varchar(16) not null,
	asked varchar(300) not null,
	answer varchar(32) not null,
	ground varchar(32),
	about varchar(40),
	received_on date not null,
	answered_on date not null,
	days_taken int not null,
	in_time boolean not null
);

create index answered_request_by_day on answered_request (answered_on, reference);

-- How many of them there are, so that no reader has them counted.
create table answered_request_count (
	answered_year int not null,
	answer varchar(32) not null,
	number int not null,
	in_time int not null,
	primary key (answered_year, answer)
);
