-- The task's keys stand in its own row too: what is read under the row's lock is as fresh as the lock.
alter table workflow_task add column keys text[] not null default '{}';
alter table workflow_task add column created_by_hand boolean not null default false;
comment on column workflow_task.created_by_hand is 'put back by a recall, not reached by the drawing';
