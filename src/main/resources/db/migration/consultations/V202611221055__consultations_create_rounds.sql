-- Opinion rounds on a packet: one answer a unit, silence kept as silence, a verdict for each opinion, and who may read what of it.
create table consultations_rule (
    key text not null,
    value integer not null check (value > 0),
    source text not null,
    valid_from date not null,
    valid_to date,
    primary key (key, valid_from)
);
insert into consultations_rule (key, value, source, valid_from)
values ('max-rounds', 2, 'Giả định: lấy ý kiến nhiều nhất hai vòng trong một năm', '2019-01-01');

create table consultations_round (
    id uuid primary key,
    case_id uuid not null,
    group_code text not null,
    year integer not null,
    no integer not null check (no > 0),
    state text not null check (state in ('OPEN', 'CONSOLIDATING', 'CLOSED', 'ABANDONED')),
    opened_at timestamptz not null,
    deadline timestamptz not null,
    closed_at timestamptz,
    version integer not null default 1,
    unique (case_id, no)
);

create table consultations_paper (
    round_id uuid not null references consultations_round,
    item text not null,
    position integer not null,
    document uuid not null,
    title text not null,
    version_id uuid not null,
    version_number integer not null,
    sha256 text not null,
    primary key (round_id, item)
);
create index consultations_paper_of_document on consultations_paper (document);

create table consultations_answer (
    id uuid primary key,
    round_id uuid not null references consultations_round,
    unit text not null,
    position integer not null,
    state text not null check (state in ('WAITING', 'DRAFTED', 'ANSWERED', 'NO_REPLY')),
    stance text check (stance in ('AGREE', 'AGREE_WITH_CHANGES', 'DISAGREE')),
    late boolean not null default false,
    silent_since timestamptz,
    drafted_by uuid,
    drafted_name text,
    approved_by uuid,
    approved_name text,
    approved_capacity text,
    answered_at timestamptz,
    version integer not null default 1,
    unique (round_id, unit),
    check (state <> 'ANSWERED' or (stance is not null and answered_at is not null)),
    check (not late or silent_since is not null)
);

create table consultations_stance (
    answer_id uuid not null references consultations_answer,
    item text not null,
    stance text not null check (stance in ('AGREE', 'AGREE_WITH_CHANGES', 'DISAGREE')),
    primary key (answer_id, item)
);

create table consultations_opinion (
    id uuid primary key,
    round_id uuid not null references consultations_round,
    answer_id uuid not null references consultations_answer,
    number integer not null,
    item text not null,
    clause text,
    words text not null,
    verdict text check (verdict in ('ACCEPTED', 'PARTLY', 'REJECTED')),
    reason text,
    changed_words text,
    verdict_by uuid,
    verdict_name text,
    verdict_at timestamptz,
    unique (round_id, number),
    check (verdict is null or verdict = 'ACCEPTED' or reason is not null)
);
create index consultations_opinion_of_answer on consultations_opinion (answer_id);

create table consultations_reader (
    round_id uuid not null references consultations_round,
    unit text not null,
    scope text not null check (scope in ('WHOLE', 'SYNTHESIS')),
    key text not null,
    primary key (round_id, unit, scope, key)
);
comment on column consultations_reader.unit is 'code of the unit whose answer may be read; empty: every unit''s';
