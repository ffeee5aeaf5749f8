-- Drafts of structured text, each private to its writer until it becomes a version, and who is writing right now.
create table documents_draft (
    document uuid not null references documents_document,
    person uuid not null,
    -- version it was begun from; null before the first
    base_sha256 char(64) null,
    kinds text[] not null,
    -- identities of the clauses; empty for a new block
    clauses text[] not null,
    texts text[] not null,
    saved_at timestamptz not null,
    primary key (document, person)
);

create table documents_editing (
    document uuid not null references documents_document,
    person uuid not null,
    name text not null,
    since timestamptz not null,
    seen_at timestamptz not null,
    primary key (document, person)
);
