-- The page of each published version in each language, as it is sent. A withdrawal takes it.
create table printed_page (
	reference varchar(40) not null,
	version int not null,
	language varchar(8) not null,
	edition char(64) not null, -- of all that makes such pages
	printed_for char(64) not null, -- edition, language and standing of the version: another page is printed for another
	sha256 char(64) not null, -- of what it says
	content bytea not null, -- compressed by gzip
	primary key (reference, version, language),
	foreign key (reference, version) references register_entry (reference, version)
);
