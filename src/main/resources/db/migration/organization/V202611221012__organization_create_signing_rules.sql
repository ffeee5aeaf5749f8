-- Who may sign what is law of a day, so it is rows: the article cited for each capacity, and the limits per document type.
create table organization_signing_basis (
    capacity_rule text not null,
    citation text not null,
    valid_from date not null,
    valid_to date null,
    primary key (capacity_rule, valid_from),
    exclude using gist (capacity_rule with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into organization_signing_basis (capacity_rule, citation, valid_from, valid_to)
select rule, 'khoản ' || clause_2004 || ' Điều 10 Nghị định 110/2004/NĐ-CP (sửa đổi, bổ sung tại Nghị định 09/2010/NĐ-CP)',
    date '2010-04-01', date '2020-03-04'
from (values ('HEAD', '1'), ('ACTING_HEAD', '1'), ('DEPUTY_IN_CHARGE', '1'), ('DEPUTY_OF_FIELD', '1'),
    ('DEPUTY_ASSIGNED', '1'), ('COLLECTIVE', '2'), ('BY_DELEGATION', '3'), ('BY_ORDER', '4')) as r (rule, clause_2004)
union all
select rule, 'khoản ' || clause_2020 || ' Điều 13 Nghị định 30/2020/NĐ-CP', date '2020-03-05', null
from (values ('HEAD', '1'), ('ACTING_HEAD', '1'), ('DEPUTY_IN_CHARGE', '1'), ('DEPUTY_OF_FIELD', '1'),
    ('DEPUTY_ASSIGNED', '1'), ('COLLECTIVE', '2'), ('BY_DELEGATION', '3'), ('BY_ORDER', '4')) as r (rule, clause_2020);

create table organization_signing_rule (
    type text not null,
    default_field text null,
    deputy_may_sign boolean not null,
    tuq_may_sign boolean not null,
    source text not null,
    valid_from date not null,
    valid_to date null,
    primary key (type, valid_from),
    exclude using gist (type with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- the decrees leave it to each agency which papers its head gives away; these are the cautious defaults
insert into organization_signing_rule (type, default_field, deputy_may_sign, tuq_may_sign, source, valid_from, valid_to)
values
    ('COVENANT', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('REGISTRATION', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('PLAN', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('REGULATION', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('SCORING_TABLE', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('DECISION', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('SUBMISSION', 'EMULATION', true, false, 'Giả định: cấp phó ký thay được, không thừa ủy quyền', '2010-04-01', null),
    ('MINUTES', 'EMULATION', true, true, 'Giả định: văn bản thường, được ủy quyền', '2010-04-01', null),
    ('NOTICE', 'EMULATION', true, true, 'Giả định: văn bản thường, được ủy quyền', '2010-04-01', null),
    ('INVITATION', 'EMULATION', true, true, 'Giả định: văn bản thường, được ủy quyền', '2010-04-01', null),
    ('OFFICIAL_LETTER', 'EMULATION', true, true, 'Giả định: văn bản thường, được ủy quyền', '2010-04-01', null),
    ('*', 'EMULATION', true, false, 'Giả định: việc không nêu lĩnh vực thuộc lĩnh vực thi đua', '2010-04-01', null),
    ('DELEGATION_PAPER', null, false, false, 'khoản 3 Điều 10 Nghị định 110/2004/NĐ-CP: người đứng đầu ủy quyền', '2010-04-01', '2020-03-04'),
    ('DELEGATION_PAPER', null, false, false, 'khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP: người đứng đầu ủy quyền', '2020-03-05', null);

create table organization_setting (
    key text not null,
    value integer not null,
    source text not null,
    valid_from date not null,
    valid_to date null,
    primary key (key, valid_from),
    exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into organization_setting (key, value, source, valid_from, valid_to)
values ('former-head-reads-days', 90, 'Giả định: thời gian bàn giao của người đứng đầu cũ', '2010-04-01', null);
