-- What was found about each revision of a paper: when it was signed, and whenever somebody asked later.
create table signing_report (
    id uuid primary key,
    version_id uuid not null,
    revision_sha256 char(64) not null,
    -- false: judged before it was stored, its pages not drawn once more
    full_check boolean not null,
    verdict text not null check (verdict in ('VALID', 'INDETERMINATE', 'INVALID')),
    findings jsonb not null,
    checked_at timestamptz not null
);

create index signing_report_revision on signing_report (revision_sha256, checked_at desc);
create index signing_report_version on signing_report (version_id, checked_at desc);
