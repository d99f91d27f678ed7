-- For a day V99 stood here with what is V104 now; a blog that was migrated on that day has nothing else.
do $$
begin
	if to_regclass('flyway_schema_history') is not null then
		if exists (select from flyway_schema_history where version = '99' and checksum = 1247703317) then
			update flyway_schema_history set checksum = 101959404 where version = '99' and checksum = 1247703317;
		end if;
	end if;
end $$;
