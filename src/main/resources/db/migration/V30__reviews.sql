-- Reviews after the decision, as the public reads them. Those held before were not written for it and stay inside.
create table register_review (
	id bigint generated always as identity primary key,
	reference varchar(40) not null,
	version int not null, -- the newest when it was held
	held_at timestamp(6) with time zone not null,
	decision varchar(32) not null,
	next_review date,
	progress text, -- null where the content is exempt
	unexpected_effects text,
	foreign key (reference, version) references register_entry (reference, version)
);
create index register_review_of_entry on register_review (reference, version);
