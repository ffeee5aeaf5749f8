-- Deadlines are rows with a source; reminders and the escalation ladder fire set-based from one due table.
create table workflow_deadline_rule (
    key text not null,
    working_days int not null check (working_days between 1 and 250),
    source text not null,
    valid_from date not null,
    valid_to date,
    primary key (key, valid_from)
);

create table workflow_due (
    task_id uuid not null references workflow_task,
    kind text not null check (kind in ('REMINDER', 'EXPIRED', 'ESCALATION')),
    step int not null,
    due_at timestamptz not null,
    to_keys text[] not null,
    primary key (task_id, kind, step)
);
create index workflow_due_next on workflow_due (due_at);

-- Law says "same day, at the latest the next working day"; everything else is our assumption until a group's plan says otherwise.
insert into workflow_deadline_rule (key, working_days, source, valid_from) values
    ('assign', 1, 'Giả định: phân công soạn thảo trong 1 ngày làm việc', '2019-01-01'),
    ('draft', 5, 'Giả định: soạn thảo trong 5 ngày làm việc', '2019-01-01'),
    ('check', 2, 'Giả định: kiểm tra nội dung trong 2 ngày làm việc', '2019-01-01'),
    ('format-check', 1, 'Giả định: kiểm tra thể thức trong 1 ngày làm việc', '2019-01-01'),
    ('approve', 2, 'Giả định: duyệt bản thảo trong 2 ngày làm việc', '2019-01-01'),
    ('sign', 1, 'Giả định: ký trong 1 ngày làm việc sau khi duyệt', '2019-01-01'),
    ('number', 1, 'Điều 15, Điều 18 Nghị định 30/2020/NĐ-CP: trong ngày ký, chậm nhất ngày làm việc tiếp theo', '2020-03-05'),
    ('number', 1, 'Nghị định 110/2004/NĐ-CP, sửa đổi bởi 09/2010/NĐ-CP: trong ngày ký, chậm nhất ngày làm việc tiếp theo', '2019-01-01'),
    ('seal', 1, 'Điều 17, Điều 18 Nghị định 30/2020/NĐ-CP: trong ngày, chậm nhất ngày làm việc tiếp theo', '2019-01-01'),
    ('issue', 1, 'Điều 18 Nghị định 30/2020/NĐ-CP: trong ngày ký, chậm nhất ngày làm việc tiếp theo', '2019-01-01'),
    ('file', 5, 'Giả định: lưu hồ sơ trong 5 ngày làm việc (Điều 19, Điều 29 Nghị định 30/2020/NĐ-CP)', '2019-01-01'),
    ('open-year', 10, 'Giả định: mở năm trong 10 ngày làm việc sau Hội nghị tổng kết', '2019-01-01'),
    ('team', 5, 'Giả định: lập Tổ Giúp việc trong 5 ngày làm việc', '2019-01-01'),
    ('packet', 10, 'Giả định: soạn bộ văn kiện trong 10 ngày làm việc', '2019-01-01'),
    ('opinion', 7, 'Giả định: góp ý trong 7 ngày làm việc; hết hạn ghi "không trả lời"', '2019-01-01'),
    ('opinion-draft', 5, 'Giả định: soạn ý kiến trong 5 ngày làm việc, trong thời hạn góp ý', '2019-01-01'),
    ('opinion-approve', 7, 'Giả định: duyệt ý kiến trong thời hạn góp ý 7 ngày làm việc', '2019-01-01'),
    ('consolidate', 5, 'Giả định: tổng hợp, tiếp thu, giải trình trong 5 ngày làm việc', '2019-01-01'),
    ('invite', 3, 'Giả định: mời họp trong 3 ngày làm việc', '2019-01-01'),
    ('conference', 10, 'Giả định: tổ chức Hội nghị trong 10 ngày làm việc', '2019-01-01'),
    ('finalise', 3, 'Giả định: hoàn chỉnh sau Hội nghị trong 3 ngày làm việc', '2019-01-01'),
    ('covenant-sign', 5, 'Giả định: ký giao ước trong 5 ngày làm việc', '2019-01-01'),
    ('choose', 2, 'Giả định: Khối trưởng chọn cách xử lý trong 2 ngày làm việc', '2019-01-01'),
    ('register', 10, 'Giả định: đăng ký chỉ tiêu trong 10 ngày làm việc sau khi phát hành', '2019-01-01');
update workflow_deadline_rule set valid_to = '2020-03-04' where key = 'number' and valid_from = '2019-01-01';
