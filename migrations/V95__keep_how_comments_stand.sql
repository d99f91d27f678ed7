-- How many comments stand how, by their type: the sum of what is noted here. Each change notes what it moves in rows of its own, so that
-- those who comment at the same time do not wait for one another; from time to time many rows become one.

create table comment_counts (
	status text not null,
	type   text not null,
	number int  not null
);
insert into comment_counts select status, type, count(*) from comments group by status, type;

create function note_new_comments() returns trigger language plpgsql as $$
begin
	insert into comment_counts select status, type, count(*) from new_rows group by status, type;
	return null;
end $$;

create function note_gone_comments() returns trigger language plpgsql as $$
begin
	insert into comment_counts select status, type, -count(*) from old_rows group by status, type;
	return null;
end $$;

create function note_changed_comments() returns trigger language plpgsql as $$
begin
	insert into comment_counts select status, type, sum(number) from (
			select status, type, 1 as number from new_rows
			union all select status, type, -1 from old_rows) moved
		group by status, type having sum(number) <> 0;
	return null;
end $$;

create function note_no_comments() returns trigger language plpgsql as $$
begin
	delete from comment_counts;
	return null;
end $$;

create trigger comments_inserted_noted after insert on comments referencing new table as new_rows
	for each statement execute function note_new_comments();
create trigger comments_deleted_noted after delete on comments referencing old table as old_rows
	for each statement execute function note_gone_comments();
create trigger comments_updated_noted after update on comments referencing old table as old_rows new table as new_rows
	for each statement execute function note_changed_comments();
create trigger comments_emptied_noted after truncate on comments for each statement execute function note_no_comments();

-- What somebody else folds at the same time is left to them.
create function fold_comment_counts() returns void language sql as $$
	with noted as (delete from comment_counts returning status, type, number)
	insert into comment_counts select status, type, sum(number) from noted group by status, type having sum(number) <> 0
$$;

-- A list of one type finds its place without a look at the comments before it.
drop index comments_latest;
create index comments_latest on comments (status, published_at desc, id desc) include (type);
