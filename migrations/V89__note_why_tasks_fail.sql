-- Why a task failed the last time, for the table of tasks in the admin.
alter table scheduled_tasks add column failure text;
