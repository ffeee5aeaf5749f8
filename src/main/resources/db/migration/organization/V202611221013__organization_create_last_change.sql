-- Somebody whose change comes too late is told who changed the same thing before, and when.
create table organization_last_change (
    subject text primary key,
    name text not null,
    changed_at timestamptz not null
);
