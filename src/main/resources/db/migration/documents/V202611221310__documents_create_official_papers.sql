-- Official papers: rendered once, with their signature fields; signatures only append bytes (revisions).
alter table documents_version drop constraint documents_version_kind_check;
alter table documents_version add constraint documents_version_kind_check check (kind in ('TEXT', 'FILE', 'OFFICIAL'));

create table documents_official (
    version uuid primary key references documents_version,
    document uuid not null references documents_document,
    -- the approved version it was made of
    source uuid not null references documents_version,
    -- of the verification page, unguessable
    code text not null unique,
    pages int not null check (pages > 0),
    -- sequence of the newest revision; the row is locked while one is added
    head int not null default 0
);

create index documents_official_document on documents_official (document);

create table documents_field (
    version uuid not null references documents_official,
    ordinal int not null check (ordinal > 0),
    name text not null,
    role text not null check (role in ('SIGNER', 'NUMBER', 'SEAL')),
    page int not null check (page >= 0),
    x int not null,
    y int not null,
    width int not null check (width > 0),
    height int not null check (height > 0),
    unit text null,
    primary key (version, ordinal),
    unique (version, name)
);

create table documents_revision (
    version uuid not null references documents_official,
    sequence int not null check (sequence >= 0),
    sha256 char(64) not null references documents_blob,
    field text null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (version, sequence)
);

create index documents_revision_sha256 on documents_revision (sha256);

create trigger documents_field_insert_only before update or delete on documents_field
    for each row execute function documents_refuse();
create trigger documents_revision_insert_only before update or delete on documents_revision
    for each row execute function documents_refuse();
create trigger documents_official_no_delete before delete on documents_official
    for each row execute function documents_refuse();
create trigger documents_field_no_truncate before truncate on documents_field
    for each statement execute function documents_refuse();
create trigger documents_revision_no_truncate before truncate on documents_revision
    for each statement execute function documents_refuse();
create trigger documents_official_no_truncate before truncate on documents_official
    for each statement execute function documents_refuse();
