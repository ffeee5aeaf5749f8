-- An annex goes the covenant's way in a case of its own and names the issued covenant, whose bytes stay as they are.
alter table covenants_year
    add column annex_of uuid,
    add column annex_no integer,
    add column annex_reason text,
    add constraint covenants_annex_whole check (num_nulls(annex_of, annex_no, annex_reason) in (0, 3));
drop index covenants_year_current;
create unique index covenants_year_current on covenants_year (group_code, year)
    where annex_of is null and state not in ('NOT_OPENED', 'WITHDRAWN', 'ENDED_WITHOUT_COVENANT');
create unique index covenants_annex_number on covenants_year (annex_of, annex_no)
    where state not in ('WITHDRAWN', 'ENDED_WITHOUT_COVENANT');
create unique index covenants_annex_open on covenants_year (annex_of)
    where state not in ('IN_FORCE', 'WITHDRAWN', 'ENDED_WITHOUT_COVENANT');
