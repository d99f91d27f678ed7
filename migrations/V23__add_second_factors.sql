-- One-time codes of an authenticator app. last_step is that of the last code taken: none is taken twice.
create table one_time_codes (
	user_id      bigint primary key references users on delete cascade,
	secret       bytea       not null,
	confirmed_at timestamptz,
	last_step    bigint      not null default 0
);

create table recovery_codes (
	user_id   bigint not null references users on delete cascade,
	code_hash text   not null,
	primary key (user_id, code_hash)
);

create table passkeys (
	credential_id            bytea primary key,
	user_id                  bigint      not null references users on delete cascade,
	label                    text        not null,
	public_key               bytea       not null,
	signature_count          bigint      not null,
	uv_initialized           boolean     not null,
	backup_eligible          boolean     not null,
	backup_state             boolean     not null,
	transports               text        not null default '',
	attestation_object       bytea,
	attestation_client_data  bytea,
	created_at               timestamptz not null,
	last_used_at             timestamptz not null
);
create index passkeys_user on passkeys (user_id);
