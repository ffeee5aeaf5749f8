-- What people register as their own counts only once an administrator has confirmed it: a name alone proves nothing, many share one.
-- Until then it belongs to nobody: its period is empty.
alter table signing_certificate drop constraint signing_certificate_state_check;
alter table signing_certificate add constraint signing_certificate_state_check
    check (state in ('WAITING', 'ACTIVE', 'SUSPENDED', 'REVOKED', 'REPLACED'));
alter table signing_certificate drop constraint signing_certificate_check1;
alter table signing_certificate add constraint signing_certificate_ended
    check ((state in ('WAITING', 'REVOKED', 'REPLACED')) = (held_to is not null));
create index signing_certificate_sha256 on signing_certificate (sha256);
