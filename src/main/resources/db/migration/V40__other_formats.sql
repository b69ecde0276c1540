-- Other formats of a published version, made because somebody asked and there for everybody since. What is taken
-- out leaves its hash; a withdrawal takes all.
create table register_format (
	id bigint generated always as identity primary key,
	reference varchar(40) not null,
	version int not null,
	name varchar(100) not null, -- as the body calls it: easy read
	kind varchar(16) not null,
	size bigint not null,
	sha256 char(64) not null,
	added_at timestamp(6) with time zone not null,
	removed_at timestamp(6) with time zone,
	foreign key (reference, version) references register_entry (reference, version)
);

create index register_format_of_version on register_format (reference, version);

create table register_format_piece (
	format bigint not null references register_format (id) on delete cascade,
	position int not null,
	bytes bytea not null,
	primary key (format, position)
);
