package blog.troppo.discussion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a comment approved before: an account, its e-mail address, or else the same
 * name and address together. Other blogs are never known, this one's own posts always.
 */
@Component
class Acquaintance {

	private final JdbcClient database;

	private final LinkTargets targets;

	Acquaintance(JdbcClient database, LinkTargets targets) {
		this.database = database;
		this.targets = targets;
	}

	boolean isKnown(NewComment comment) {
		if (comment.isPing()) {
			return this.targets.find(comment.url()).isPresent();
		}
		if (comment.name().isEmpty() || comment.email().isEmpty()) {
			return false;
		}
		return this.database.sql("""
				with account as (select id from users where lower(email) = lower(:email) order by id limit 1)
				select case when exists (select from account)
					then exists (select from comments where user_id = (select id from account) and status = 'approved')
					else exists (select from comments where lower(author_email) = lower(:email)
						and fold(author_name) = fold(:name) and status = 'approved') end""")
			.param("email", comment.email())
			.param("name", comment.name())
			.query(Boolean.class)
			.single();
	}

}
