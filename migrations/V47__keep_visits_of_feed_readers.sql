-- What fetched the feeds, by the name it gives itself: no address, no agent. "rhythm" is how many seconds usually lie between
-- two visits; "errors" counts those that failed since the last one that went well.
create table feed_visits (
	reader      text             not null,
	feed        text             not null,
	visits      bigint           not null,
	errors      int              not null default 0,
	first_at    timestamptz      not null,
	last_at     timestamptz      not null,
	status      int              not null,
	subscribers int,
	newest_post bigint,
	newest_at   timestamptz,
	rhythm      double precision,
	primary key (reader, feed)
);
create index feed_visits_last on feed_visits (last_at);
