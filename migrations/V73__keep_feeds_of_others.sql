-- Copies of other sites' feeds that blocks of posts show, fetched now and then.
create table remote_feeds (
	url      text        not null,
	items    jsonb       not null,
	asked_at timestamptz not null,
	-- an address may be longer than what an index takes
	key      text        generated always as (md5(url)) stored primary key
);

create trigger remote_feeds_added after insert on remote_feeds for each row execute function announce_all();
create trigger remote_feeds_changed after update on remote_feeds for each row
	when (old.items is distinct from new.items) execute function announce_all();
