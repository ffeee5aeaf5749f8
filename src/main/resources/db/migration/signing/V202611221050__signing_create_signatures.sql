-- Signatures: which person signed exactly which bytes, in which printed capacity and on what basis; void ones stay on record.
create table signing_signature (
    id uuid primary key,
    document uuid not null,
    version_id uuid not null,
    sha256 char(64) not null,
    -- CONFIRMED: the password was entered again; PAPER: signed by hand, recorded from a scan
    method text not null check (method in ('CONFIRMED', 'PAPER')),
    unit text not null,
    post text not null,
    person uuid null,
    name text not null,
    capacity text not null,
    capacity_lines text[] not null,
    basis text not null,
    confirmed_at timestamptz null,
    signed_at timestamptz not null,
    signed_on date not null,
    recorded_login text not null,
    recorded_name text not null,
    scan_document uuid null,
    scan_sha256 char(64) null,
    registry_login text null,
    registry_at timestamptz null,
    task uuid null,
    case_id uuid null,
    void_at timestamptz null,
    void_reason text null,
    void_login text null,
    check ((method = 'PAPER') = (scan_document is not null)),
    check ((method = 'CONFIRMED') = (confirmed_at is not null)),
    check ((void_at is null) = (void_reason is null))
);

-- one signature of a unit, and one of a person, on a version, as long as it has effect
create unique index signing_signature_unit on signing_signature (version_id, unit) where void_at is null;
create unique index signing_signature_person on signing_signature (version_id, person) where void_at is null and person is not null;
create index signing_signature_document on signing_signature (document, id);

create function signing_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% on % refused: a signature stays on record', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger signing_signature_no_delete before delete on signing_signature
    for each row execute function signing_refuse();
create trigger signing_signature_no_truncate before truncate on signing_signature
    for each statement execute function signing_refuse();

-- what was signed never changes; a signature can be made void once, and one from paper confirmed once by the registry
create function signing_once() returns trigger language plpgsql as $$
begin
    if (new.document, new.version_id, new.sha256, new.method, new.unit, new.person, new.name, new.capacity_lines, new.basis,
        new.confirmed_at, new.signed_at, new.signed_on, new.scan_document, new.scan_sha256)
       is distinct from
       (old.document, old.version_id, old.sha256, old.method, old.unit, old.person, old.name, old.capacity_lines, old.basis,
        old.confirmed_at, old.signed_at, old.signed_on, old.scan_document, old.scan_sha256)
       or (old.void_at is not null and new.void_at is distinct from old.void_at)
       or (old.registry_at is not null and new.registry_at is distinct from old.registry_at) then
        raise exception 'a signature cannot be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger signing_signature_once before update on signing_signature
    for each row execute function signing_once();
