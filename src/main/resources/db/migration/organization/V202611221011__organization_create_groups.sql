-- Groups (cụm, khối) and what changes every year: members, head and deputy unit, support team; and the scopes of managers.
create table organization_group (
    code text primary key check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
    name text not null,
    document_name text not null,
    symbol text not null,
    type text not null check (type in ('BLOC', 'CLUSTER')),
    authority text not null references organization_unit,
    version integer not null default 1
);

create table organization_membership (
    id uuid primary key,
    group_code text not null references organization_group,
    unit text not null references organization_unit,
    position integer not null,
    decision text not null,
    valid_from date not null,
    valid_to date null,
    version integer not null default 1,
    exclude using gist (group_code with =, unit with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index on organization_membership (unit);

create table organization_group_year (
    group_code text not null references organization_group,
    year integer not null check (year between 1990 and 2200),
    head_unit text not null references organization_unit,
    deputy_unit text not null references organization_unit,
    signing_mode text not null check (signing_mode in ('ALL_MEMBERS', 'HEADS_ONLY')),
    signing_order text not null check (signing_order in ('PARALLEL', 'SEQUENTIAL')),
    decision text not null,
    version integer not null default 1,
    primary key (group_code, year),
    check (head_unit <> deputy_unit)
);
create index on organization_group_year (head_unit);

create table organization_team_member (
    id uuid primary key,
    group_code text not null,
    year integer not null,
    person uuid not null references organization_person,
    secretary boolean not null,
    decision text not null,
    valid_from date not null,
    valid_to date null,
    foreign key (group_code, year) references organization_group_year,
    exclude using gist (group_code with =, year with =, person with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index on organization_team_member (person);

create table organization_manager (
    id uuid primary key,
    person uuid not null references organization_person,
    unit text null references organization_unit,
    group_code text null references organization_group,
    decision text not null,
    valid_from date not null,
    valid_to date null,
    version integer not null default 1,
    check ((unit is null) <> (group_code is null)),
    exclude using gist (person with =, coalesce(unit, group_code) with =, daterange(valid_from, valid_to, '[]') with &&)
);
