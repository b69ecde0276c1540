-- My work goes from an officer's acts to the tasks of their cases and from tasks to the titles of theirs, for thousands
-- at once: by what stands in these indexes alone, because the rows are long.
create index assessment_titles on assessment (reference, id, title);
create index assessment_references on assessment (id, body, reference);
create index case_of_execution on ACT_RU_EXECUTION (ID_, BUSINESS_KEY_);
create index execution_of_case on ACT_RU_EXECUTION (BUSINESS_KEY_, ID_);
create index task_for_group on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_);
create index task_in_lists on ACT_RU_TASK (TENANT_ID_, ASSIGNEE_, PROC_INST_ID_, ID_);
create index assessment_written on assessment (author, body, reference);
