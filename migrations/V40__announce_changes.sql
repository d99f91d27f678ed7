-- What readers see is told to every node as soon as its change is committed: "posts 12" says that this post is not what
-- it was, "posts" alone that any may not be. What nobody can read, a draft or who edits it now, is not told.

create function announce(part text, id bigint) returns void language sql as $$
	select pg_notify('troppo_changes', part || ' ' || id)
$$;

create function announce_row() returns trigger language plpgsql as $$
begin
	perform announce(tg_argv[0], case tg_op when 'DELETE' then old.id else new.id end);
	return null;
end $$;

create function announce_post() returns trigger language plpgsql as $$
begin
	if tg_op <> 'INSERT' then
		perform announce(tg_argv[0], old.post_id);
	end if;
	if tg_op <> 'DELETE' then
		perform announce(tg_argv[0], new.post_id);
	end if;
	return null;
end $$;

create function announce_term() returns trigger language plpgsql as $$
begin
	perform announce('terms', case tg_op when 'DELETE' then old.term_id else new.term_id end);
	return null;
end $$;

create function announce_user() returns trigger language plpgsql as $$
begin
	perform announce('users', case tg_op when 'DELETE' then old.user_id else new.user_id end);
	return null;
end $$;

create function announce_link() returns trigger language plpgsql as $$
begin
	perform announce('links', case tg_op when 'DELETE' then old.link_id else new.link_id end);
	return null;
end $$;

create function announce_all() returns trigger language plpgsql as $$
begin
	perform pg_notify('troppo_changes', tg_table_name);
	return null;
end $$;

create function may_be_read(status text, type text) returns boolean language sql immutable as $$
	select status in ('publish', 'private', 'inherit') and type <> 'revision'
$$;

create trigger posts_added after insert on posts for each row
	when (may_be_read(new.status, new.type)) execute function announce_row('posts');
create trigger posts_changed after update on posts for each row
	when ((may_be_read(old.status, old.type) or may_be_read(new.status, new.type)) and old.* is distinct from new.*)
	execute function announce_row('posts');
create trigger posts_removed after delete on posts for each row
	when (may_be_read(old.status, old.type)) execute function announce_row('posts');
create trigger posts_emptied after truncate on posts for each statement execute function announce_all();

create trigger post_meta_added after insert on post_meta for each row
	when (new.name not like '\_edit\_%') execute function announce_post('posts');
create trigger post_meta_changed after update on post_meta for each row
	when (new.name not like '\_edit\_%') execute function announce_post('posts');
create trigger post_meta_removed after delete on post_meta for each row
	when (old.name not like '\_edit\_%') execute function announce_post('posts');

create trigger post_terms_announced after insert or update or delete on post_terms for each row
	execute function announce_post('posts');

create trigger terms_announced after insert or update or delete on terms for each row execute function announce_row('terms');
create trigger terms_emptied after truncate on terms for each statement execute function announce_all();
create trigger term_meta_announced after insert or update or delete on term_meta for each row
	execute function announce_term();

-- A comment is told as the post that it is on.
create trigger comments_added after insert on comments for each row
	when (counts_as_comment(new.status, new.type)) execute function announce_post('comments');
create trigger comments_changed after update on comments for each row
	when (counts_as_comment(old.status, old.type) or counts_as_comment(new.status, new.type))
	execute function announce_post('comments');
create trigger comments_removed after delete on comments for each row
	when (counts_as_comment(old.status, old.type)) execute function announce_post('comments');
create trigger comments_emptied after truncate on comments for each statement execute function announce_all();

create trigger users_added after insert or delete on users for each row execute function announce_row('users');
create trigger users_changed after update on users for each row
	when ((old.nicename, old.display_name, old.url, old.email) is distinct from
		(new.nicename, new.display_name, new.url, new.email))
	execute function announce_row('users');
create trigger user_meta_announced after insert or update on user_meta for each row
	when (new.name in ('description', 'first_name', 'last_name', 'nickname')) execute function announce_user();

create trigger links_announced after insert or update or delete on links for each row execute function announce_row('links');
create trigger link_terms_announced after insert or update or delete on link_terms for each row
	execute function announce_link();
