package blog.troppo.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import blog.troppo.testing.PostgresForTests;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The listening connection, over a wire that can be cut. */
class DatabaseListenerTests {

	private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

	private final List<Object> events = new CopyOnWriteArrayList<>();

	private final JdbcClient direct = JdbcClient
		.create(new DriverManagerDataSource(this.database.url(), this.database.user(), this.database.password()));

	private final Changes changes = new Changes(this.direct, this.events::add);

	private Wire wire;

	private DatabaseListener listener;

	@BeforeEach
	void listen() throws IOException {
		this.wire = new Wire(URI.create(this.database.url().substring("jdbc:".length())).getPort());
		this.listener = new DatabaseListener(new Through(this.wire, this.database),
				new Settings(this.direct, this.events::add, new TransactionTemplate()), this.changes, this.events::add);
		this.listener.start();
		await().until(this.changes::isCaughtUp);
	}

	@AfterEach
	void end() throws IOException {
		this.listener.stop();
		this.wire.close();
	}

	@Test
	void whatHappenedWhileItWasAwayCountsAsChanged() throws SQLException {
		terminateListener();
		await().until(() -> this.events.stream().filter(BlogChanged.EVERYTHING::equals).count() >= 2);
		await().until(this.changes::isCaughtUp);
		assertThat(this.events).doesNotContain(new DatabaseSilent());
	}

	/** As when a cable was pulled: no end of the connection is told, by nobody. */
	@Test
	void aWireThatWasCutIsNoticedAndTheNextOneUsed() {
		this.wire.cut();
		await().until(() -> !this.changes.isCaughtUp());
		await().until(() -> this.events.contains(new DatabaseSilent()));
		// connections that were made since may be good ones: who cannot connect says
		// nothing of them
		int tries = this.wire.tries();
		await().until(() -> this.wire.tries() >= tries + 2);
		assertThat(this.events).containsOnlyOnce(new DatabaseSilent());
		this.wire.mend();
		await().until(this.changes::isCaughtUp);
	}

	@Test
	void afterAMomentWhatIsKnownIsTheBestThatCanBeHad() {
		this.changes.committed();
		this.wire.cut();
		await().until(() -> this.events.contains(new DatabaseSilent()));
		await().until(this.changes::isAway);
		this.wire.mend();
		await().until(() -> !this.changes.isAway());
	}

	private void terminateListener() throws SQLException {
		try (Connection connection = this.database.connect()) {
			connection.createStatement()
				.execute(
						"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'troppo-listener'"
								+ " and datname = current_database()");
		}
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
	}

	private record Through(Wire wire, PostgresForTests.Database database) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.database.url().replaceFirst(":\\d+/", ":" + this.wire.port() + "/");
		}

		@Override
		public String getUsername() {
			return this.database.user();
		}

		@Override
		public String getPassword() {
			return this.database.password();
		}

	}

	/** Passes bytes on, until it is cut: then they vanish. */
	private static final class Wire {

		private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

		private final int target;

		private final List<Socket> ends = new CopyOnWriteArrayList<>();

		private volatile boolean cut;

		private volatile int tries;

		Wire(int target) throws IOException {
			this.target = target;
			Thread.startVirtualThread(this::take);
		}

		int port() {
			return this.door.getLocalPort();
		}

		int tries() {
			return this.tries;
		}

		void cut() {
			this.cut = true;
		}

		/** For new connections: the old ones never hear of it. */
		void mend() {
			this.cut = false;
		}

		private void take() {
			try {
				while (!this.door.isClosed()) {
					Socket here = this.door.accept();
					this.ends.add(here);
					this.tries++;
					if (!this.cut) {
						Socket there = new Socket(InetAddress.getLoopbackAddress(), this.target);
						this.ends.add(there);
						pass(here, there);
						pass(there, here);
					}
				}
			}
			catch (IOException ex) {
				// the door is closed: the test is over
			}
		}

		private void pass(Socket from, Socket to) {
			Thread.startVirtualThread(() -> {
				byte[] buffer = new byte[8192];
				try {
					for (int count = from.getInputStream().read(buffer); count >= 0; count = from.getInputStream()
						.read(buffer)) {
						if (this.cut) {
							return;
						}
						to.getOutputStream().write(buffer, 0, count);
					}
					to.close();
				}
				catch (IOException ex) {
					// one of its ends is closed
				}
			});
		}

		void close() throws IOException {
			this.door.close();
			for (Socket end : this.ends) {
				end.close();
			}
		}

	}

}
