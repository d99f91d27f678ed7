package blog.troppo.discussion.linkback;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom was told of which link, and how. */
@Component
@Transactional
class SentLinks {

	/** How it was told; {@code NONE} if the page takes nothing. */
	enum Kind {

		WEBMENTION, PINGBACK, TRACKBACK, NONE

	}

	record Sent(String target, Kind kind, String source) {
	}

	private final JdbcClient database;

	SentLinks(JdbcClient database) {
		this.database = database;
	}

	List<Sent> of(long post) {
		return this.database.sql("select target, kind, source from sent_links where post_id = ? order by target")
			.param(post)
			.query((row, number) -> new Sent(row.getString(1), Kind.valueOf(row.getString(2)), row.getString(3)))
			.list();
	}

	void keep(long post, Sent sent, Instant now) {
		this.database.sql("""
				insert into sent_links (post_id, target, kind, source, sent_at) values (?, ?, ?, ?, ?)
				on conflict (post_id, target) do update set kind = excluded.kind, source = excluded.source,
					sent_at = excluded.sent_at""")
			.params(post, sent.target(), sent.kind().name(), sent.source(), Timestamp.from(now))
			.update();
	}

	void forget(long post, String target) {
		this.database.sql("delete from sent_links where post_id = ? and target = ?").params(post, target).update();
	}

}
