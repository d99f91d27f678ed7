-- A cloud of tags has those that most posts have, whatever the others are.
create index terms_by_use on terms (taxonomy, post_count desc, name, id) where post_count > 0;
