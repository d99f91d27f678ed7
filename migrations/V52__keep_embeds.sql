-- What providers of embeds said of addresses in posts, by the size asked for. Without html the last try failed, or
-- nothing can be embedded.
create table embeds (
	url      text        not null,
	width    int         not null,
	height   int         not null,
	html     text,
	asked_at timestamptz not null,
	-- an address may be longer than what an index takes
	key      text        generated always as (md5(url)) stored,
	primary key (key, width, height)
);
