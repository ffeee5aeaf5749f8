-- A signature by hand waits with its scan for the registry; a void one says so; the page of the year needs names and members at hand.
alter table covenants_party
    drop constraint covenants_party_signature_check,
    add constraint covenants_party_signature_check check (signature in
        ('NOT_ASKED', 'WAITING', 'SIGNED', 'ON_PAPER', 'PAPER_CONFIRMED', 'ASKED_CHANGE', 'REFUSED', 'VOID')),
    add column scan uuid,
    add column signed_on date;
alter table covenants_year
    add column members text[] not null default '{}',
    add column team_names text[] not null default '{}';
