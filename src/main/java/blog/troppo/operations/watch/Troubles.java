package blog.troppo.operations.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.mail.Letter;
import blog.troppo.mail.Mailer;
import blog.troppo.site.Sentences;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was wrong, and tells the administrator: one mail when a trouble begins and
 * one when it is over, however many nodes see it. What comes and goes is one trouble
 * until it has stayed away for a while.
 */
@Component
class Troubles {

	static final Duration QUIET = Duration.ofMinutes(10);

	private static final Duration KEPT = Duration.ofDays(400);

	private final JdbcClient database;

	private final Mailer mailer;

	private final Settings settings;

	private final SiteLanguage language;

	Troubles(JdbcClient database, Mailer mailer, Settings settings, SiteLanguage language) {
		this.language = language;
		this.database = database;
		this.mailer = mailer;
		this.settings = settings;
	}

	/** Something is wrong now; who has said so already says nothing new. */
	@Transactional
	public void isWrong(String subject, String text, Instant now) {
		this.database.sql("""
				insert into troubles as known (subject, text, began_at) values (:subject, :text, :now)
				on conflict (subject) where ended_at is null do update set well_since = null
				where known.well_since is not null
				returning (xmax = 0)""")
			.param("subject", subject)
			.param("text", text)
			.param("now", Timestamp.from(now))
			.query(Boolean.class)
			.optional()
			.filter(Boolean::booleanValue)
			.ifPresent((begun) -> tell("trouble-began", text, Map.of("since", now)));
	}

	/** It is not wrong now; after a while it is over. */
	@Transactional
	public void isWell(String subject, Instant now) {
		this.database.sql("""
				update troubles set well_since = coalesce(well_since, :now),
					ended_at = case when well_since <= :quiet then well_since end
				where subject = :subject and ended_at is null and (well_since is null or well_since <= :quiet)
				returning subject, text, began_at, ended_at""")
			.param("subject", subject)
			.param("now", Timestamp.from(now))
			.param("quiet", Timestamp.from(now.minus(QUIET)))
			.query((row, number) -> trouble(row))
			.optional()
			.filter((trouble) -> trouble.ended() != null)
			.ifPresent((trouble) -> tell("trouble-over", trouble.text(),
					Map.of("since", trouble.began(), "until", trouble.endedOr(now))));
	}

	/**
	 * Notes a trouble that could not be noted while it lasted. Several nodes see the
	 * same.
	 */
	@Transactional
	public void wasWrong(String subject, String text, Instant began, Instant ended) {
		this.database.sql("lock table troubles in share row exclusive mode").update();
		int known = this.database.sql("""
				update troubles set began_at = least(began_at, :began), ended_at = greatest(ended_at, :ended)
				where subject = :subject and began_at <= :ended and ended_at >= :began""")
			.param("subject", subject)
			.param("began", Timestamp.from(began))
			.param("ended", Timestamp.from(ended))
			.update();
		if (known == 0) {
			this.database.sql(
					"insert into troubles (subject, text, began_at, ended_at) values (:subject, :text, :began, :ended)")
				.param("subject", subject)
				.param("text", text)
				.param("began", Timestamp.from(began))
				.param("ended", Timestamp.from(ended))
				.update();
		}
		this.database.sql("delete from troubles where ended_at < ?").param(Timestamp.from(ended.minus(KEPT))).update();
	}

	/** Those with this subject that were not over by then, the newest first. */
	List<Trouble> since(String subject, Instant moment) {
		return this.database.sql("""
				select subject, text, began_at, ended_at from troubles
				where subject = ? and (ended_at is null or ended_at >= ?) order by began_at desc limit 500""")
			.params(subject, Timestamp.from(moment))
			.query((row, number) -> trouble(row))
			.list();
	}

	/** Since when troubles are kept here; before that nothing is known. */
	Optional<Instant> keptSince() {
		return this.database.sql("select min(installed_on) from flyway_schema_history where version = '69'")
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	private void tell(String template, String text, Map<String, Object> words) {
		letter(template, text, words).ifPresent(this.mailer::send);
	}

	/**
	 * To the administrator, if the site has the address of one; in the site's language.
	 */
	Optional<Letter> letter(String template, String text, Map<String, Object> words) {
		String to = this.settings.get(SiteSettings.ADMIN_EMAIL);
		String said = Sentences.in(this.language.locale(), text);
		Map<String, Object> all = new java.util.HashMap<>(words);
		all.put("title", said);
		all.put("text", said);
		return to.isBlank() ? Optional.empty() : Optional.of(new Letter(to, template, all));
	}

	private static Trouble trouble(ResultSet row) throws SQLException {
		return new Trouble(row.getString("subject"), row.getString("text"), row.getTimestamp("began_at").toInstant(),
				instant(row.getTimestamp("ended_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
