-- How many terms a taxonomy has: the sum of what is noted here, as that of comments (V95).

create table term_counts (
	taxonomy text not null,
	number   int  not null
);
insert into term_counts select taxonomy, count(*) from terms group by taxonomy;

create function note_new_terms() returns trigger language plpgsql as $$
begin
	insert into term_counts select taxonomy, count(*) from new_rows group by taxonomy;
	return null;
end $$;

create function note_gone_terms() returns trigger language plpgsql as $$
begin
	insert into term_counts select taxonomy, -count(*) from old_rows group by taxonomy;
	return null;
end $$;

create function note_changed_term() returns trigger language plpgsql as $$
begin
	insert into term_counts values (new.taxonomy, 1), (old.taxonomy, -1);
	return null;
end $$;

create function note_no_terms() returns trigger language plpgsql as $$
begin
	delete from term_counts;
	return null;
end $$;

create trigger terms_inserted_noted after insert on terms referencing new table as new_rows
	for each statement execute function note_new_terms();
create trigger terms_deleted_noted after delete on terms referencing old table as old_rows
	for each statement execute function note_gone_terms();
create trigger terms_updated_noted after update on terms for each row
	when (old.taxonomy <> new.taxonomy) execute function note_changed_term();
create trigger terms_emptied_noted after truncate on terms for each statement execute function note_no_terms();

create function fold_term_counts() returns void language sql as $$
	with noted as (delete from term_counts returning taxonomy, number)
	insert into term_counts select taxonomy, sum(number) from noted group by taxonomy having sum(number) <> 0
$$;
