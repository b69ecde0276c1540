-- What was answered otherwise when a step was done once more, in the words of its form.
create table changed_answer (
	id bigint generated always as identity primary key,
	assessment bigint not null references assessment (id),
	step varchar(64) not null,
	at timestamp(6) with time zone not null,
	label text not null,
	earlier text,
	later text
);

create index changed_answer_of_assessment on changed_answer (assessment, at);
