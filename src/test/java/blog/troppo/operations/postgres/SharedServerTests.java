package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import blog.troppo.kept.SavedAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Several processes, one server, and all the ways in which either can end. */
class SharedServerTests {

	private static final Duration SECONDS = Duration.ofSeconds(15);

	@TempDir
	static Path temporary;

	private final Path data = temporary.resolve("a blog's data");

	@Test
	void theServerServesAllProcessesAndEndsWithTheLast() throws Exception {
		DatabaseUser first = DatabaseUser.start(this.data);
		DatabaseUser second = DatabaseUser.start(this.data);
		assertThat(second.server).isEqualTo(first.server);
		assertThat(second.url).isEqualTo(first.url);
		first.leave();
		assertThat(alive(second.server)).isTrue();
		second.terminate();
		assertThat(alive(second.server)).isFalse();
		assertThat(this.data.resolve("postgres/users")).isEmptyDirectory();
	}

	/** What is written of the blog at a process's end, for the next start. */
	@Test
	void whatWasWrittenIsRightUntilTheServerIsStartedAgain() throws Exception {
		Path file = this.data.resolve("kept-answers-of-" + ProcessHandle.current().pid());
		SavedAnswers none = new SavedAnswers("blog.test", Map.of());
		try (EmbeddedPostgres _ = EmbeddedPostgres.open(this.data)) {
			none.write(this.data);
			assertThat(DatabaseAtRest.state(this.data)).as("while it runs").isEmpty();
			assertThat(DatabaseAtRest.isAbandoned(this.data)).isFalse();
		}
		String left = DatabaseAtRest.state(this.data).orElseThrow();
		assertThat(file).doesNotExist();
		assertThat(this.data.resolve("kept-answers-" + left)).exists();

		DatabaseUser another = DatabaseUser.start(this.data);
		try (EmbeddedPostgres _ = EmbeddedPostgres.open(this.data)) {
			none.write(this.data);
		}
		assertThat(file).as("left while another process may write").doesNotExist();
		none.write(this.data);
		another.kill();
		await(() -> !alive(another.server));
		String later = DatabaseAtRest.state(this.data).orElseThrow();
		assertThat(later).isNotEqualTo(left);
		assertThat(this.data.resolve("kept-answers-" + later)).as("by one that was killed").doesNotExist();
		EmbeddedPostgres.open(this.data).close();
		assertThat(DatabaseAtRest.isAbandoned(this.data)).isTrue();
		assertThat(SavedAnswers.take(this.data, DatabaseAtRest.state(this.data), true)).isEmpty();
	}

	@Test
	void processesThatStartTogetherStartOneServer() throws Exception {
		Process[] processes = new Process[3];
		for (int i = 0; i < processes.length; i++) {
			processes[i] = DatabaseUser.process(this.data).start();
		}
		String first = processes[0].inputReader().readLine();
		assertThat(processes[1].inputReader().readLine()).isEqualTo(first);
		assertThat(processes[2].inputReader().readLine()).isEqualTo(first);
		for (Process process : processes) {
			process.getOutputStream().close();
			process.waitFor();
		}
		assertThat(alive(Long.parseLong(first.split(" ")[1]))).isFalse();
	}

	@Test
	void theServerEndsAfterAKilledProcess() throws Exception {
		DatabaseUser user = DatabaseUser.start(this.data);
		user.kill();
		await(() -> !alive(user.server));
		await(() -> Files.notExists(this.data.resolve("postgres/supervisor")));
	}

	@Test
	void aProcessThatComesWhileTheServerIsBeingStoppedGetsItRunning() throws Exception {
		for (int attempt = 0; attempt < 2; attempt++) {
			long t0 = System.nanoTime();
			DatabaseUser killed = DatabaseUser.start(this.data);
			killed.kill();
			Thread.sleep(900 + 150 * attempt);
			try (EmbeddedPostgres next = EmbeddedPostgres.open(this.data)) {
				assertThat(rows(next)).isNotNegative();
			}
		}
	}

	@Test
	void aKilledServerComesBackOnItsPortWithAllThatWasCommitted() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.data)) {
			long before = rows(postgres);
			insert(postgres);
			String url = postgres.url();
			long killed = postgres.pid();
			ProcessHandle.of(killed).orElseThrow().destroyForcibly();
			await(() -> postgres.pid() != killed && rows(postgres) == before + 1);
			assertThat(postgres.url()).isEqualTo(url);
		}
	}

	@Test
	void everythingKilledAtOnceIsNoHindranceForTheNextStart() throws Exception {
		DatabaseUser user = DatabaseUser.start(this.data);
		ProcessIdentity supervisor = supervisor();
		user.kill();
		ProcessHandle.of(supervisor.pid()).orElseThrow().destroyForcibly();
		ProcessHandle.of(user.server).orElseThrow().destroyForcibly();
		assertThat(this.data.resolve("postgres/cluster/postmaster.pid")).exists();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.data)) {
			insert(postgres);
		}
	}

	@Test
	void aServerThatOutlivedEverybodyIsUsedAndThenStopped() throws Exception {
		DatabaseUser user = DatabaseUser.start(this.data);
		ProcessIdentity supervisor = supervisor();
		ProcessHandle.of(supervisor.pid()).orElseThrow().destroyForcibly();
		user.kill();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.data)) {
			assertThat(postgres.pid()).isEqualTo(user.server);
		}
		assertThat(alive(user.server)).isFalse();
	}

	/**
	 * Of a server that is gone: it found nobody, and was about to stop what it found when
	 * the next user had already started the next server.
	 */
	@Test
	void aSupervisorThatIsLateStopsNoOtherServer() throws Exception {
		DatabaseUser before = DatabaseUser.start(this.data);
		ProcessIdentity gone = ProcessIdentity.of(before.server).orElseThrow();
		before.leave();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.data)) {
			ProcessHandle own = ProcessHandle.of(supervisor().pid()).orElseThrow();
			own.destroyForcibly();
			own.onExit().join();
			PostgresFolder folder = PostgresFolder.in(this.data);
			try (var users = Files.list(folder.users())) {
				for (Path user : users.toList()) {
					Files.delete(user);
				}
			}
			assertThat(new Supervisor(folder).start(gone).waitFor()).isZero();
			assertThat(alive(postgres.pid())).isTrue();
			assertThat(rows(postgres)).isNotNegative();
		}
	}

	/** The old one ends with its server, and the new server is looked after as well. */
	@Test
	void eachServerHasASupervisorOfItsOwn() throws Exception {
		DatabaseUser user = DatabaseUser.start(this.data);
		ProcessIdentity first = supervisor();
		ProcessHandle.of(user.server).orElseThrow().destroyForcibly();
		await(() -> !first.alive()
				&& PostgresFolder.in(this.data).livingProcess(PostgresFolder.in(this.data).supervisor()).isPresent());
		long second = PostmasterFile.living(PostgresFolder.in(this.data).cluster()).orElseThrow().process().pid();
		assertThat(second).isNotEqualTo(user.server);
		user.kill();
		await(() -> !alive(second));
	}

	private ProcessIdentity supervisor() throws IOException {
		PostgresFolder folder = PostgresFolder.in(this.data);
		return folder.livingProcess(folder.supervisor()).orElseThrow();
	}

	private static boolean alive(long pid) {
		return ProcessIdentity.of(pid).isPresent();
	}

	private static long rows(EmbeddedPostgres postgres) throws SQLException {
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists kept (id int)");
			var rows = statement.executeQuery("select count(*) from kept");
			rows.next();
			return rows.getLong(1);
		}
	}

	private static void insert(EmbeddedPostgres postgres) throws SQLException {
		rows(postgres);
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			statement.execute("insert into kept values (1)");
		}
	}

	private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
		return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + SECONDS.toNanos();
		while (!fulfilled(condition)) {
			assertThat(System.nanoTime()).as("in time").isLessThan(end);
			Thread.sleep(50);
		}
	}

	private static boolean fulfilled(Callable<Boolean> condition) throws Exception {
		try {
			return condition.call();
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
