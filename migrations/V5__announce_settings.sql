-- A change of settings is told to every node, once it is committed.
create function announce_settings() returns trigger language plpgsql as $$
begin
	notify troppo_settings;
	return null;
end $$;

create trigger settings_changed after insert or update or delete or truncate on settings
	for each statement execute function announce_settings();
