-- Pages of comments go by those that their threads begin with.
create index comments_tops on comments (post_id, published_at)
	where parent_id is null and status = 'approved' and type <> 'note';
create index comments_answers on comments (post_id, published_at)
	where parent_id is not null and status = 'approved' and type <> 'note';

-- A comment that is counted changes its post as well, but nothing that posts are counted by.
create or replace function count_changed_posts() returns trigger language plpgsql as $$
begin
	if not exists (select from new_rows n join old_rows o on o.id = n.id
		where (n.status, n.type, n.author_id, n.published_local) is distinct from
			(o.status, o.type, o.author_id, o.published_local)) then
		return null;
	end if;
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
