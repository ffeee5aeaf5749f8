-- The state of a group's year: its packet, conference, parties with their signatures and registrations, and the targets they promise.
create table covenants_year (
    id uuid primary key,
    case_id uuid not null unique,
    group_code text not null,
    year integer not null,
    state text not null,
    state_since timestamptz not null,
    standing_body text not null,
    head_unit text,
    deputy_unit text,
    signing_mode text,
    signing_order text,
    decision_document uuid,
    team uuid[] not null default '{}',
    secretary uuid,
    stopped_unit text,
    stop_kind text,
    stop_reason text,
    excluded text[] not null default '{}',
    opened_at timestamptz not null,
    version integer not null default 1
);
create unique index covenants_year_current on covenants_year (group_code, year)
    where state not in ('NOT_OPENED', 'WITHDRAWN', 'ENDED_WITHOUT_COVENANT');
create index covenants_year_of_group on covenants_year (group_code, year, opened_at);

create table covenants_step (
    year_id uuid not null references covenants_year,
    no integer not null,
    event text not null,
    state text not null,
    at timestamptz not null,
    by_login text not null,
    primary key (year_id, no)
);

create table covenants_item (
    year_id uuid not null references covenants_year,
    item text not null,
    document uuid not null unique,
    adoption text check (adoption in ('ADOPTED', 'ADOPTED_WITH_EDITS', 'HELD_BACK')),
    adoption_note text,
    votes_for integer check (votes_for >= 0),
    votes_against integer check (votes_against >= 0),
    votes_abstain integer check (votes_abstain >= 0),
    adopted_version integer,
    stopped_version integer,
    held_from_issue boolean not null default false,
    primary key (year_id, item)
);

create table covenants_conference (
    year_id uuid not null references covenants_year,
    no integer not null,
    held_on date not null,
    starts_at text not null,
    place text not null,
    agenda text,
    invitation uuid not null,
    present text[] not null default '{}',
    guests text,
    attended_at timestamptz,
    minutes uuid,
    confirmed_at timestamptz,
    primary key (year_id, no)
);

create table covenants_party (
    year_id uuid not null references covenants_year,
    unit text not null,
    position integer not null,
    signs boolean not null,
    signature text not null check (signature in ('NOT_ASKED', 'WAITING', 'SIGNED', 'ON_PAPER', 'PAPER_CONFIRMED', 'ASKED_CHANGE', 'REFUSED')),
    signed_at timestamptz,
    signer text,
    capacity text,
    reason text,
    registration text not null default 'NOT_ASKED'
        check (registration in ('NOT_ASKED', 'WAITING', 'DRAFTED', 'REGISTERED', 'NOT_REGISTERED')),
    registered_at timestamptz,
    registered_name text,
    drafted_by uuid,
    launch text,
    primary key (year_id, unit)
);

create table covenants_target (
    year_id uuid not null references covenants_year,
    unit text not null,
    position integer not null,
    code text,
    words text not null,
    measure text,
    op text check (op in ('EQ', 'GE', 'LE')),
    value numeric,
    note text,
    primary key (year_id, unit, position)
);
comment on column covenants_target.unit is 'code of the unit that promises it; empty: common to the group';

create table covenants_reader (
    year_id uuid not null references covenants_year,
    key text not null,
    primary key (year_id, key)
);
