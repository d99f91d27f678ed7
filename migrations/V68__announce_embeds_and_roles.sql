-- More of what readers see is told (V40): what providers of embeds answered, what is kept beside a comment, and who may do what.

create function announce_comment() returns trigger language plpgsql as $$
begin
	perform announce('comments', post_id) from comments
		where id in (old.comment_id, new.comment_id) and counts_as_comment(status, type);
	return null;
end $$;

create function announce_users() returns trigger language plpgsql as $$
begin
	perform pg_notify('troppo_changes', 'users');
	return null;
end $$;

create trigger comment_meta_announced after insert or update or delete on comment_meta for each row
	execute function announce_comment();

create trigger embeds_added after insert on embeds for each row
	when (new.html is not null) execute function announce_all();
create trigger embeds_changed after update on embeds for each row
	when (old.html is distinct from new.html) execute function announce_all();

create trigger user_roles_announced after insert or update or delete on user_roles for each row
	execute function announce_user();
create trigger user_capabilities_announced after insert or update or delete on user_capabilities for each row
	execute function announce_user();
create trigger roles_announced after insert or update or delete on roles for each statement
	execute function announce_users();
create trigger role_capabilities_announced after insert or update or delete on role_capabilities for each statement
	execute function announce_users();
