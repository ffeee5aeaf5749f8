-- A recall is closed when its copies are back: the registry's time for it.
insert into workflow_deadline_rule (key, working_days, source, valid_from) values
    ('recall-close', 5, 'Giả định: khép việc thu hồi trong 5 ngày làm việc (Khoản 4 Điều 18 Nghị định 30/2020/NĐ-CP không định thời hạn)', '2019-01-01');
