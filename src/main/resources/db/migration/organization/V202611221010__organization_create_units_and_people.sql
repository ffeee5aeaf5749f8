-- Who sits where: units, people, posts. Every fact carries the days on which it holds, so that any day can be asked for.
create extension if not exists btree_gist;
create extension if not exists unaccent;

-- people are searched with or without diacritics
create function organization_plain(text) returns text
    language sql stable parallel safe
    return lower(unaccent($1));

create table organization_unit (
    code text primary key check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
    valid_from date not null,
    valid_to date null,
    merged_into text null references organization_unit,
    version integer not null default 1,
    check (valid_to >= valid_from),
    check (merged_into is null or (merged_into <> code and valid_to is not null))
);
create index on organization_unit (merged_into);

-- name, parent and regime change over the years while the unit stays the same
create table organization_unit_form (
    id uuid primary key,
    unit text not null references organization_unit,
    name text not null,
    short_name text not null,
    parent text null references organization_unit,
    kind text not null,
    regime text not null check (regime in ('HEAD_REGIME', 'COLLECTIVE_REGIME')),
    place text not null,
    collective text null,
    decision text not null,
    valid_from date not null,
    valid_to date null,
    exclude using gist (unit with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table organization_person (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    full_name text not null,
    email text null,
    phone text null,
    login text null unique check (login ~ '^[a-z0-9][a-z0-9._-]{0,59}$'),
    version integer not null default 1
);
create index on organization_person (full_name collate "vi-x-icu");

-- the official name of a post, kept when nobody holds it: a deputy signs "KT. HIỆU TRƯỞNG" also during a vacancy
create table organization_position (
    id uuid primary key,
    unit text not null references organization_unit,
    post text not null,
    title text not null,
    valid_from date not null,
    unique (unit, post, title)
);

create table organization_appointment (
    id uuid primary key,
    person uuid not null references organization_person,
    unit text not null references organization_unit,
    post text not null,
    title text not null,
    status text not null check (status in ('FULL', 'ACTING', 'IN_CHARGE')),
    decision text not null,
    valid_from date not null,
    valid_to date null,
    end_decision text null,
    version integer not null default 1,
    exclude using gist (person with =, unit with =, post with =, daterange(valid_from, valid_to, '[]') with &&),
    exclude using gist (unit with =, daterange(valid_from, valid_to, '[]') with &&) where (post = 'HEAD'),
    exclude using gist (unit with =, daterange(valid_from, valid_to, '[]') with &&)
        where (post = 'DEPUTY' and status = 'IN_CHARGE')
);
create index on organization_appointment (person);
create index on organization_appointment (unit);

-- the fields that are assigned to a deputy
create table organization_deputy_field (
    id uuid primary key,
    appointment uuid not null references organization_appointment,
    field text not null,
    decision text not null,
    valid_from date not null,
    valid_to date null,
    exclude using gist (appointment with =, field with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table organization_absence (
    id uuid primary key,
    person uuid not null references organization_person,
    reason text not null,
    document text not null,
    valid_from date not null,
    valid_to date null,
    revoked_from date null,
    revoked_by text null,
    revoke_reason text null,
    version integer not null default 1,
    exclude using gist (person with =, daterange(valid_from, valid_to, '[]') with &&) where (revoked_from is null)
);
create index on organization_absence (person);

create table organization_delegation (
    id uuid primary key,
    unit text not null references organization_unit,
    grantor uuid not null references organization_person,
    grantor_appointment uuid not null references organization_appointment,
    grantee uuid not null references organization_person,
    grantee_appointment uuid not null references organization_appointment,
    capacity text not null check (capacity in ('KT', 'TL', 'TUQ')),
    types text[] not null check (cardinality(types) > 0),
    fields text[] not null,
    document text not null check (document <> ''),
    valid_from date not null,
    valid_to date not null,
    revoked_from date null,
    revoked_by text null,
    revoke_reason text null,
    version integer not null default 1,
    check (grantor <> grantee),
    check (valid_to >= valid_from)
);
create index on organization_delegation (unit);
create index on organization_delegation (grantee);
create index on organization_delegation (grantor);

-- the unit that has taken a unit's place by a day: itself, or the last successor over all mergers until then
create function organization_unit_on(code text, at date) returns text
    language sql stable
    as $$
        with recursive chain (code, step) as (
            select $1, 0
            union all
            select u.merged_into, c.step + 1
            from chain c join organization_unit u on u.code = c.code
            where u.merged_into is not null and u.valid_to < $2 and c.step < 100)
        select c.code from chain c order by c.step desc limit 1
    $$;
