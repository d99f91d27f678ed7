package blog.troppo.site;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import blog.troppo.support.DatabaseReplaced;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database what this node, another or a command changed: settings, what
 * readers see ({@link Changes}), or, as an import does, the content as a whole. A
 * connection of its own waits; when it breaks, a new one is made, and all that was missed
 * counts as changed.
 */
@Component
@ConditionalOnWebApplication
class DatabaseListener implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseListener.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

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
		while (Thread.currentThread().equals(this.listening)) {
			try (Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(),
					this.database.getUsername(), this.database.getPassword());
					Statement statement = connection.createStatement()) {
				statement.execute("listen troppo_settings; listen troppo_content; listen " + Changes.CHANNEL);
				this.settings.reload();
				this.changes.listen();
				if (missed) {
					this.changes.tell(BlogChanged.EVERYTHING);
				}
				hear(connection.unwrap(PGConnection.class));
			}
			catch (SQLException ex) {
				LOGGER.debug("The listening connection broke", ex);
				this.changes.lose();
				missed = true;
				pause();
			}
		}
	}

	private void hear(PGConnection connection) throws SQLException {
		while (Thread.currentThread().equals(this.listening)) {
			for (PGNotification told : connection.getNotifications((int) PATIENCE.toMillis())) {
				hear(told);
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

	@Override
	public boolean isRunning() {
		return this.listening != null;
	}

}
