-- Fills a blog with posts, comments and terms, as many as these say:
--   set big.posts = '1000000'; set big.comments = '3000000'; set big.terms = '50000';
-- Every second post is in the category "big", every third in "above" or "below" it, so that their lists have deep pages.
-- Texts have some 300 words, as whole sentences of a pool of 4,000, which are made of syllables; a word in thirty has more than plain letters.
-- "word123" stands in each thousandth post. The counts are kept by their triggers, but for comments' (a row of each post written anew would
-- take most of the time); what listens is told once, at the end.

alter table posts disable trigger posts_added;
alter table posts disable trigger posts_changed;
alter table post_terms disable trigger post_terms_announced;
alter table terms disable trigger terms_announced;
alter table comments disable trigger comments_added;
alter table comments disable trigger comments_inserted;

insert into terms (taxonomy, name, slug) values ('category', 'Big', 'big'), ('category', 'Above', 'above') on conflict do nothing;
insert into terms (taxonomy, name, slug, parent_id)
	select 'category', 'Below', 'below', id from terms where slug = 'above' on conflict do nothing;
insert into terms (taxonomy, name, slug)
	select case when n % 100 = 0 then 'category' else 'post_tag' end, 'Term ' || n, 'term-' || n
	from generate_series(1, current_setting('big.terms')::int) n;
call count_trees();

create function pg_temp.drawn(what int, turn int, most int) returns int language sql immutable as $$
	select 1 + ((hashint4extended(what, turn) & 1073741823) % most)::int
$$;
create temporary table sentences as
	select n % 4000 as n, string_agg(word, ' ' order by n) || '.' as said
	from generate_series(1, 46000) n
	cross join lateral (select case when pg_temp.drawn(n, 9, 30) = 1
		then (array['naïve', 'Zürich', 'smörgåsbord', 'Москва', '東京', '한국어', '😀', 'don''t', '"quoted"', '--', '...', '&amp;', '1/2', 'C++', '100%',
			'e-mail', 'http://example.com/a_b?c=d', ':)'])[pg_temp.drawn(n, 8, 18)]
		else (select string_agg(substr('ba be bi bo bu da de di do du fa ga ka la le li lo lu ma me mi mo na ne ni no pa ra re ri ro sa se si so ta te ti to tu va ve vi wa ya zo',
			3 * pg_temp.drawn(n, turn, 46) - 2, 2), '') from generate_series(1, pg_temp.drawn(n, 7, 4)) turn) end as word) made
	group by n % 4000;
create unique index on sentences (n);
analyze sentences;

insert into posts (id, guid, status, author_id, slug, title, content, published_local, published_at, modified_local, modified_at,
		comment_count)
	select 1000000 + number, 'http://big.example/?p=' || number, 'publish', (select min(id) from users), 'post-' || number,
		'Post ' || number || ' of ' || (select said from sentences s where s.n = number % 4000),
		(select string_agg('<p>' || said || case when line = 1 and number % 1000 = 123 then ' word123' else '' end || '</p>', E'\n\n' order by line)
			from generate_series(1, 26) line join sentences s on s.n = pg_temp.drawn(number, line, 4000) - 1),
		moment, moment at time zone 'UTC', moment, moment at time zone 'UTC',
		comments / posts + case when number between 2 and comments % posts + 1 then 1 else 0 end
	from (select current_setting('big.posts')::int as posts, current_setting('big.comments')::int as comments) wished
	cross join lateral generate_series(1, posts) number
	cross join lateral (select timestamp '2004-01-01' + number * (interval '20 years' / current_setting('big.posts')::int) as moment) made;

insert into post_terms (post_id, term_id)
	select 1000000 + n, (select id from terms where slug = 'big' and taxonomy = 'category')
	from generate_series(2, current_setting('big.posts')::int, 2) n;
insert into post_terms (post_id, term_id)
	select 1000000 + n, (select id from terms where slug = case when n % 2 = 0 then 'above' else 'below' end and taxonomy = 'category')
	from generate_series(3, current_setting('big.posts')::int, 3) n;
insert into post_terms (post_id, term_id)
	select 1000000 + n, t.id from generate_series(1, current_setting('big.posts')::int) n
	join terms t on t.slug = 'term-' || (1 + n % current_setting('big.terms')::int) on conflict do nothing;

insert into comments (post_id, status, author_name, author_email, content, published_local, published_at)
	select 1000000 + 1 + n % current_setting('big.posts')::int, 'approved', 'Reader ' || n % 1000, 'reader' || n % 1000 || '@example.org',
		'Comment ' || n, moment, moment at time zone 'UTC'
	from generate_series(1, current_setting('big.comments')::int) n
	cross join lateral (select timestamp '2004-01-01' + n * (interval '20 years' / current_setting('big.comments')::int) as moment) made;

select setval(pg_get_serial_sequence('posts', 'id'), (select max(id) from posts));

alter table posts enable trigger posts_added;
alter table posts enable trigger posts_changed;
alter table post_terms enable trigger post_terms_announced;
alter table terms enable trigger terms_announced;
alter table comments enable trigger comments_added;
alter table comments enable trigger comments_inserted;

analyze;
notify troppo_content;
