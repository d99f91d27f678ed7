package blog.troppo.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Finds the session of a request with one statement, together with the user whose it is.
 * Most pages change nothing of a session: for them Spring Session, which the doors and
 * forms go by, reads it twice, each time in a transaction, and writes when it was used.
 * Here that is written when a minute has passed.
 */
@Component
class OpenSessions {

	/** How exact the last use is; a session may end as much earlier. */
	static final Duration PRECISION = Duration.ofMinutes(1);

	private static final String FIND = """
			select s.primary_id, s.last_access_time, s.max_inactive_interval, u.id, u.password_hash, a.stamp, a.nonce
			from spring_session s cross join lateral (
				select max(convert_from(attribute_bytes, 'UTF8')) filter (where attribute_name = 'user') as user_id,
					max(convert_from(attribute_bytes, 'UTF8')) filter (where attribute_name = 'stamp') as stamp,
					max(convert_from(attribute_bytes, 'UTF8')) filter (where attribute_name = 'nonce') as nonce
				from spring_session_attributes where session_primary_id = s.primary_id) a
			join users u on u.id = cast(a.user_id as bigint)
			where s.session_id = cast(? as char(36))""";

	private static final String USE = """
			update spring_session set last_access_time = ?, expiry_time = ? + max_inactive_interval * 1000::bigint
			where primary_id = ? and last_access_time < ?""";

	private static final String KNOWN = OpenSessions.class.getName();

	private final JdbcClient database;

	private final CookieSerializer cookie;

	OpenSessions(JdbcClient database, CookieSerializer cookie) {
		this.database = database;
		this.cookie = cookie;
	}

	/**
	 * A session of somebody who is signed in.
	 *
	 * @param nonce empty until a page has needed one
	 */
	record Open(long user, String nonce) {
	}

	/** A session as it is stored. */
	private record Row(String key, Instant lastUse, Duration lasts, boolean sound, Open open) {

		boolean isOver(Instant now) {
			return !now.isBefore(this.lastUse.plus(this.lasts));
		}

	}

	/** Whose session that is, unless the password has changed since; read once. */
	Optional<Open> of(HttpServletRequest request) {
		if (request.getAttribute(KNOWN) instanceof Open open) {
			return Optional.of(open);
		}
		Instant now = Instant.now(); // as Spring Session, which writes the others
		Optional<Row> row = this.cookie.readCookieValues(request)
			.stream()
			.flatMap((id) -> rows(id).stream())
			.findFirst()
			.filter((found) -> found.sound() && !found.isOver(now));
		row.filter((found) -> found.lastUse().plus(PRECISION).isBefore(now)).ifPresent((found) -> use(found, now));
		row.ifPresent((found) -> request.setAttribute(KNOWN, found.open()));
		return row.map(Row::open);
	}

	/** Another session begins, or this one ends. */
	static void forget(HttpServletRequest request) {
		request.removeAttribute(KNOWN);
	}

	private List<Row> rows(String id) {
		return this.database.sql(FIND)
			.param(id)
			.query((row, number) -> new Row(row.getString("primary_id"),
					Instant.ofEpochMilli(row.getLong("last_access_time")),
					Duration.ofSeconds(row.getInt("max_inactive_interval")),
					SessionUser.stamp(row.getLong("id"), row.getString("password_hash")).equals(row.getString("stamp")),
					new Open(row.getLong("id"), text(row.getString("nonce")))))
			.list();
	}

	private void use(Row row, Instant now) {
		this.database.sql(USE)
			.params(now.toEpochMilli(), now.toEpochMilli(), row.key(), now.minus(PRECISION).toEpochMilli())
			.update();
	}

	private static String text(@Nullable String stored) {
		return (stored != null) ? stored : "";
	}

}
