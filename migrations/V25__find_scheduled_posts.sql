-- Scheduled posts, by the time they wait for.
create index posts_scheduled on posts (published_at) where status = 'future';
