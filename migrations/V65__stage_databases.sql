-- Rows of a WordPress database that is being moved in, as they came, so that a post is found with all that hangs on it,
-- whatever the order of the dump. Empty but during an import; a crash of the database may lose it, and it is read anew.
create unlogged table staged_rows (
	place  text   not null, -- the tables' prefix, behind the database's name where a dump has several
	kind   text   not null, -- the table's name without it; "whole" says that all has been read
	owner  bigint not null, -- the id of what the row hangs on: a comment's post, a field's comment
	id     bigint not null,
	fields text   not null  -- JSON: columns and their values
);
create index staged_rows_owner on staged_rows (place, kind, owner, id);
