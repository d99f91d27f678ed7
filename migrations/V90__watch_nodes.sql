-- Which nodes run, so that each can look whether it sees the others' files. Of no use after a crash or in a backup.

create unlogged table nodes (
	id       text        primary key,
	name     text        not null, -- the machine's
	began_at timestamptz not null,
	seen_at  timestamptz not null
);
