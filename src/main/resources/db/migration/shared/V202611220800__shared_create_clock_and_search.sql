-- The demonstration clock's offset survives a restart; searching ignores Vietnamese diacritics everywhere in the same way.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table shared_clock (
    id boolean primary key default true check (id),
    offset_seconds bigint not null
);

-- unaccent alone is only stable; its dictionary never changes here, so indexes may rely on it
create function shared_plain(text) returns text
    language sql immutable parallel safe strict
    as $$ select lower(public.unaccent('public.unaccent', $1)) $$;
