-- A term's list in its order without a look at its posts: the date under which a published post of the type "post" is listed.
-- What was published without a date stands before all others, as in lists of posts.

alter table post_terms add column listed timestamp;

create function listed_under(status text, type text, published_local timestamp) returns timestamp language sql immutable as $$
	select case when status = 'publish' and type = 'post' then coalesce(published_local, 'infinity') end
$$;

alter table post_terms disable trigger user;
update post_terms set listed = listed_under(p.status, p.type, p.published_local)
	from posts p where p.id = post_id and p.status = 'publish' and p.type = 'post';
alter table post_terms enable trigger user;

create index post_terms_listed on post_terms (term_id, listed desc, post_id desc) where listed is not null;

create or replace function mark_counted_post_term() returns trigger language plpgsql as $$
begin
	select p.status = 'publish', listed_under(p.status, p.type, p.published_local) into new.counted, new.listed
		from posts p where p.id = new.post_id;
	new.counted := coalesce(new.counted, false);
	return new;
end $$;

create function list_changed_posts() returns trigger language plpgsql as $$
begin
	update post_terms t set listed = listed_under(n.status, n.type, n.published_local)
		from new_rows n join old_rows o on o.id = n.id
		where t.post_id = n.id and listed_under(n.status, n.type, n.published_local)
			is distinct from listed_under(o.status, o.type, o.published_local);
	return null;
end $$;

create trigger posts_listed after update on posts referencing old table as old_rows new table as new_rows
	for each statement execute function list_changed_posts();
