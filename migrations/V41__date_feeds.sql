-- When the bytes of each feed last changed: what Last-Modified says. Written when they have changed, not when they are read.
create table feed_dates (
	address    text        primary key,
	digest     text        not null,
	changed_at timestamptz not null
);
