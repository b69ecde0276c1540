-- The documents made of each published version. A withdrawal takes the files; what their hash was stays known.
create table register_document (
	reference varchar(40) not null,
	version int not null,
	format varchar(8) not null,
	sha256 char(64) not null,
	bytes bigint not null,
	edition int not null, -- of the way in which it was made
	made_at timestamp(6) with time zone not null,
	primary key (reference, version, format),
	foreign key (reference, version) references register_entry (reference, version)
);

create index register_document_by_hash on register_document (sha256);

-- Files by what is in them.
create table published_file (
	sha256 char(64) primary key,
	content bytea not null
);
