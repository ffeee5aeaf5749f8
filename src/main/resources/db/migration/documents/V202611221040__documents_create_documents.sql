-- Documents, their immutable versions with content addressed by SHA-256, and who may read or write each of them.
create table documents_document (
    id uuid primary key,
    type text not null,
    title text not null check (length(title) between 1 and 500),
    unit text not null,
    group_code text null,
    year int null,
    field text null,
    urgency text not null default 'NORMAL',
    state text not null,
    state_at timestamptz not null,
    state_reason text null,
    -- version in force
    current_number int not null default 0,
    -- version that the signatory approved; a later version needs a new approval (Decree 30/2020 art. 11.2)
    approved_number int null,
    number_text text null,
    dated date null,
    sealed_at timestamptz null,
    sealed_by text null,
    case_id uuid null,
    drafter uuid null,
    created_by uuid not null,
    created_login text not null,
    created_name text not null,
    created_at timestamptz not null,
    version int not null default 0
);

create index documents_document_case on documents_document (case_id) where case_id is not null;
create index documents_document_group on documents_document (group_code, year, id desc) where group_code is not null;
create index documents_document_unit on documents_document (unit, id desc);

create table documents_blob (
    sha256 char(64) primary key,
    bytes bytea not null
);

create table documents_version (
    id uuid primary key,
    document uuid not null references documents_document,
    number int not null check (number > 0),
    sha256 char(64) not null references documents_blob,
    kind text not null check (kind in ('TEXT', 'FILE')),
    media_type text not null,
    file_name text not null,
    size_bytes bigint not null,
    reason text not null,
    created_by uuid not null,
    created_login text not null,
    created_name text not null,
    created_at timestamptz not null,
    unique (document, number)
);

create table documents_access (
    document uuid not null references documents_document,
    key text not null,
    may_write boolean not null,
    why text not null,
    granted_at timestamptz not null,
    primary key (document, key)
);

create index documents_access_key on documents_access (key, document);

-- text of the version in force, as written and without diacritics
create table documents_search (
    document uuid primary key references documents_document,
    content text not null,
    accented tsvector not null,
    plain tsvector not null
);

create index documents_search_accented on documents_search using gin (accented);
create index documents_search_plain on documents_search using gin (plain);

-- who checked, approved, sealed or issued which version, in which capacity
create table documents_endorsement (
    id uuid primary key,
    document uuid not null references documents_document,
    number int not null,
    sha256 char(64) not null,
    step text not null,
    outcome text not null,
    reason text null,
    person uuid not null,
    login text not null,
    name text not null,
    unit text not null,
    capacity_lines text[] not null,
    basis text not null,
    at timestamptz not null
);

create index documents_endorsement_document on documents_endorsement (document, id);

create table documents_recipient (
    document uuid not null references documents_document,
    position int not null,
    line text not null,
    key text null,
    primary key (document, position)
);

create function documents_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% on % refused: what was said and stored stays', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger documents_blob_insert_only before update or delete on documents_blob
    for each row execute function documents_refuse();
create trigger documents_version_insert_only before update or delete on documents_version
    for each row execute function documents_refuse();
create trigger documents_endorsement_insert_only before update or delete on documents_endorsement
    for each row execute function documents_refuse();
create trigger documents_blob_no_truncate before truncate on documents_blob
    for each statement execute function documents_refuse();
create trigger documents_version_no_truncate before truncate on documents_version
    for each statement execute function documents_refuse();
create trigger documents_endorsement_no_truncate before truncate on documents_endorsement
    for each statement execute function documents_refuse();
