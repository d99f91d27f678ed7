package blog.troppo.transfer;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An import that dies, however it dies, goes on where it stopped and ends as one that
 * never did.
 */
class InterruptedImportTests {

	private static final Path CONTENT = Path.of("src/test/resources/conformance/content.xml");

	private static List<List<String>> undisturbed;

	private static ImportReport report;

	@BeforeAll
	static void importUndisturbed() {
		SiteForImports site = new SiteForImports();
		report = site.imports(CONTENT);
		undisturbed = contentOf(site);
	}

	@ParameterizedTest(name = "after it: {0}")
	@ValueSource(booleans = { true, false })
	void itMayDieBeforeOrAfterEachCommit(boolean after) {
		assertThat(deaths(CONTENT, after, report, InterruptedImportTests::contentOf, undisturbed)).isGreaterThan(5);
	}

	@ParameterizedTest(name = "after it: {0}")
	@ValueSource(booleans = { true, false })
	void aDatabaseMayDieBeforeOrAfterEachCommit(boolean after) {
		SiteForImports site = new SiteForImports();
		ImportReport whole = site.imports(DatabaseImportTests.DUMP);
		Function<SiteForImports, List<List<String>>> content = (
				imported) -> Stream.of(contentOf(imported), beyondExports(imported)).flatMap(List::stream).toList();
		assertThat(deaths(DatabaseImportTests.DUMP, after, whole, content, content.apply(site))).isGreaterThan(4);
	}

	/**
	 * Lets an import die at its first commit, another at its second, until one has no
	 * more.
	 * @return how many died
	 */
	private static int deaths(Path file, boolean after, ImportReport whole,
			Function<SiteForImports, List<List<String>>> content, List<List<String>> undisturbed) {
		int commit = 1;
		for (SiteForImports site = new SiteForImports(); dies(site, file, commit, after); site = new SiteForImports()) {
			ImportReport resumed = site.imports(file);
			assertThat(content.apply(site)).as("died at commit %d", commit).isEqualTo(undisturbed);
			if (resumed.resumed()) {
				assertThat(resumed.counts()).isEqualTo(whole.counts());
			}
			commit++;
		}
		return commit - 1;
	}

	private static List<List<String>> beyondExports(SiteForImports site) {
		return site.answers("select name, value from settings order by 1", "select * from links order by id",
				"select * from link_terms order by 1, 2", "select * from user_roles order by 1, 2",
				"select user_id, name, value from user_meta order by 1, 2, 3",
				"select id, password_hash from users order by id");
	}

	@Test
	void itMayBeKilled() throws IOException, InterruptedException {
		SiteForImports site = new SiteForImports();
		PGSimpleDataSource source = (PGSimpleDataSource) site.dataSource();
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				SlowImport.class.getName(), source.getUrl(), source.getUser(), source.getPassword(), CONTENT.toString())
			.inheritIO()
			.start();
		try {
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
			while (System.nanoTime() < deadline
					&& site.rows("select 1 from import_runs where records_done > 100").isEmpty()) {
				Thread.sleep(20);
			}
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		assertThat(site.value("select count(*) between 1 and 200 from posts")).isEqualTo("t");
		while (!site.rows("select 1 from pg_locks where locktype = 'advisory'").isEmpty()) {
			Thread.sleep(20);
		}
		ImportReport resumed = site.imports(CONTENT);
		assertThat(resumed.resumed()).isTrue();
		assertThat(resumed.counts()).isEqualTo(report.counts());
		assertThat(contentOf(site)).isEqualTo(undisturbed);
	}

	@Test
	void twoImportsAtOnceAreOneTooMany() throws SQLException {
		SiteForImports site = new SiteForImports();
		try (ImportDatabase first = ImportDatabase.open(site.dataSource(), false)) {
			assertThat(first.isDryRun()).isFalse();
			assertThatExceptionOfType(ImportException.class).isThrownBy(() -> site.imports(CONTENT))
				.withMessage("Another import is running on this site; wait for its end.");
		}
		assertThat(site.imports(CONTENT).addsAnything()).isTrue();
	}

	/** Ids of rows that have no meaning outside the table count for nothing. */
	private static List<List<String>> contentOf(SiteForImports site) {
		return site.answers("select * from posts order by id",
				"select post_id, name, value from post_meta order by post_id, id", "select * from comments order by id",
				"select * from terms order by id", "select * from post_terms order by 1, 2",
				"select id, login from users order by id", "select * from month_counts order by 1, 2",
				"select * from author_counts order by 1, 2",
				"select file_id, post_id, created from import_posts where run_id = (select min(run_id) from import_posts) order by 2");
	}

	private static boolean dies(SiteForImports site, Path file, int commit, boolean after) {
		AtomicInteger commits = new AtomicInteger();
		DataSource source = proxy(DataSource.class, site.dataSource(), (real, method, arguments) -> {
			Object result = method.invoke(real, arguments);
			return (result instanceof Connection connection)
					? proxy(Connection.class, connection, (inner, call, values) -> {
						boolean death = call.getName().equals("commit") && commits.incrementAndGet() == commit;
						Object value = (death && !after) ? null : call.invoke(inner, values);
						if (death) {
							((Connection) inner).rollback();
							throw new SQLException("the power failed");
						}
						return value;
					}) : result;
		});
		try {
			site.importer(source).importFile(file, SiteForImports.WITHOUT_MEDIA, (phase, done, total) -> {
			});
			assertThat(commits).as("commits, none of which may fail unnoticed").hasValueLessThan(commit);
			return false;
		}
		catch (ImportException ex) {
			assertThat(ex).hasMessageContaining("Start the same import again");
			return true;
		}
	}

	private interface Call {

		Object on(Object real, java.lang.reflect.Method method, Object[] arguments)
				throws ReflectiveOperationException, SQLException;

	}

	private static <T> T proxy(Class<T> type, T real, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
				try {
					return call.on(real, method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

}
