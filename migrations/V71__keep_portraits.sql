-- Pictures that users chose for themselves, small and square, for a site that draws its faces itself.
create table portraits (
	user_id    bigint      primary key references users on delete cascade,
	type       text        not null,
	picture    bytea       not null,
	changed_at timestamptz not null
);
