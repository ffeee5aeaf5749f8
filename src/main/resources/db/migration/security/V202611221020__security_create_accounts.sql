-- who may sign in: one login for one person; the password is an Argon2id hash, or a one-time password that must be changed
create table security_account (
    id              uuid        not null primary key,
    login           text        not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    person          uuid        not null,
    password_hash   text        not null,
    must_change     boolean     not null,
    disabled_at     timestamptz,
    roles           text[]      not null default '{}',
    created_at      timestamptz not null,
    created_by      text        not null,
    last_sign_in_at timestamptz,
    version         int         not null default 1
);

create unique index security_account_person on security_account (person);

-- wrong passwords, counted for the login, the address, and both together; KNOWN remembers an address that signed in before
create table security_attempt (
    kind     text        not null check (kind in ('PAIR', 'ADDRESS', 'LOGIN', 'KNOWN')),
    key      text        not null,
    failures int         not null,
    last_at  timestamptz not null,
    primary key (kind, key)
);

create index security_attempt_last_at on security_attempt (last_at);
