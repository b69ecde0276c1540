-- By what the newest version of each published assessment is found; all of it from the published document.
create table register_line (
	reference varchar(40) primary key,
	version int not null,
	edition int not null, -- of the way in which it was written
	body varchar(64) not null,
	kind varchar(32) not null,
	outcome varchar(32) not null,
	headline varchar(32),
	decision_year varchar(8) not null,
	timeliness varchar(32) not null,
	actions varchar(32) not null,
	characteristics varchar(2000) not null, -- codes with a space before and after each
	sort_title varchar(200) not null,
	title_places text not null,
	published_at timestamp(6) with time zone not null,
	foreign key (reference, version) references register_entry (reference, version)
);

create index register_line_by_date on register_line (published_at, reference);

-- Its words and their places, what it says, and the words that a misspelt one may have meant.
create table register_words (
	reference varchar(40) primary key references register_line (reference),
	places text not null,
	prose text not null,
	spelling text not null
);

-- What bodies and characteristics are called.
create table register_label (
	facet varchar(32) not null,
	code varchar(64) not null,
	label varchar(200) not null,
	primary key (facet, code)
);

-- How many published assessments have a word in title or summary.
create table register_word (
	word varchar(64) primary key,
	entries int not null
);

create table register_spelling (
	typed varchar(64) not null,
	word varchar(64) not null references register_word (word),
	primary key (typed, word)
);

create index register_spelling_by_word on register_spelling (word);

-- Goes up whenever the register changes.
create table register_change (
	number bigint not null
);

insert into register_change values (0);
