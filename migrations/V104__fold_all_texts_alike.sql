-- V99 folded plain texts alike in databases of every language; a text with an accent somewhere kept the language's own letters (in a Turkish
-- database "I" became one without a dot). All letters of ASCII are folded by their bytes.

create or replace function fold(what text) returns text language sql immutable parallel safe as $$
	select case when octet_length(what) = char_length(what) then lower(what collate "C") collate "default"
		else lower(lower(regexp_replace(normalize(what, NFKD), '[\u0300-\u036f]', '', 'g') collate "C") collate "default") end
$$;

-- Where that makes a difference, what was built of the old texts is made anew: not by "reindex", for a connection that looked at an index
-- before knows the old function for what it is built of. That of search is left to its task.
do $$
declare
	folded record;
begin
	if lower('I') <> 'i' then
		drop index if exists posts_words;
		drop index if exists posts_suffixes;
		for folded in select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
				from pg_index where pg_get_indexdef(indexrelid) like '%fold(%' loop
			execute 'drop index ' || folded.name;
			execute folded.definition;
		end loop;
	end if;
end $$;
