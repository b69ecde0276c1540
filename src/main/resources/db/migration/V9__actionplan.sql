-- Reviews held after the decision; rows are only ever added.
create table action_review (
	id bigint generated always as identity primary key,
	assessment bigint not null references assessment (id),
	progress text not null,
	unexpected_effects text,
	decision varchar(32) not null,
	next_review date,
	at timestamp(6) with time zone not null
);
create index action_review_of_assessment on action_review (assessment, id);
