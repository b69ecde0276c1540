-- What files hold, once for each body: nobody learns from it what another body has.
create table file_content (
	id bigint generated always as identity primary key,
	body varchar(64) not null references body (id),
	sha256 char(64) not null,
	size bigint not null,
	unique (body, sha256)
);

-- In pieces, so that none has to be held whole in memory.
create table file_chunk (
	content bigint not null references file_content (id) on delete cascade,
	position int not null,
	bytes bytea not null,
	primary key (content, position)
);

create table evidence_file (
	id bigint generated always as identity primary key,
	assessment bigint not null references assessment (id),
	content bigint not null references file_content (id),
	name varchar(300) not null,
	kind varchar(16) not null,
	note text,
	officer varchar(64) not null,
	at timestamp(6) with time zone not null,
	unique (assessment, content)
);

create index evidence_file_of_content on evidence_file (content);
