-- Letters to people outside have no officer for a recipient, may be in Welsh, and say where one click ends them.
alter table letter alter column recipient drop not null;
alter table letter add column language varchar(8) default 'en-GB' not null;
alter table letter add column unsubscribe varchar(400);

-- The engine takes the jobs that are urgent first.
create index job_by_priority on ACT_RU_JOB (PRIORITY_ desc, DUEDATE_);
