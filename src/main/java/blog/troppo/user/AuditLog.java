package blog.troppo.user;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ins and changes of rights, for their subjects and the owner to read. */
@Component
public class AuditLog {

	/** How long it is kept. */
	static final Duration KEPT = Duration.ofDays(365);

	private static final String COLUMNS = "select id, at, event, user_id, actor_id, login, address, agent, detail from audit_log ";

	private static final RowMapper<AuditEntry> ENTRY = (row, number) -> new AuditEntry(row.getLong("id"),
			row.getTimestamp("at").toInstant(), AuditEvent.valueOf(row.getString("event")),
			row.getObject("user_id", Long.class), row.getObject("actor_id", Long.class), row.getString("login"),
			row.getString("address"), row.getString("agent"), row.getString("detail"));

	private final JdbcClient database;

	private final InstantSource clock;

	AuditLog(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Of a user, by the user. */
	public void write(AuditEvent event, User user, Caller caller, String detail) {
		write(event, user.id(), user.id(), user.login(), caller, detail);
	}

	public void write(AuditEvent event, @Nullable Long userId, @Nullable Long actorId, String login, Caller caller,
			String detail) {
		this.database.sql("""
				insert into audit_log (at, event, user_id, actor_id, login, address, agent, detail)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(Timestamp.from(this.clock.instant()))
			.param(event.name())
			.param(userId)
			.param(actorId)
			.param(login)
			.param(caller.address())
			.param(caller.agent())
			.param(detail)
			.update();
	}

	/** The newest entries about a user, newest first. */
	public List<AuditEntry> about(long userId, int most) {
		return this.database.sql(COLUMNS + "where user_id = ? order by at desc, id desc limit ?")
			.params(userId, most)
			.query(ENTRY)
			.list();
	}

	/**
	 * The newest entries older than one, all of them first with {@link Long#MAX_VALUE}.
	 */
	public List<AuditEntry> before(long id, int most) {
		return this.database.sql(COLUMNS + "where id < ? order by id desc limit ?")
			.params(id, most)
			.query(ENTRY)
			.list();
	}

	/** Whether the user signed in from this address within a month. */
	boolean isFamiliar(User user, Caller caller) {
		return this.database.sql("""
				select exists (select from audit_log
					where user_id = ? and address = ? and event = 'SIGNED_IN' and at > ?)""")
			.params(user.id(), caller.address(), Timestamp.from(this.clock.instant().minus(Duration.ofDays(30))))
			.query(Boolean.class)
			.single();
	}

	int clean() {
		return this.database.sql("delete from audit_log where at < ?")
			.param(Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

}
