-- Before Decree 30/2020 came into force (05/03/2020) its articles are no source: the same days then stood in Decree 110/2004.
update workflow_deadline_rule set valid_from = '2020-03-05' where key in ('seal', 'issue') and valid_from = '2019-01-01';
insert into workflow_deadline_rule (key, working_days, source, valid_from, valid_to) values
    ('seal', 1, 'Nghị định 110/2004/NĐ-CP, sửa đổi bởi 09/2010/NĐ-CP: trong ngày ký, chậm nhất ngày làm việc tiếp theo', '2019-01-01', '2020-03-04'),
    ('issue', 1, 'Nghị định 110/2004/NĐ-CP, sửa đổi bởi 09/2010/NĐ-CP: trong ngày ký, chậm nhất ngày làm việc tiếp theo', '2019-01-01', '2020-03-04');
alter table workflow_deadline_rule add constraint workflow_deadline_rule_one_a_day
    exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&);
