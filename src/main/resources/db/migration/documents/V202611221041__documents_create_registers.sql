-- Number registers: from 01 each year, without gaps, unique per issuing body, year and book (Decree 30/2020 art. 15).
create table documents_series (
    id uuid primary key,
    -- unit:<code> or group:<code>
    owner text not null,
    year int not null,
    book text not null,
    last_number int not null,
    unique (owner, year, book)
);

create table documents_number (
    series uuid not null references documents_series,
    number int not null check (number > 0),
    text text not null,
    document uuid not null references documents_document,
    title text not null,
    state text not null check (state in ('RESERVED', 'CONFIRMED', 'VOID')),
    reserved_at timestamptz not null,
    reserved_by text not null,
    dated date null,
    void_reason text null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (series, number)
);

create unique index documents_number_document on documents_number (document) where state <> 'VOID';

-- what a unit or group writes behind the slash: KTĐ7, CĐCĐ
create table documents_symbol (
    owner text not null,
    symbol text not null,
    valid_from date not null,
    primary key (owner, valid_from)
);

create trigger documents_number_no_delete before delete on documents_number
    for each row execute function documents_refuse();
create trigger documents_number_no_truncate before truncate on documents_number
    for each statement execute function documents_refuse();
