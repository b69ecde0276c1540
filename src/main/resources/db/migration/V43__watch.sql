-- Those who keep it running ask every minute what is open, overdue or stuck; each question has an index that leads there.
create index assessment_by_stage on assessment (stage, registered_at);
create index task_by_due_date on ACT_RU_TASK (DUE_DATE_, TASK_DEF_KEY_);
create index job_by_due_date on ACT_RU_JOB (DUEDATE_, CREATE_TIME_);
create index job_by_tries on ACT_RU_JOB (RETRIES_);
