-- What was begun and never saved is swept up: of all posts, these few are looked for.
create index posts_begun on posts (id) where status = 'auto-draft';
