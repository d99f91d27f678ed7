-- Why a comment stands where it stands, for its moderator.
create table spam_findings (
	comment_id bigint not null references comments on delete cascade,
	position   int    not null,
	name       text   not null,
	points     int    not null,
	reason     text   not null,
	primary key (comment_id, position)
);

-- What was said about a post already, whatever its case and accents.
create index comments_said on comments (post_id, md5(fold(trim(content))));

-- Who said something in the last seconds.
drop index comments_email;
create index comments_email on comments (lower(author_email), published_at);
drop index comments_user;
create index comments_user on comments (user_id, published_at);
create index comments_address on comments (author_ip, published_at);
