-- One row that nodes which open together lock in turn.
create table opening (
	turn int primary key
);

insert into opening (turn) values (1);

-- The workbench asks for the tasks of a person or a body, the most urgent first.
create index task_of_officer on ACT_RU_TASK (ASSIGNEE_, DUE_DATE_);
create index task_of_body on ACT_RU_TASK (TENANT_ID_, DUE_DATE_);
