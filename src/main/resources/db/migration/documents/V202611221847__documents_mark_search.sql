-- Search meets words, rights, narrowing and time in one index: marks of all of them stand beside the words (see documents.SearchMarks).
-- Rights and states change more often than words. What changes them notes the document here, in the same transaction; search looks
-- through the documents noted as well as through the index, and a worker writes their marks anew and takes them off the list.
create table documents_search_behind (
    -- only ever added to, so that noting a document waits for nobody
    id bigint generated always as identity primary key,
    document uuid not null references documents_document
);

create index documents_search_behind_document on documents_search_behind (document);

create function documents_note_readers() returns trigger language plpgsql as $$
begin
    insert into documents_search_behind (document) select distinct document from added;
    return null;
end $$;

-- a right taken away leaves its mark until the next change: the document stays a candidate, and is refused when it is asked for
create trigger documents_access_behind after insert on documents_access
    referencing new table as added for each statement execute function documents_note_readers();

create function documents_note_document() returns trigger language plpgsql as $$
begin
    insert into documents_search_behind (document) values (new.id);
    return null;
end $$;

create trigger documents_document_behind after update of type, unit, group_code, year, state, case_id on documents_document
    for each row
    when ((old.type, old.unit, old.group_code, old.year, old.state, old.case_id)
        is distinct from (new.type, new.unit, new.group_code, new.year, new.state, new.case_id))
    execute function documents_note_document();

-- words and text move out of the row: one page of the table then holds some eighty rows, and a look into a part of the index reads few
alter table documents_search set (toast_tuple_target = 128);

-- rows that are there are written anew by the worker, and are searched without the index until then
insert into documents_search_behind (document) select document from documents_search where page = 0;
