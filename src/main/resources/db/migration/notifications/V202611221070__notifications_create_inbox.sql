-- What people are told: one notice for each cause, found by whoever holds one of its keys when the inbox is read.
create table notifications_notice (
    id           uuid primary key,
    cause        text not null unique,
    kind         text not null,
    step         text not null,
    title        text not null,
    business_key text not null,
    by_login     text,
    by_name      text,
    reason       text,
    due_at       timestamptz,
    task_id      uuid,
    instance_id  uuid,
    at           timestamptz not null
);

create index notifications_notice_task on notifications_notice (task_id);

-- time and author stand here again, so that one index answers a page of the inbox and its count
create table notifications_reader (
    notice_id    uuid not null references notifications_notice on delete cascade,
    key          text not null,
    offered_only boolean not null,
    by_login     text,
    at           timestamptz not null,
    primary key (key, at, notice_id)
);

create index notifications_reader_notice on notifications_reader (notice_id);

create table notifications_read (
    person    uuid not null,
    notice_id uuid not null references notifications_notice on delete cascade,
    at        timestamptz not null,
    primary key (person, notice_id)
);
