-- How many published posts stand in a term with others below it, each once however many of its terms it has: what the list of such a
-- term counts. A term that has just got others below it has no number yet; count_trees() finds it, and from then on each change moves it.
-- What is counted is what is listed, as in post_terms.listed.

create table tree_counts (
	term_id    bigint primary key references terms on delete cascade,
	post_count int    not null
);

create function terms_above(terms bigint[]) returns table (term_id bigint, root_id bigint) language sql stable as $$
	with recursive above (term_id, root_id) as (
		select t, t from unnest(terms) t
		union select a.term_id, t.parent_id from above a join terms t on t.id = a.root_id where t.parent_id is not null)
	select term_id, root_id from above
$$;

-- A post counts from its first term in a tree to its last: what it has there now is compared with what it had before the change. The lock
-- of the table keeps count_trees() out, whose rows would lack what is not committed yet, that of the posts who files them at the same time.
create function move_tree_counts(changed_posts bigint[], changed_terms bigint[], moved int[]) returns void language plpgsql as $$
declare
	change record;
begin
	lock table tree_counts in row exclusive mode;
	if changed_posts is null or not exists (select from tree_counts) then
		return;
	end if;
	perform from posts where id = any (changed_posts) order by id for no key update;
	for change in
		with moves as (
			select c.post_id, a.root_id, sum(c.number) as number
			from unnest(changed_posts, changed_terms, moved) c (post_id, term_id, number)
			join terms_above(changed_terms) a using (term_id) join tree_counts k on k.term_id = a.root_id
			group by c.post_id, a.root_id having sum(c.number) <> 0),
		filed as (select t.post_id, t.term_id from post_terms t where t.post_id in (select post_id from moves) and t.listed is not null),
		now as (
			select f.post_id, a.root_id, count(*) as number
			from filed f join terms_above((select array_agg(distinct term_id) from filed)) a using (term_id) group by 1, 2)
		select root_id, sum((coalesce(n.number, 0) > 0)::int - (coalesce(n.number, 0) > m.number)::int) as number
		from moves m left join now n using (post_id, root_id) group by root_id order by root_id
	loop
		update tree_counts set post_count = post_count + change.number where term_id = change.root_id and change.number <> 0;
	end loop;
end $$;

create function move_trees_of_new_post_terms() returns trigger language plpgsql as $$
begin
	perform move_tree_counts(array_agg(post_id), array_agg(term_id), array_agg(1)) from new_rows where listed is not null;
	return null;
end $$;

create function move_trees_of_gone_post_terms() returns trigger language plpgsql as $$
begin
	perform move_tree_counts(array_agg(post_id), array_agg(term_id), array_agg(-1)) from old_rows where listed is not null;
	return null;
end $$;

create function move_trees_of_changed_post_terms() returns trigger language plpgsql as $$
begin
	perform move_tree_counts(array_agg(post_id), array_agg(term_id), array_agg(number)) from (
		select post_id, term_id, sum(number)::int as number from (
			select post_id, term_id, 1 as number from new_rows where listed is not null
			union all select post_id, term_id, -1 from old_rows where listed is not null) rows
		group by 1, 2 having sum(number) <> 0) moved;
	return null;
end $$;

create trigger post_terms_inserted_into_trees after insert on post_terms referencing new table as new_rows
	for each statement execute function move_trees_of_new_post_terms();
create trigger post_terms_deleted_from_trees after delete on post_terms referencing old table as old_rows
	for each statement execute function move_trees_of_gone_post_terms();
create trigger post_terms_updated_in_trees after update on post_terms referencing old table as old_rows new table as new_rows
	for each statement execute function move_trees_of_changed_post_terms();

-- Where a branch is taken away or grafted on, what stands above it has no number for a while. A new term brings no posts with it.
create function forget_tree_counts() returns trigger language plpgsql as $$
begin
	delete from tree_counts where term_id in (
		select root_id from terms_above(array[old.parent_id, case when tg_op = 'UPDATE' then new.parent_id end]));
	return null;
end $$;

create trigger terms_moved after update on terms for each row
	when (old.parent_id is distinct from new.parent_id) execute function forget_tree_counts();
create trigger terms_deleted after delete on terms for each row
	when (old.parent_id is not null) execute function forget_tree_counts();

-- Finds the numbers that are missing, unless posts are being filed at this very moment: then the next time.
create procedure count_trees() language plpgsql as $$
begin
	if not exists (select from terms t join terms above on above.id = t.parent_id
			where not exists (select from tree_counts where term_id = above.id)) then
		return;
	end if;
	lock table tree_counts in share row exclusive mode nowait;
	insert into tree_counts
		with recursive below (root_id, term_id) as (
			select id, id from terms t where exists (select from terms where parent_id = t.id)
				and not exists (select from tree_counts where term_id = t.id)
			union select b.root_id, t.id from below b join terms t on t.parent_id = b.term_id)
		select b.root_id, count(distinct p.post_id)
		from below b left join post_terms p on p.term_id = b.term_id and p.listed is not null group by b.root_id;
exception when lock_not_available then
	null;
end $$;

call count_trees();
