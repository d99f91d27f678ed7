package blog.troppo.admin.personal;

import java.util.List;
import java.util.regex.Pattern;

import blog.troppo.user.Users;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a person as WordPress does: what was said stays, without saying by whom. The
 * account itself is deleted among the users.
 */
@Component
@Transactional
class PersonalErasure {

	private static final String NOBODY = "Anonymous";

	private static final List<String> META = List.of("session_tokens", "community-events-location", "description",
			"first_name", "last_name");

	private static final Pattern V4 = Pattern.compile("((?:[0-9a-f:]*:)?\\d+\\.\\d+\\.\\d+\\.)\\d+(?::\\d+)?");

	private static final Pattern V6 = Pattern.compile("[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}");

	private final JdbcClient database;

	private final Users users;

	PersonalErasure(JdbcClient database, Users users) {
		this.database = database;
		this.users = users;
	}

	/** A comment's address on the net. */
	private record Trace(long id, String ip) {
	}

	/**
	 * @return how many comments say no more by whom they are
	 */
	int erase(String email) {
		long user = this.users.findByEmail(email).map((found) -> found.id()).orElse(-1L);
		List<Trace> traces = this.database.sql("""
				select id, author_ip from comments where lower(author_email) = lower(:email) or user_id = :user""")
			.param("email", email)
			.param("user", user)
			.query((row, n) -> new Trace(row.getLong(1), row.getString(2)))
			.list();
		for (Trace trace : traces) {
			this.database.sql("""
					update comments set author_name = ?, author_email = '', author_url = '', agent = '', author_ip = ?,
						user_id = null
					where id = ?""").params(NOBODY, anonymous(trace.ip()), trace.id()).update();
		}
		this.database.sql("delete from comment_followers where lower(email) = lower(?)").param(email).update();
		this.database.sql("delete from user_meta where user_id = :user and name in (:names)")
			.param("user", user)
			.param("names", META)
			.update();
		return traces.size();
	}

	/** As {@code wp_privacy_anonymize_ip()}: the network, not the machine. */
	static String anonymous(String ip) {
		var v4 = V4.matcher(ip);
		if (v4.matches()) {
			return v4.group(1) + "0";
		}
		if (!V6.matcher(ip).matches()) {
			return "0.0.0.0";
		}
		int gap = ip.indexOf("::");
		String head = (gap >= 0) ? ip.substring(0, gap) : ip;
		String[] groups = head.isEmpty() ? new String[0] : head.split(":");
		return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length))) + "::";
	}

}
