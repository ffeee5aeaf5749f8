-- The audit: one hash chain per case and, for facts outside cases, per kind of subject and day; rows can only be added.
create table audit_chain (
    chain text primary key,
    seq bigint not null,
    previous char(64) not null,
    hash char(64) not null
);

create table audit_entry (
    chain text not null,
    seq bigint not null,
    hash char(64) not null,
    -- the canonical JSON that is hashed; the columns below repeat parts of it for queries
    line text not null,
    action text not null,
    actor text not null,
    subject text not null,
    case_id uuid null,
    at timestamptz not null,
    id bigint generated always as identity,
    primary key (chain, seq)
);

create unique index audit_entry_id on audit_entry (id);
create index audit_entry_case on audit_entry (case_id, id) where case_id is not null;
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_actor on audit_entry (actor, id);

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is insert-only: % on % refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_insert_only before update or delete on audit_entry
    for each row execute function audit_refuse();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_chain_no_delete before delete on audit_chain
    for each row execute function audit_refuse();
create trigger audit_chain_no_truncate before truncate on audit_chain
    for each statement execute function audit_refuse();

-- a head moves by one step at a time, from its own hash
create function audit_step() returns trigger language plpgsql as $$
begin
    if new.chain <> old.chain or new.seq <> old.seq + 1 or new.previous <> old.hash then
        raise exception 'the head of an audit chain moves one step at a time' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger audit_chain_step before update on audit_chain
    for each row execute function audit_step();
