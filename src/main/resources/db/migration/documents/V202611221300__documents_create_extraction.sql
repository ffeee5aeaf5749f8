-- What was read from the bytes of uploaded files: once for the same bytes, in a queue that several nodes may serve.
create table documents_extraction (
    sha256 char(64) primary key references documents_blob,
    media_type text not null,
    state text not null check (state in ('PENDING', 'DONE', 'FAILED')),
    reason text null check ((reason is null) = (state <> 'FAILED')),
    page_count int not null default 0,
    -- kind and how often, {"MACROS 1"}
    findings text[] not null default '{}',
    attempts int not null default 0,
    leased_until timestamptz null,
    queued_at timestamptz not null,
    done_at timestamptz null
);

create index documents_extraction_waiting on documents_extraction (queued_at) where state = 'PENDING';

create table documents_extraction_page (
    sha256 char(64) not null references documents_extraction,
    page int not null check (page > 0),
    content text not null,
    -- FILE as it stands in the file; WAITING for recognition, then OCR or UNREADABLE
    source text not null check (source in ('FILE', 'WAITING', 'OCR', 'UNREADABLE')),
    leased_until timestamptz null,
    primary key (sha256, page)
);

create index documents_extraction_page_waiting on documents_extraction_page (sha256, page) where source = 'WAITING';

insert into documents_extraction (sha256, media_type, state, queued_at)
select distinct on (v.sha256) v.sha256, split_part(v.media_type, ';', 1), 'PENDING', v.created_at
from documents_version v
where v.kind = 'FILE'
order by v.sha256, v.created_at;

-- which documents a file that was read belongs to
create index documents_version_sha256 on documents_version (sha256);
