package blog.troppo.discussion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a comment approved before: an account, its e-mail address, or else the same
 * name and address together. Other blogs are never known.
 */
@Component
class Acquaintance {

	private final JdbcClient database;

	Acquaintance(JdbcClient database) {
		this.database = database;
	}

	boolean isKnown(NewComment comment) {
		if (comment.isPing() || comment.name().isEmpty() || comment.email().isEmpty()) {
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
