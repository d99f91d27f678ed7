-- Clouds show the terms that have most posts, of however many there are.
create index terms_used on terms (taxonomy, post_count desc, name, id) where post_count > 0;

-- As before, but what is plain ASCII has no accents to be looked for, which takes most of the time. It gives the same, so that what
-- is indexed by it stays right.
create or replace function fold(what text) returns text language sql immutable parallel safe as $$
	select case when octet_length(what) = char_length(what) then lower(what)
		else lower(regexp_replace(normalize(what, NFKD), '[\u0300-\u036f]', '', 'g')) end
$$;
