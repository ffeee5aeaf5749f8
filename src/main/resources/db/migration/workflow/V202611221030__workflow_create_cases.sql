-- A case is our own row: it is locked before anything moves in it, and it never shows an engine id to people.
create table workflow_instance (
    id uuid primary key,
    engine_id text unique,
    process_key text not null,
    process_name text not null,
    process_version int not null,
    definition_id text not null,
    business_key text not null,
    title text not null,
    search text not null,
    unit text,
    group_code text,
    year int,
    state text not null check (state in ('ACTIVE', 'ENDED', 'WITHDRAWN', 'CANCELLED')),
    outcome text,
    started_by uuid not null,
    started_login text not null,
    started_name text not null,
    started_unit text,
    started_at timestamptz not null,
    ended_at timestamptz
);
comment on column workflow_instance.engine_id is 'null only between insert and start, in one transaction';

-- one living case per number; withdrawn and cancelled ones leave it free
create unique index workflow_instance_number on workflow_instance (process_key, business_key)
    where state in ('ACTIVE', 'ENDED');
create index workflow_instance_by_start on workflow_instance (started_at desc, id desc);
create index workflow_instance_by_group on workflow_instance (group_code, year);
create index workflow_instance_by_starter on workflow_instance (started_by) where state = 'ACTIVE';
create index workflow_instance_search on workflow_instance using gin (search gin_trgm_ops);

-- who may see a case at all: the units that take part, its starter
create table workflow_instance_reader (
    instance_id uuid not null references workflow_instance,
    key text not null,
    primary key (key, instance_id)
);
create index workflow_instance_reader_of on workflow_instance_reader (instance_id);

-- running numbers of cases that bring none of their own
create table workflow_case_number (
    series text not null,
    year int not null,
    last int not null,
    primary key (series, year)
);
