-- Search in rows of a few pages, so that a long paper neither breaks the limit of a tsvector nor makes a snippet slow; words stand
-- in one vector as written and without diacritics, beside marks for what a search is narrowed by (see documents.Lexemes).
drop table documents_search;

create sequence documents_search_order;

create table documents_search (
    document uuid not null references documents_document,
    -- 0 for title and number, then the text in rows of some pages each
    page int not null,
    -- documents in the order of their making, some thousands a block: the newest blocks are searched first
    block int not null,
    content text not null,
    words tsvector not null,
    primary key (document, page)
) with (autovacuum_analyze_scale_factor = 0.02);

-- without a list of pending entries, which every search would have to read through
create index documents_search_words on documents_search using gin (words) with (fastupdate = off);

-- frequencies of the common words: what the plan of a search is chosen by
alter table documents_search alter column words set statistics 300;
