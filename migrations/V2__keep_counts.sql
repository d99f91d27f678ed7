-- Counts are kept in the transaction of the change that moves them, whoever makes it: an author, an import, another node.
-- Statement triggers with transition tables, so that a batch of a thousand rows costs one update. Counters are taken in
-- the order of their keys, so that two transactions do not wait for each other crosswise.

create table month_counts (
	type       text not null,
	month      date not null,
	post_count int  not null default 0,
	primary key (type, month)
);

create table author_counts (
	author_id  bigint not null references users on delete cascade,
	type       text   not null,
	post_count int    not null default 0,
	primary key (author_id, type)
);

-- Published posts by month and by author. One function a kind of change, for a trigger sees only its own transition tables.

create function count_new_posts() returns trigger language plpgsql as $$
begin
	insert into month_counts as kept
		select type, date_trunc('month', published_local)::date, count(*) from new_rows
		where status = 'publish' and published_local is not null group by 1, 2 order by 1, 2
		on conflict (type, month) do update set post_count = kept.post_count + excluded.post_count;
	insert into author_counts as kept
		select author_id, type, count(*) from new_rows
		where status = 'publish' and author_id is not null group by 1, 2 order by 1, 2
		on conflict (author_id, type) do update set post_count = kept.post_count + excluded.post_count;
	return null;
end $$;

create function count_gone_posts() returns trigger language plpgsql as $$
begin
	insert into month_counts as kept
		select type, date_trunc('month', published_local)::date, -count(*) from old_rows
		where status = 'publish' and published_local is not null group by 1, 2 order by 1, 2
		on conflict (type, month) do update set post_count = kept.post_count + excluded.post_count;
	insert into author_counts as kept
		select author_id, type, -count(*) from old_rows
		where status = 'publish' and author_id is not null group by 1, 2 order by 1, 2
		on conflict (author_id, type) do update set post_count = kept.post_count + excluded.post_count;
	return null;
end $$;

create function count_changed_posts() returns trigger language plpgsql as $$
begin
	insert into month_counts as kept
		select type, date_trunc('month', published_local)::date, sum(delta) from (
			select type, published_local, 1 as delta from new_rows where status = 'publish'
			union all select type, published_local, -1 from old_rows where status = 'publish') moved
		where published_local is not null group by 1, 2 having sum(delta) <> 0 order by 1, 2
		on conflict (type, month) do update set post_count = kept.post_count + excluded.post_count;
	insert into author_counts as kept
		select author_id, type, sum(delta) from (
			select author_id, type, 1 as delta from new_rows where status = 'publish'
			union all select author_id, type, -1 from old_rows where status = 'publish') moved
		where author_id is not null group by 1, 2 having sum(delta) <> 0 order by 1, 2
		on conflict (author_id, type) do update set post_count = kept.post_count + excluded.post_count;
	update post_terms set counted = (n.status = 'publish')
		from new_rows n join old_rows o on o.id = n.id
		where post_id = n.id and (n.status = 'publish') <> (o.status = 'publish');
	return null;
end $$;

create trigger posts_inserted after insert on posts referencing new table as new_rows
	for each statement execute function count_new_posts();
create trigger posts_deleted after delete on posts referencing old table as old_rows
	for each statement execute function count_gone_posts();
create trigger posts_updated after update on posts referencing old table as old_rows new table as new_rows
	for each statement execute function count_changed_posts();

-- Published posts of a term.

create function mark_counted_post_term() returns trigger language plpgsql as $$
begin
	new.counted := exists (select from posts where id = new.post_id and status = 'publish');
	return new;
end $$;

create function count_new_post_terms() returns trigger language plpgsql as $$
begin
	perform from terms where id in (select term_id from new_rows where counted) order by id for no key update;
	update terms set post_count = post_count + moved.delta
		from (select term_id, count(*) as delta from new_rows where counted group by term_id) moved where id = term_id;
	return null;
end $$;

create function count_gone_post_terms() returns trigger language plpgsql as $$
begin
	perform from terms where id in (select term_id from old_rows where counted) order by id for no key update;
	update terms set post_count = post_count - moved.delta
		from (select term_id, count(*) as delta from old_rows where counted group by term_id) moved where id = term_id;
	return null;
end $$;

create function count_changed_post_terms() returns trigger language plpgsql as $$
begin
	perform from terms where id in (select term_id from new_rows) order by id for no key update;
	update terms set post_count = post_count + moved.delta
		from (select term_id, sum(delta) as delta from (
			select term_id, 1 as delta from new_rows where counted
			union all select term_id, -1 from old_rows where counted) rows group by term_id having sum(delta) <> 0) moved
		where id = term_id;
	return null;
end $$;

create trigger post_terms_marked before insert on post_terms
	for each row execute function mark_counted_post_term();
create trigger post_terms_inserted after insert on post_terms referencing new table as new_rows
	for each statement execute function count_new_post_terms();
create trigger post_terms_deleted after delete on post_terms referencing old table as old_rows
	for each statement execute function count_gone_post_terms();
create trigger post_terms_updated after update on post_terms referencing old table as old_rows new table as new_rows
	for each statement execute function count_changed_post_terms();

-- Approved comments of a post; an editor's notes on blocks are not comments to a reader.

create function counts_as_comment(status text, type text) returns boolean language sql immutable as $$
	select status = 'approved' and type <> 'note'
$$;

create function count_new_comments() returns trigger language plpgsql as $$
begin
	perform from posts where id in (select post_id from new_rows where counts_as_comment(status, type)) order by id for no key update;
	update posts set comment_count = comment_count + moved.delta
		from (select post_id, count(*) as delta from new_rows where counts_as_comment(status, type) group by post_id) moved
		where id = post_id;
	return null;
end $$;

create function count_gone_comments() returns trigger language plpgsql as $$
begin
	perform from posts where id in (select post_id from old_rows where counts_as_comment(status, type)) order by id for no key update;
	update posts set comment_count = comment_count - moved.delta
		from (select post_id, count(*) as delta from old_rows where counts_as_comment(status, type) group by post_id) moved
		where id = post_id;
	return null;
end $$;

create function count_changed_comments() returns trigger language plpgsql as $$
begin
	perform from posts where id in (select post_id from new_rows union select post_id from old_rows) order by id for no key update;
	update posts set comment_count = comment_count + moved.delta
		from (select post_id, sum(delta) as delta from (
			select post_id, 1 as delta from new_rows where counts_as_comment(status, type)
			union all select post_id, -1 from old_rows where counts_as_comment(status, type)) rows
			group by post_id having sum(delta) <> 0) moved
		where id = post_id;
	return null;
end $$;

create trigger comments_inserted after insert on comments referencing new table as new_rows
	for each statement execute function count_new_comments();
create trigger comments_deleted after delete on comments referencing old table as old_rows
	for each statement execute function count_gone_comments();
create trigger comments_updated after update on comments referencing old table as old_rows new table as new_rows
	for each statement execute function count_changed_comments();
