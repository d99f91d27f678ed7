package blog.troppo.discussion.linkback;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import blog.troppo.discussion.CommentStatus;
import blog.troppo.user.Caller;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that wait for a look at their source, and when sources were looked at. */
@Component
@Transactional
class AwaitedLinks {

	/** Nobody can be made to suffer more from our looking. */
	static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

	private static final int LOOKS_AT_A_HOST = 30;

	private static final int FROM_ONE_CALLER = 20;

	private static final int ALL = 10_000;

	/** One that waits. */
	record Awaited(long id, IncomingLink link, Instant arrived) {
	}

	private final JdbcClient database;

	AwaitedLinks(JdbcClient database) {
		this.database = database;
	}

	/** Whether it is new; one that waits already is not told twice. */
	boolean add(IncomingLink link, Instant now) {
		return this.database.sql("""
				insert into awaited_links
					(kind, source, target, post_id, name, title, excerpt, caller, caller_agent, arrived_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(link.kind().name(), link.source(), link.target(), link.post(), link.name(), link.title(),
					link.excerpt(), link.from().address(), link.from().agent(), Timestamp.from(now))
			.update() == 1;
	}

	/** Whether this caller, or all together, told more than we look at. */
	boolean areTooMany(Caller caller, Instant now) {
		return this.database.sql("""
				select (select count(*) from awaited_links where caller = ? and arrived_at > ?) >= ?
					or (select count(*) from (select from awaited_links limit ?) counted) >= ?""")
			.params(caller.address(), Timestamp.from(now.minus(BETWEEN_LOOKS)), FROM_ONE_CALLER, ALL, ALL)
			.query(Boolean.class)
			.single();
	}

	boolean isKnown(IncomingLink link) {
		return this.database.sql("""
				select exists (select from comments where post_id = ? and author_url = ? and type = ?)""")
			.params(link.post(), link.source(), link.kind().type())
			.query(Boolean.class)
			.single();
	}

	boolean isAwaited(IncomingLink.Kind kind, String source, long post) {
		return this.database
			.sql("select exists (select from awaited_links where source = ? and post_id = ? and kind = ?)")
			.params(source, post, kind.name())
			.query(Boolean.class)
			.single();
	}

	/** How the comment stands that a link became. */
	Optional<CommentStatus> status(IncomingLink.Kind kind, String source, long post) {
		return this.database
			.sql("select status from comments where post_id = ? and author_url = ? and type = ? limit 1")
			.params(post, source, kind.type())
			.query((row, number) -> new CommentStatus(row.getString("status")))
			.optional();
	}

	List<Awaited> from(String source) {
		return this.database.sql("select * from awaited_links where source = ? order by id")
			.param(source)
			.query((row, number) -> awaited(row))
			.list();
	}

	private static Awaited awaited(ResultSet row) throws SQLException {
		IncomingLink link = new IncomingLink(IncomingLink.Kind.valueOf(row.getString("kind")), row.getString("source"),
				row.getString("target"), row.getLong("post_id"), row.getString("name"), row.getString("title"),
				row.getString("excerpt"), new Caller(row.getString("caller"), row.getString("caller_agent")));
		return new Awaited(row.getLong("id"), link, row.getTimestamp("arrived_at").toInstant());
	}

	void remove(Awaited awaited) {
		this.database.sql("delete from awaited_links where id = ?").param(awaited.id()).update();
	}

	/**
	 * When a source may be looked at next; empty for now, which then counts as a look.
	 */
	Optional<Instant> look(String source, Instant now) {
		String host = String.valueOf(URI.create(source).getHost()).toLowerCase(Locale.ROOT);
		this.database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("look at " + host)
			.query((row, number) -> true)
			.single();
		Timestamp hour = Timestamp.from(now.minus(BETWEEN_LOOKS));
		this.database.sql("delete from fetched_sources where fetched_at <= ?").param(hour).update();
		Optional<Timestamp> last = this.database.sql("""
				select fetched_at from fetched_sources where source = :source
				union all (select fetched_at from fetched_sources where host = :host
					order by fetched_at desc limit 1 offset :most - 1)
				order by 1 desc limit 1""")
			.param("source", source)
			.param("host", host)
			.param("most", LOOKS_AT_A_HOST)
			.query(Timestamp.class)
			.optional();
		if (last.isPresent()) {
			return last.map((at) -> at.toInstant().plus(BETWEEN_LOOKS));
		}
		this.database.sql("insert into fetched_sources (source, host, fetched_at) values (?, ?, ?)")
			.params(source, host, Timestamp.from(now))
			.update();
		return Optional.empty();
	}

}
