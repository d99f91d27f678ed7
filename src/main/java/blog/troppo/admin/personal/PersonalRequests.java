package blog.troppo.admin.personal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.troppo.admin.personal.PersonalRequest.Kind;
import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Digests;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the requests; who is asked by mail confirms with what that mail's link carries.
 */
@Component
@Transactional
class PersonalRequests {

	private static final Duration VALID = Duration.ofDays(7);

	private static final int MOST = 200;

	private static final int KEY_BYTES = 20;

	private final JdbcClient database;

	private final Mailer mailer;

	private final SiteUrls urls;

	private final SiteClock site;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	PersonalRequests(JdbcClient database, Mailer mailer, SiteUrls urls, SiteClock site, Clock clock) {
		this.database = database;
		this.mailer = mailer;
		this.urls = urls;
		this.site = site;
		this.clock = clock;
	}

	/** Whether one of this kind waits for this address already. */
	boolean isOpen(Kind kind, String email) {
		return this.database.sql(
				"select exists (select from personal_requests where kind = ? and lower(email) = lower(?) and state <> 'done')")
			.params(kind.key(), email)
			.query(Boolean.class)
			.single();
	}

	/** A request; without a mail the owner vouches for it. */
	void make(Kind kind, String email, boolean byMail) {
		long id = this.database
			.sql("insert into personal_requests (kind, email, made_at) values (?, ?, ?::timestamptz) returning id")
			.params(kind.key(), email, this.clock.instant().toString())
			.query(Long.class)
			.single();
		if (byMail) {
			ask(id);
		}
		else {
			confirm(id);
		}
	}

	/** Sends the mail, again if need be; an older one counts no more. */
	void ask(long id) {
		PersonalRequest request = find(id).orElseThrow();
		byte[] bytes = new byte[KEY_BYTES];
		this.random.nextBytes(bytes);
		String key = HexFormat.of().formatHex(bytes);
		this.database.sql("update personal_requests set key_hash = ?, made_at = ?::timestamptz where id = ?")
			.params(Digests.hex(key), this.clock.instant().toString(), id)
			.update();
		this.mailer.send(new Letter(request.email(), "personal-" + request.kind().key(), Map.of("link",
				this.urls.site("/wp-login.php?action=confirmaction&request_id=" + id + "&confirm_key=" + key))));
	}

	/** The request that this key confirms, which it does once, within a week. */
	Optional<PersonalRequest> confirm(long id, String key) {
		boolean right = this.database.sql("""
				select exists (select from personal_requests where id = ? and state = 'pending' and key_hash = ?
				and made_at > ?::timestamptz)""")
			.params(id, Digests.hex(key), this.clock.instant().minus(VALID).toString())
			.query(Boolean.class)
			.single();
		if (right) {
			confirm(id);
		}
		return right ? find(id) : Optional.empty();
	}

	private void confirm(long id) {
		this.database.sql(
				"update personal_requests set state = 'confirmed', key_hash = '', confirmed_at = ?::timestamptz where id = ?")
			.params(this.clock.instant().toString(), id)
			.update();
	}

	void finish(long id) {
		this.database.sql("update personal_requests set state = 'done', done_at = ?::timestamptz where id = ?")
			.params(this.clock.instant().toString(), id)
			.update();
	}

	void forget(long id) {
		this.database.sql("delete from personal_requests where id = ?").param(id).update();
	}

	@Transactional(readOnly = true)
	public Optional<PersonalRequest> find(long id) {
		return this.database.sql("select * from personal_requests where id = ?")
			.param(id)
			.query((row, n) -> request(row))
			.optional();
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<PersonalRequest> all(Kind kind) {
		return this.database.sql("select * from personal_requests where kind = ? order by id desc limit ?")
			.params(kind.key(), MOST)
			.query((row, n) -> request(row))
			.list();
	}

	private PersonalRequest request(ResultSet row) throws SQLException {
		return new PersonalRequest(row.getLong("id"), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
				row.getString("email"), row.getString("state"),
				this.site.toLocal(row.getTimestamp("made_at").toInstant()), local(row.getTimestamp("confirmed_at")),
				local(row.getTimestamp("done_at")));
	}

	private @Nullable LocalDateTime local(@Nullable Timestamp time) {
		return (time != null) ? this.site.toLocal(time.toInstant()) : null;
	}

}
