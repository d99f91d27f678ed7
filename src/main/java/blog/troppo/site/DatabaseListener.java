package blog.troppo.site;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

import blog.troppo.support.DatabaseReplaced;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hears from the database what this node, another or a command changed: settings, what
 * readers see ({@link Changes}), or, as an import does, the content as a whole. A
 * connection of its own waits; when it breaks, a new one is made, and all that was missed
 * counts as changed. As a connection that was cut looks like one on which nothing
 * happens, it is tried every other second; so is whether this is still the server that
 * takes writes.
 */
@Component
@ConditionalOnWebApplication
class DatabaseListener implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseListener.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final int BEFORE_THE_WEB = 0;

	private static final Duration TRIAL_EVERY = Duration.ofSeconds(2);

	/** After this a database that does not answer counts as away. */
	private static final int SILENCE_SECONDS = 4;

	private final JdbcConnectionDetails database;

	private final Settings settings;

	private final Changes changes;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Thread listening;

	DatabaseListener(JdbcConnectionDetails database, Settings settings, Changes changes,
			ApplicationEventPublisher events) {
		this.database = database;
		this.settings = settings;
		this.changes = changes;
		this.events = events;
	}

	@Override
	public void start() {
		Thread thread = Thread.ofVirtual().name("database-listener").unstarted(this::listenUntilStopped);
		this.listening = thread;
		thread.start();
	}

	/** What was told while the connection was away is unknown: anything may be new. */
	private void listenUntilStopped() {
		boolean missed = false;
		boolean heard = false;
		while (Thread.currentThread().equals(this.listening)) {
			try (Connection connection = connect(); Statement statement = connection.createStatement()) {
				statement.execute("listen troppo_settings; listen troppo_content; listen " + Changes.CHANNEL);
				this.settings.refresh();
				this.changes.listen();
				if (missed) {
					this.changes.tell(BlogChanged.EVERYTHING);
				}
				heard = true;
				hear(connection.unwrap(PGConnection.class), statement);
			}
			catch (SQLException | DataAccessException ex) {
				LOGGER.debug("The listening connection broke", ex);
				this.changes.lose();
				missed = true;
				if (heard && ex.getCause() instanceof SocketTimeoutException) {
					this.events.publishEvent(new DatabaseSilent());
				}
				heard = false;
				pause();
			}
		}
	}

	private Connection connect() throws SQLException {
		Properties settings = new Properties();
		if (this.database.getUsername() != null) {
			PGProperty.USER.set(settings, this.database.getUsername());
		}
		if (this.database.getPassword() != null) {
			PGProperty.PASSWORD.set(settings, this.database.getPassword());
		}
		PGProperty.APPLICATION_NAME.set(settings, "troppo-listener");
		PGProperty.CONNECT_TIMEOUT.set(settings, SILENCE_SECONDS);
		PGProperty.SOCKET_TIMEOUT.set(settings, SILENCE_SECONDS);
		return DriverManager.getConnection(this.database.getJdbcUrl(), settings);
	}

	private void hear(PGConnection connection, Statement statement) throws SQLException {
		long tried = System.nanoTime();
		while (Thread.currentThread().equals(this.listening)) {
			for (PGNotification told : connection.getNotifications((int) PATIENCE.toMillis())) {
				hear(told);
			}
			if (System.nanoTime() - tried > TRIAL_EVERY.toNanos()) {
				tryOut(statement);
				tried = System.nanoTime();
			}
		}
	}

	private static void tryOut(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
			if (row.next() && row.getBoolean(1)) {
				throw new SQLException("This server has become a standby");
			}
		}
	}

	private void hear(PGNotification told) {
		switch (told.getName()) {
			case "troppo_settings" -> {
				this.settings.reload();
				this.changes.tell(BlogChanged.SETTINGS);
			}
			case "troppo_content" -> replaced();
			default -> this.changes.hear(told.getParameter());
		}
	}

	private void replaced() {
		this.changes.tell(BlogChanged.EVERYTHING);
		Thread.startVirtualThread(() -> this.events.publishEvent(new DatabaseReplaced()));
	}

	private static void pause() {
		try {
			Thread.sleep(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		Thread thread = this.listening;
		this.listening = null;
		if (thread != null) {
			thread.interrupt();
		}
	}

	/**
	 * Begins before the first request is taken, and goes on until the last is answered.
	 */
	@Override
	public int getPhase() {
		return BEFORE_THE_WEB;
	}

	@Override
	public boolean isRunning() {
		return this.listening != null;
	}

}
