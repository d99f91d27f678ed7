package blog.troppo.site;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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
 * Hears from the database that another node or a command changed settings, or, as an
 * import does, the content as a whole. A connection of its own waits; when it breaks, a
 * new one is made, and the settings are read anew.
 */
@Component
@ConditionalOnWebApplication
class DatabaseListener implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseListener.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final JdbcConnectionDetails database;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Thread listening;

	DatabaseListener(JdbcConnectionDetails database, Settings settings, ApplicationEventPublisher events) {
		this.database = database;
		this.settings = settings;
		this.events = events;
	}

	@Override
	public void start() {
		Thread thread = Thread.ofVirtual().name("database-listener").unstarted(this::listenUntilStopped);
		this.listening = thread;
		thread.start();
	}

	private void listenUntilStopped() {
		while (isRunning()) {
			try (Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(),
					this.database.getUsername(), this.database.getPassword());
					Statement statement = connection.createStatement()) {
				statement.execute("listen troppo_settings; listen troppo_content");
				this.settings.reload();
				hear(connection.unwrap(PGConnection.class));
			}
			catch (SQLException ex) {
				LOGGER.debug("The listening connection broke", ex);
				pause();
			}
		}
	}

	private void hear(PGConnection connection) throws SQLException {
		while (isRunning()) {
			Set<String> heard = Arrays.stream(connection.getNotifications((int) PATIENCE.toMillis()))
				.map(PGNotification::getName)
				.collect(Collectors.toSet());
			if (heard.contains("troppo_settings")) {
				this.settings.reload();
			}
			if (heard.contains("troppo_content")) {
				Thread.startVirtualThread(() -> this.events.publishEvent(new DatabaseReplaced()));
			}
		}
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
