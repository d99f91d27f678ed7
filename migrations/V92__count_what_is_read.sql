-- How often people read a post on a day of the site (ADR 49). Posts that go leave their numbers, which are forgotten with their day.

create table post_readings (
	day     date   not null,
	post_id bigint not null,
	times   bigint not null,
	primary key (day, post_id)
);
