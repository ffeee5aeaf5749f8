-- The board adds up open tasks of a group's year, the team's among them, which wait at no unit.
create index workflow_task_of_group on workflow_task (group_code, year) where state = 'OPEN';
