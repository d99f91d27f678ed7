-- Terms by name, whatever the case.
create index terms_name_folded on terms (taxonomy, lower(name));
