-- Sitemaps list all that is published by number, 2,000 a page: the pages far in are found without reading the posts before.
create index posts_by_number on posts (type, id) where status = 'publish';
