-- The letters of ASCII are folded by their bytes: plain texts in a third of the time, and all alike in databases of every language (in a
-- Turkish one "I" was no "i").

create or replace function fold(what text) returns text language sql immutable parallel safe as $$
	select case when octet_length(what) = char_length(what) then lower(what collate "C") collate "default"
		else lower(lower(regexp_replace(normalize(what, NFKD), '[\u0300-\u036f]', '', 'g') collate "C") collate "default") end
$$;

-- Where that makes a difference, what was built of the old texts is made anew (the index of search by its task).
do $$
begin
	if lower('I') <> 'i' then
		reindex index terms_listing;
		reindex index comments_said;
		drop index if exists posts_words;
	end if;
end $$;
