-- What a user may or may not do beyond his roles, as WordPress keeps it beside them; and capabilities that a
-- role names only to deny them.
alter table role_capabilities add column granted boolean not null default true;

create table user_capabilities (
	user_id    bigint  not null references users on delete cascade,
	capability text    not null,
	granted    boolean not null default true,
	primary key (user_id, capability)
);
