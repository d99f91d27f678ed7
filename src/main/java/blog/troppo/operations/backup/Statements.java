package blog.troppo.operations.backup;

/** Names within SQL, and queries that find statements to be executed. */
final class Statements {

	private static final String NOT_OF_AN_EXTENSION = """
			not exists (select from pg_depend d where d.classid = '%s'::regclass and d.objid = o.oid and d.deptype = 'e')
			""";

	private static final String OF_CLASSES = NOT_OF_AN_EXTENSION.formatted("pg_class");

	private static final String OF_FUNCTIONS = NOT_OF_AN_EXTENSION.formatted("pg_proc");

	private static final String OF_TYPES = NOT_OF_AN_EXTENSION.formatted("pg_type");

	/** Takes foreign keys away, so that tables may be filled in any order. */
	static final String DROP_REFERENCES = """
			select format('alter table %s drop constraint %I', conrelid::regclass, conname)
			from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
			and conparentid = 0""";

	/** To be asked before they are gone; each row is checked again. */
	static final String ADD_REFERENCES = """
			select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
			and conparentid = 0""";

	/** What came before the backup's own: counts are restored, not counted again. */
	static final String EMPTY_TABLES = """
			select format(statement, o.oid::regclass) from pg_class o,
				(values (1, 'alter table %s disable trigger user'), (2, 'truncate %s')) as steps(step, statement)
			where o.relnamespace = current_schema()::regnamespace and o.relkind = 'r'
				and o.relname <> 'flyway_schema_history' order by step""";

	static final String ENABLE_TRIGGERS = """
			select format('alter table %s enable trigger user', o.oid::regclass) from pg_class o
			where o.relnamespace = current_schema()::regnamespace and o.relkind = 'r'""";

	/** All that a schema holds but what extensions brought; a parameter names it. */
	static final String DROP_ALL = """
			select statement from (
				select case o.relkind when 'S' then 2 else 1 end as step, format('drop %%s if exists %%I.%%I cascade',
					case o.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
						when 'f' then 'foreign table' else 'table' end, ?, o.relname) as statement
				from pg_class o where o.relnamespace = ?::regnamespace and o.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and %s
				union all
				select 3, format('drop routine if exists %%s cascade', o.oid::regprocedure)
				from pg_proc o where o.pronamespace = ?::regnamespace and %s
				union all
				select 4, format('drop type if exists %%s cascade', o.oid::regtype)
				from pg_type o where o.typnamespace = ?::regnamespace and o.typtype in ('e', 'd') and %s
			) as all_there_is order by step"""
		.formatted(OF_CLASSES, OF_FUNCTIONS, OF_TYPES);

	/** Moves it to the schema that the first parameter of each part names. */
	static final String MOVE_ALL = """
			select format('alter table %%I.%%I set schema %%I', o.relnamespace::regnamespace::text, o.relname, ?)
			from pg_class o where o.relnamespace = ?::regnamespace and o.relkind in ('r', 'p', 'v', 'm', 'f') and %s
			union all
			select format('alter sequence %%s set schema %%I', o.oid::regclass, ?)
			from pg_class o where o.relnamespace = ?::regnamespace and o.relkind = 'S' and not exists (
				select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = o.oid
				and d.deptype in ('a', 'i'))
			union all
			select format('alter routine %%s set schema %%I', o.oid::regprocedure, ?)
			from pg_proc o where o.pronamespace = ?::regnamespace and %s
			union all
			select format('alter type %%s set schema %%I', o.oid::regtype, ?)
			from pg_type o where o.typnamespace = ?::regnamespace and o.typtype in ('e', 'd') and %s"""
		.formatted(OF_CLASSES, OF_FUNCTIONS, OF_TYPES);

	private Statements() {
	}

	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
