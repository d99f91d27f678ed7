-- Only a post that is listed elsewhere from now on costs its terms a look: its comments' count changes far more often.

drop trigger posts_listed on posts;

create or replace function list_changed_posts() returns trigger language plpgsql as $$
begin
	update post_terms set listed = listed_under(new.status, new.type, new.published_local) where post_id = new.id;
	return null;
end $$;

create trigger posts_listed after update on posts for each row
	when (listed_under(old.status, old.type, old.published_local)
		is distinct from listed_under(new.status, new.type, new.published_local))
	execute function list_changed_posts();
