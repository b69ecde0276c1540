-- Who is away and who covers for them, from a day to a day; it ends by itself. One that is ended early is removed, and
-- that it was there stays on record.
create table absence (
	id bigint generated always as identity primary key,
	body varchar(64) not null references body (id),
	officer varchar(64) not null,
	cover varchar(64) not null,
	first_day date not null,
	last_day date not null
);

create index absence_of_officer on absence (officer, last_day);
create index absence_covered_by on absence (cover, last_day);
create index absence_in_body on absence (body, last_day);

-- My work asks for the cases an officer wrote or acted in, and for the tasks of a body that nobody holds.
create index assessment_of_author on assessment (author, id);
create index act_of_officer on act (officer, assessment, role);
create index task_of_body_to_take on ACT_RU_TASK (TENANT_ID_, ASSIGNEE_, DUE_DATE_, ID_);
