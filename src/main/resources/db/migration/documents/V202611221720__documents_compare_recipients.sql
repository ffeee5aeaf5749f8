-- Nơi nhận printed on a paper and the places it is sent to are one list: what was added at issue, and what was left out and why, is said.
alter table documents_recipient
    add column standing text not null default 'LISTED' check (standing in ('LISTED', 'PRINTED', 'ADDED', 'LEFT_OUT')),
    add column reason text null,
    add check ((standing = 'LEFT_OUT') = (reason is not null));
