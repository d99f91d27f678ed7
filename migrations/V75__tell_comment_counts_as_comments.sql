-- A post that has one comment more is told as "comments 12", not as "posts 12": lists of posts, which most pages have,
-- stay as they are.

create function announce_changed_post() returns trigger language plpgsql as $$
begin
	old.comment_count := new.comment_count;
	perform announce(case when old is distinct from new then 'posts' else 'comments' end, new.id);
	return null;
end $$;

drop trigger posts_changed on posts;
create trigger posts_changed after update on posts for each row
	when ((may_be_read(old.status, old.type) or may_be_read(new.status, new.type)) and old.* is distinct from new.*)
	execute function announce_changed_post();
