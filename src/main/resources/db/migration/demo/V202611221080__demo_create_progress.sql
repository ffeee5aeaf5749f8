-- Which steps of the demonstration have been played, so that a start after a kill goes on where the last one stopped.
create table demo_progress (
    step text primary key,
    at timestamptz not null
);
