-- the first answer to each write that carried an Idempotency-Key, so that a repeat gets the same answer and no second effect
create table shared_idempotency (
    person uuid        not null,
    key    text        not null,
    sha256 text        not null,
    answer jsonb,
    at     timestamptz not null,
    primary key (person, key)
);

create index shared_idempotency_at on shared_idempotency (at);
