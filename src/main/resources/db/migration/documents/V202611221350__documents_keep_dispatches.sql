-- Whom an issued document was sent to, who confirmed it, and what became of it when it was recalled, corrected or replaced (Decree 30/2020 art. 18, 21).
create table documents_dispatch (
    id uuid primary key,
    document uuid not null references documents_document,
    position int not null,
    -- as printed under Nơi nhận
    line text not null,
    -- code of a unit that works in this product; null for others
    unit text null,
    state text not null check (state in ('TO_SEND', 'SENT', 'RECEIVED', 'RECALLED', 'GIVEN_BACK', 'NOT_SENT')),
    sent_at timestamptz null,
    sent_by text null,
    -- by post, by hand; null when the product delivered it
    sent_how text null,
    due_at timestamptz null,
    received_at timestamptz null,
    received_login text null,
    received_name text null,
    received_capacity text null,
    recalled_at timestamptz null,
    recall_due_at timestamptz null,
    given_back_at timestamptz null,
    given_back_login text null,
    given_back_name text null,
    disposal text null check (disposal in ('RETURNED', 'DESTROYED')),
    version int not null default 0,
    unique (document, position),
    check (state not in ('SENT', 'RECEIVED') or sent_at is not null),
    check (state <> 'RECEIVED' or received_at is not null),
    check (state <> 'GIVEN_BACK' or (given_back_at is not null and disposal is not null))
);
create unique index documents_dispatch_of_unit on documents_dispatch (document, unit) where unit is not null;
create index documents_dispatch_inbox on documents_dispatch (unit, sent_at desc, id desc) where unit is not null;
create index documents_dispatch_open on documents_dispatch (document, state);

create table documents_dispatch_rule (
    key text not null,
    working_days int not null check (working_days >= 0),
    source text not null,
    valid_from date not null,
    valid_to date null,
    primary key (key, valid_from)
);
insert into documents_dispatch_rule (key, working_days, source, valid_from) values
    ('acknowledge', 0, 'Điểm c khoản 2 Điều 21 Nghị định 30/2020/NĐ-CP: thông báo ngay trong ngày cho nơi gửi về việc đã tiếp nhận', '2019-01-01'),
    ('give-back', 3, 'Giả định: Khoản 4 Điều 18 Nghị định 30/2020/NĐ-CP không định thời hạn trả lại hoặc hủy văn bản bị thu hồi', '2019-01-01');

-- an issued document and the later paper that recalls, corrects or replaces it (Decree 30/2020 art. 18.3-4)
create table documents_correction (
    id uuid primary key,
    document uuid not null references documents_document,
    case_id uuid not null unique,
    measure text not null check (measure in ('RECALL', 'CORRECT', 'REPLACE')),
    reason text not null,
    -- the notice, letter or document of equal form; null until it is issued
    paper uuid null references documents_document,
    state text not null check (state in ('ASKED', 'EFFECTIVE', 'CLOSED', 'DROPPED')),
    asked_at timestamptz not null,
    asked_by text not null,
    effective_at timestamptz null,
    version int not null default 0,
    check (state not in ('EFFECTIVE', 'CLOSED') or (paper is not null and effective_at is not null))
);
create index documents_correction_document on documents_correction (document);
create index documents_correction_paper on documents_correction (paper) where paper is not null;
create unique index documents_correction_open on documents_correction (document) where state = 'ASKED';
