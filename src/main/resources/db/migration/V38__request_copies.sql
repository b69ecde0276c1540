-- What the person who asked is given: copies, and other formats. Gone with what is personal in the request.
create table public_request_copy (
	id bigint generated always as identity primary key,
	request bigint not null references public_request (id),
	content bigint not null references file_content (id),
	name varchar(300) not null,
	kind varchar(16) not null,
	officer varchar(64) not null,
	at timestamp(6) with time zone not null,
	given boolean not null, -- with an answer; what is given stays
	unique (request, content)
);

create index public_request_copy_of_content on public_request_copy (content);
