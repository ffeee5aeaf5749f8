-- Digital signatures: whose certificate is whose from when to when, who is signing a paper at the moment, and what a signature added to the file.
create table signing_certificate (
    id uuid primary key,
    -- exactly one of the two: a person, or a unit for its number and seal
    person uuid null,
    unit text null,
    name text not null,
    -- where the private key is, and what it is called there; never the key
    provider text not null check (provider in ('SOFTWARE', 'TOKEN', 'REMOTE', 'OUTSIDE')),
    key_reference text not null,
    -- DER, the holder's certificate first
    chain bytea[] not null,
    sha256 char(64) not null,
    serial text not null,
    subject text not null,
    issuer text not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    -- from when to when it belonged to the holder here
    held_from timestamptz not null,
    held_to timestamptz null,
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'REVOKED', 'REPLACED')),
    state_at timestamptz not null,
    state_by text not null,
    state_reason text null,
    registered_at timestamptz not null,
    registered_by text not null,
    check ((person is null) <> (unit is null)),
    check ((state in ('REVOKED', 'REPLACED')) = (held_to is not null))
);

-- a certificate belongs to one holder; a holder signs with one at a time
create unique index signing_certificate_once on signing_certificate (sha256) where held_to is null;
create unique index signing_certificate_person on signing_certificate (person) where held_to is null and person is not null;
create unique index signing_certificate_unit on signing_certificate (unit) where held_to is null and unit is not null;
create index signing_certificate_holder on signing_certificate (coalesce(person::text, unit), held_from);

-- one at a time adds to a paper: a value computed over bytes that have grown meanwhile is worth nothing
create table signing_lease (
    version_id uuid primary key,
    holder uuid not null,
    person uuid not null,
    name text not null,
    -- OUTSIDE: the person signs with a tool of their own and brings the file back
    purpose text not null check (purpose in ('SERVER', 'OUTSIDE')),
    since timestamptz not null,
    until timestamptz not null
);

-- a file given out to be signed elsewhere: for one person, one paper, once, and not for long
create table signing_outside (
    id uuid primary key,
    version_id uuid not null,
    document uuid not null,
    task uuid not null,
    person uuid not null,
    unit text not null,
    field text not null,
    base_sha256 char(64) not null,
    expires_at timestamptz not null,
    -- what came back, checked, until the step stores it
    returned bytea null,
    returned_sha256 char(64) null,
    certificate bytea null,
    returned_at timestamptz null,
    used_at timestamptz null
);

create index signing_outside_task on signing_outside (task, person);
create unique index signing_outside_returned on signing_outside (returned_sha256) where returned_sha256 is not null;

-- a person's handwriting, drawn into the block
create table signing_handwriting (
    person uuid primary key,
    png bytea not null,
    changed_at timestamptz not null
);

alter table signing_signature
    drop constraint signing_signature_method_check,
    add constraint signing_signature_method_check check (method in ('CONFIRMED', 'PAPER', 'DIGITAL')),
    -- what the field is for: a person, the registry's number, the organisation's seal
    add role text not null default 'SIGNER' check (role in ('SIGNER', 'NUMBER', 'SEAL')),
    add field text null,
    add certificate bytea null,
    add certificate_sha256 char(64) null,
    add certificate_subject text null,
    add revision_sha256 char(64) null,
    add check ((method = 'DIGITAL') = (certificate is not null)),
    add check ((method = 'DIGITAL') = (revision_sha256 is not null)),
    add check ((method = 'DIGITAL') = (field is not null)),
    add check (role = 'SIGNER' or method = 'DIGITAL'),
    drop constraint signing_signature_check1,
    add constraint signing_signature_confirmed check (
        (method = 'PAPER' and confirmed_at is null)
        or (method = 'CONFIRMED' and confirmed_at is not null)
        or (method = 'DIGITAL' and (confirmed_at is not null or role <> 'SIGNER')));

drop index signing_signature_unit;
drop index signing_signature_person;
create unique index signing_signature_unit on signing_signature (version_id, role, unit) where void_at is null;
create unique index signing_signature_person on signing_signature (version_id, person)
    where void_at is null and person is not null and role = 'SIGNER';
create unique index signing_signature_field on signing_signature (version_id, field) where field is not null;
create unique index signing_signature_revision on signing_signature (revision_sha256) where revision_sha256 is not null;

create or replace function signing_once() returns trigger language plpgsql as $$
begin
    if (new.document, new.version_id, new.sha256, new.method, new.unit, new.person, new.name, new.capacity_lines, new.basis,
        new.confirmed_at, new.signed_at, new.signed_on, new.scan_document, new.scan_sha256, new.role, new.field,
        new.certificate, new.certificate_sha256, new.certificate_subject, new.revision_sha256)
       is distinct from
       (old.document, old.version_id, old.sha256, old.method, old.unit, old.person, old.name, old.capacity_lines, old.basis,
        old.confirmed_at, old.signed_at, old.signed_on, old.scan_document, old.scan_sha256, old.role, old.field,
        old.certificate, old.certificate_sha256, old.certificate_subject, old.revision_sha256)
       or (old.void_at is not null and new.void_at is distinct from old.void_at)
       or (old.registry_at is not null and new.registry_at is distinct from old.registry_at) then
        raise exception 'a signature cannot be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
