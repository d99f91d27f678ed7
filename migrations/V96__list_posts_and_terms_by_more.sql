-- REST's lists by the time of the last change, and terms by name, begin where the index begins, however many there are.
create index posts_listing_modified on posts (type, status, modified_local desc, id desc);
create index terms_listing on terms (taxonomy, fold(name), id);
