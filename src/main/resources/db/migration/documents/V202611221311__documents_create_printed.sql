-- What a paper prints beside its text: Nơi nhận and place, edited while drafting; kept with each official paper.
create table documents_printed (
    document uuid primary key references documents_document,
    -- lines of Nơi nhận; null: those of its type
    recipients text[] null,
    place text null,
    changed_by text not null,
    changed_at timestamptz not null,
    version int not null default 0
);

-- place name that stands before the date in the registry's field
alter table documents_official add column place text not null default '';
