-- The power a digital signature was given under, as resolved at signing, so that a verifier can hold signer, post and date against it.
alter table signing_signature
    add appointment uuid null,
    add delegation uuid null,
    add mandate_from date null,
    add mandate_to date null,
    -- types of document the power reaches; null: all
    add mandate_types text[] null,
    add document_type text null,
    add constraint signing_signature_mandate check (
        (appointment is null and delegation is null and mandate_from is null and mandate_to is null
            and mandate_types is null and document_type is null)
        or (appointment is not null and mandate_from is not null and document_type is not null));

create or replace function signing_once() returns trigger language plpgsql as $$
begin
    if (new.document, new.version_id, new.sha256, new.method, new.unit, new.person, new.name, new.capacity_lines, new.basis,
        new.confirmed_at, new.signed_at, new.signed_on, new.scan_document, new.scan_sha256, new.role, new.field,
        new.certificate, new.certificate_sha256, new.certificate_subject, new.revision_sha256,
        new.appointment, new.delegation, new.mandate_from, new.mandate_to, new.mandate_types, new.document_type)
       is distinct from
       (old.document, old.version_id, old.sha256, old.method, old.unit, old.person, old.name, old.capacity_lines, old.basis,
        old.confirmed_at, old.signed_at, old.signed_on, old.scan_document, old.scan_sha256, old.role, old.field,
        old.certificate, old.certificate_sha256, old.certificate_subject, old.revision_sha256,
        old.appointment, old.delegation, old.mandate_from, old.mandate_to, old.mandate_types, old.document_type)
       or (old.void_at is not null and new.void_at is distinct from old.void_at)
       or (old.registry_at is not null and new.registry_at is distinct from old.registry_at) then
        raise exception 'a signature cannot be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
