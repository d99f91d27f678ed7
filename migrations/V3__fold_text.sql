-- Text as WordPress's collation compares it: without regard to case and accents.
create function fold(what text) returns text language sql immutable parallel safe as $$
	select lower(regexp_replace(normalize(what, NFKD), '[\u0300-\u036f]', '', 'g'))
$$;
