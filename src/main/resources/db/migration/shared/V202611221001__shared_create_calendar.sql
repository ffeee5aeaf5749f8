-- Working days are data: weekends are off, and these rows say where a day differs. Years without rows have weekends only.
create table shared_calendar_year (
    year int primary key,
    end_of_day time not null default '17:00',
    version int not null default 1
);

create table shared_calendar_day (
    day date primary key,
    year int not null references shared_calendar_year,
    working boolean not null,
    name text not null,
    source text not null
);
create index shared_calendar_day_of_year on shared_calendar_day (year);

insert into shared_calendar_year (year) values (2019), (2024), (2025), (2026);

insert into shared_calendar_day (day, year, working, name, source)
select d::date, extract(year from d)::int, working, name, source
from (values
    ('2019-01-01', '2019-01-01', false, 'Tết Dương lịch', 'Điều 115 Bộ luật Lao động 2012'),
    ('2019-01-05', '2019-01-05', true, 'Làm bù cho 31/12/2018', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2019'),
    ('2019-02-04', '2019-02-08', false, 'Tết Kỷ Hợi', 'Điều 115 Bộ luật Lao động 2012; Giả định: từ 30 tháng Chạp đến mùng 4 theo thông báo năm 2019'),
    ('2019-04-15', '2019-04-15', false, 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch là Chủ nhật 14/4)', 'Điều 115 Bộ luật Lao động 2012'),
    ('2019-04-29', '2019-04-29', false, 'Nghỉ hoán đổi với 04/5', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2019'),
    ('2019-04-30', '2019-05-01', false, 'Ngày Chiến thắng và Quốc tế Lao động', 'Điều 115 Bộ luật Lao động 2012'),
    ('2019-05-04', '2019-05-04', true, 'Làm bù cho 29/4', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2019'),
    ('2019-09-02', '2019-09-02', false, 'Quốc khánh', 'Điều 115 Bộ luật Lao động 2012'),
    ('2024-01-01', '2024-01-01', false, 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-02-08', '2024-02-14', false, 'Tết Giáp Thìn', 'Điều 112 Bộ luật Lao động 2019; Giả định: từ 29 tháng Chạp đến mùng 5 theo thông báo năm 2024'),
    ('2024-04-18', '2024-04-18', false, 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-04-29', '2024-04-29', false, 'Nghỉ hoán đổi với 04/5', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2024'),
    ('2024-04-30', '2024-05-01', false, 'Ngày Chiến thắng và Quốc tế Lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2024-05-04', '2024-05-04', true, 'Làm bù cho 29/4', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2024'),
    ('2024-09-02', '2024-09-03', false, 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-01-01', '2025-01-01', false, 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-01-27', '2025-01-31', false, 'Tết Ất Tỵ', 'Điều 112 Bộ luật Lao động 2019; Giả định: từ 28 tháng Chạp đến mùng 3 theo thông báo năm 2025'),
    ('2025-04-07', '2025-04-07', false, 'Giỗ Tổ Hùng Vương', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-04-26', '2025-04-26', true, 'Làm bù cho 02/5', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2025'),
    ('2025-04-30', '2025-05-01', false, 'Ngày Chiến thắng và Quốc tế Lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2025-05-02', '2025-05-02', false, 'Nghỉ hoán đổi với 26/4', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2025'),
    ('2025-09-01', '2025-09-02', false, 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-01-01', '2026-01-01', false, 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-01-02', '2026-01-02', false, 'Nghỉ hoán đổi với 10/01', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2026'),
    ('2026-01-10', '2026-01-10', true, 'Làm bù cho 02/01', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2026'),
    ('2026-02-16', '2026-02-20', false, 'Tết Bính Ngọ', 'Điều 112 Bộ luật Lao động 2019; Giả định: từ 29 tháng Chạp đến mùng 4 theo thông báo năm 2026'),
    ('2026-04-27', '2026-04-27', false, 'Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch là Chủ nhật 26/4)', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-04-30', '2026-05-01', false, 'Ngày Chiến thắng và Quốc tế Lao động', 'Điều 112 Bộ luật Lao động 2019'),
    ('2026-08-22', '2026-08-22', true, 'Làm bù cho 31/8', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2026'),
    ('2026-08-31', '2026-08-31', false, 'Nghỉ hoán đổi với 22/8', 'Giả định theo thông báo hoán đổi ngày làm việc năm 2026'),
    ('2026-09-01', '2026-09-02', false, 'Quốc khánh', 'Điều 112 Bộ luật Lao động 2019')
) as v (first, last, working, name, source)
cross join lateral generate_series(first::date, last::date, interval '1 day') as d
where working or extract(isodow from d) < 6;
