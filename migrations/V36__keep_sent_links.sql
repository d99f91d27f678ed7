-- Whom we told that a post links there, and how; who takes webmentions hears of changes and of the end, even when the
-- post is gone.
create table sent_links (
	post_id bigint      not null,
	target  text        not null,
	kind    text        not null,
	source  text        not null,
	sent_at timestamptz not null,
	primary key (post_id, target)
);
