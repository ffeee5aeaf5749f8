-- The list sorts by age too; ids are time-ordered, so the key with the id is enough.
create index workflow_task_holder_by_age on workflow_task_holder (key, task_id) where open;
