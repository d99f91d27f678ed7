-- The least that Troppo needs of a PostgreSQL server (15 or newer), to be run by its superuser:
--   psql -v ON_ERROR_STOP=1 -f least-privilege.sql
-- Change the password first, or set it afterwards by \password troppo, and hand it over in a file (TROPPO_DATABASE_PASSWORD_FILE).

-- May log in, and nothing else that a role can be given. Each node takes 20 connections at most, and each verb a few.
create role troppo login password 'CHANGE-ME' nosuperuser nocreatedb nocreaterole noreplication nobypassrls
	connection limit 60;

-- It owns this one database: it changes the tables at an upgrade, and restores backups into a schema of their own.
create database troppo owner troppo encoding 'UTF8' template template0;

-- Nobody else enters it, and nobody puts temporary tables there.
revoke all on database troppo from public;

-- What stays open to every role of a server unless its owner closes it: the other databases. If all of their users have been
-- granted what they need by name, close those, too:
--   revoke connect, temporary on database postgres from public;
