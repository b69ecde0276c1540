-- Every node asks every few seconds which jobs are due, among all timers that wait for months.
create index job_by_due_date on ACT_RU_JOB (DUEDATE_);
