-- The numbers of comments by month as well, so that a list that is looked at far down passes over whole months (of UTC) by their numbers.

alter table comment_counts add column month date;

create function month_of(moment timestamptz) returns date language sql immutable as $$
	select date_trunc('month', moment at time zone 'UTC')::date
$$;

create or replace function note_new_comments() returns trigger language plpgsql as $$
begin
	insert into comment_counts (status, type, month, number)
		select status, type, month_of(published_at), count(*) from new_rows group by 1, 2, 3;
	return null;
end $$;

create or replace function note_gone_comments() returns trigger language plpgsql as $$
begin
	insert into comment_counts (status, type, month, number)
		select status, type, month_of(published_at), -count(*) from old_rows group by 1, 2, 3;
	return null;
end $$;

create or replace function note_changed_comments() returns trigger language plpgsql as $$
begin
	insert into comment_counts (status, type, month, number)
		select status, type, month_of(published_at), sum(number) from (
			select status, type, published_at, 1 as number from new_rows
			union all select status, type, published_at, -1 from old_rows) moved
		group by 1, 2, 3 having sum(number) <> 0;
	return null;
end $$;

create or replace function fold_comment_counts() returns void language sql as $$
	with noted as (delete from comment_counts returning status, type, month, number)
	insert into comment_counts (status, type, month, number)
		select status, type, month, sum(number) from noted group by 1, 2, 3 having sum(number) <> 0
$$;

delete from comment_counts;
insert into comment_counts (status, type, month, number)
	select status, type, month_of(published_at), count(*) from comments group by 1, 2, 3;
