-- The task list is ours: the engine's own query reads every task of all of a user's groups.
create table workflow_task (
    id uuid primary key,
    engine_id text not null unique,
    instance_id uuid not null references workflow_instance,
    process_key text not null,
    process_name text not null,
    definition_id text not null,
    definition_key text not null,
    name text not null,
    search text not null,
    unit text,
    post text,
    person uuid,
    group_code text,
    year int,
    document_type text,
    field text,
    documents uuid[] not null default '{}',
    not_by uuid,
    priority int not null default 50,
    created_at timestamptz not null,
    due_key text,
    due_at timestamptz not null default 'infinity',
    after_submission uuid,
    scope_activity text,
    loop_member text,
    state text not null check (state in ('OPEN', 'DONE', 'GONE')),
    claimed_by uuid,
    claimed_login text,
    claimed_name text,
    claimed_at timestamptz,
    ended_at timestamptz,
    completed_by uuid,
    completed_login text,
    completed_name text,
    outcome text,
    checked_at timestamptz
);
comment on column workflow_task.due_at is 'infinity if it has no deadline, so that pages need one order only';
comment on column workflow_task.after_submission is 'the completion that brought it about, so that it can be taken back';
comment on column workflow_task.checked_at is 'when we last looked whether anybody may act on it';

create index workflow_task_of_instance on workflow_task (instance_id, state);
create index workflow_task_of_unit on workflow_task (unit, due_at, id) where state = 'OPEN';
create index workflow_task_open_newest on workflow_task (created_at, id) where state = 'OPEN';
create index workflow_task_done_by on workflow_task (completed_by, ended_at desc, id) where state = 'DONE';
create index workflow_task_done_of_unit on workflow_task (unit, ended_at desc, id) where state = 'DONE';
create index workflow_task_documents on workflow_task using gin (documents) where state = 'OPEN';
create index workflow_task_unchecked on workflow_task (checked_at nulls first) where state = 'OPEN';

-- one row per key a task may be found by; the page is an index scan of these
create table workflow_task_holder (
    key text not null,
    open boolean not null,
    due_at timestamptz not null,
    task_id uuid not null references workflow_task,
    primary key (key, open, due_at, task_id)
);
create index workflow_task_holder_of on workflow_task_holder (task_id);

-- what people decided; rows are never changed, except that a taken-back one says so
create table workflow_submission (
    id uuid primary key,
    task_id uuid not null references workflow_task,
    instance_id uuid not null references workflow_instance,
    outcome text not null,
    reason text,
    data jsonb not null,
    acting jsonb not null,
    seen jsonb not null,
    at timestamptz not null,
    recalled_at timestamptz
);
create index workflow_submission_of_instance on workflow_submission (instance_id, at);
create index workflow_submission_of_task on workflow_submission (task_id);

-- private to the person; gone when the task is done
create table workflow_draft (
    task_id uuid not null references workflow_task,
    person uuid not null,
    data jsonb not null,
    attachments uuid[] not null default '{}',
    saved_at timestamptz not null,
    primary key (task_id, person)
);

create table workflow_comment (
    id uuid primary key,
    task_id uuid not null references workflow_task,
    author uuid not null,
    author_login text not null,
    author_name text not null,
    text text not null,
    mentions uuid[] not null default '{}',
    at timestamptz not null
);
create index workflow_comment_of_task on workflow_comment (task_id, at);
create index workflow_comment_mentions on workflow_comment using gin (mentions);

-- what happened in a case besides decisions
create table workflow_event (
    id uuid primary key,
    instance_id uuid not null references workflow_instance,
    task_id uuid references workflow_task,
    kind text not null,
    actor_login text,
    actor_name text,
    reason text,
    at timestamptz not null
);
create index workflow_event_of_instance on workflow_event (instance_id, at);
