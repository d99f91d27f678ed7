-- Search finds words within words. An index of trigrams has many texts for each few that really have a word, and all of them were read;
-- this one, built by a task once a blog is worth it, has each place at which a word may begin.

-- What a text has from each of its letters on, up to the next space: 15 letters of it, or 8 where those are of three bytes, as in Chinese. A
-- text has what begins any of them. A word of more than 200 letters is taken in parts. Of what has become longer than a tsvector can be
-- (texts that are not long, but of signs that stand for many letters) there is nothing.
create function suffixes(what text) returns tsvector language sql immutable parallel safe cost 1000 begin atomic
	select array_to_tsvector(case when cardinality(found) > 28000 and octet_length(array_to_string(found, '')) > 1040000 then '{}' else found end)
	from (select array(
		select case when plain or octet_length(substr(part, start, 8)) <= 16 then substr(part, start, 15) else substr(part, start, 8) end
		from (
			select distinct substr(word, 200 * number + 1, 214) as part, least(200, length(word) - 200 * number) as starts,
				octet_length(word) = length(word) as plain
			from unnest(string_to_array(translate(fold(what), E'\t\n\x0b\f\r', '     '), ' ')) word,
				generate_series(0, (length(word) - 1) / 200) number
			where word <> '') parts,
			generate_series(1, starts) start) as found
		offset 0) taken;
end;

-- Texts that are too long to be taken apart so; these few are read.
create index posts_long on posts (id)
	where type <> 'revision' and octet_length(title) + octet_length(excerpt) + octet_length(content) > 40000;
