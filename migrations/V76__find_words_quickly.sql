-- Search looks for words anywhere in the texts, as WordPress does: three letters at a time an index knows where. It comes
-- with PostgreSQL (contrib); a server that has it not searches by reading, as before.
do $$
begin
	if exists (select from pg_available_extensions where name = 'pg_trgm') then
		create extension if not exists pg_trgm;
		create index posts_words on posts using gin (
			fold(title) gin_trgm_ops, fold(excerpt) gin_trgm_ops, fold(content) gin_trgm_ops)
			where status = 'publish';
	end if;
exception when insufficient_privilege then
	raise notice 'The owner of the database may not create the extension pg_trgm: search reads all posts';
end $$;
