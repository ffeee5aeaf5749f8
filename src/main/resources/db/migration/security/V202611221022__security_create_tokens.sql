-- what clients carry instead of a session, and what proves that the person typed the password again; only hashes are kept
create table security_token (
    sha256     text        not null primary key,
    id         uuid        not null unique,
    account    uuid        not null references security_account (id),
    name       text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index security_token_account on security_token (account);

create table security_confirmation (
    sha256     text        not null primary key,
    account    uuid        not null references security_account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index security_confirmation_expires_at on security_confirmation (expires_at);
