-- Before Decree 30/2020 came into force (05/03/2020) its article 21 is no source: until then the day of the answer is assumed.
update documents_dispatch_rule set valid_from = '2020-03-05' where key = 'acknowledge' and valid_from = '2019-01-01';
insert into documents_dispatch_rule (key, working_days, source, valid_from, valid_to) values
    ('acknowledge', 0, 'Giả định: báo nhận trong ngày, như từ 05/3/2020 theo điểm c khoản 2 Điều 21 Nghị định 30/2020/NĐ-CP', '2019-01-01', '2020-03-04');
