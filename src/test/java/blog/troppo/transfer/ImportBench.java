package blog.troppo.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;

import blog.troppo.operations.postgres.EmbeddedPostgres;
import blog.troppo.support.SiteClock;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Imports a large file into an empty site and says how fast; run by
 * <code>bench/import</code>.
 */
final class ImportBench {

	private static final String[] WORDS = "the outage of our server was a long one and we are sorry é 😀".split(" ");

	private ImportBench() {
	}

	public static void main(String[] arguments) throws IOException, SQLException {
		String what = (arguments.length > 0) ? arguments[0] : "100000";
		Path file = what.matches("\\d+") ? generate(Integer.parseInt(what)) : Path.of(what);
		try (EmbeddedPostgres server = EmbeddedPostgres.open(Path.of("target", "bench-data"))) {
			PGSimpleDataSource source = emptySite(server);
			BlogImport importer = SiteForImports.importer(source,
					new SiteClock(Clock.systemUTC(), () -> ZoneOffset.UTC),
					new MediaFetch(Path.of("target", "bench-data")), 1000);
			long start = System.nanoTime();
			ImportReport report;
			try (ProgressBar bar = new ProgressBar(System.err, System.console() != null)) {
				report = importer.importFile(file, new ImportOptions(ImportOptions.Media.SKIP, false), bar);
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			long items = report.counts()
				.stream()
				.filter((count) -> count.kind().startsWith("posts: "))
				.mapToLong(ImportReport.Count::came)
				.sum();
			report.lines().forEach(System.out::println);
			System.out.printf("%d items in %.1f s: %.0f items/s; heap peak %d MB of %d MB%n", items, seconds,
					items / seconds, heapPeak() >> 20, Runtime.getRuntime().maxMemory() >> 20);
		}
	}

	private static PGSimpleDataSource emptySite(EmbeddedPostgres server) throws SQLException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(server.url("troppo"));
		source.setUser(server.user());
		source.setPassword(server.password());
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("drop schema public cascade; create schema public");
		}
		Flyway.configure().dataSource(source).locations("classpath:migrations").load().migrate();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("insert into users (login, nicename, registered_at) values ('admin', 'admin', now())");
			statement.execute(
					"insert into terms (taxonomy, name, slug) values ('category', 'Uncategorized', 'uncategorized')");
		}
		return source;
	}

	private static long heapPeak() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
	}

	private static Path generate(int posts) throws IOException {
		Path file = Files.createTempFile("bench", ".xml");
		file.toFile().deleteOnExit();
		Random random = new Random(1);
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write("<rss><channel><title>Bench</title><wp:wxr_version>1.2</wp:wxr_version>\n");
			for (int post = 1; post <= posts; post++) {
				out.write(SiteForImports.item(post, "post", "Post " + post, "<dc:creator>author" + random.nextInt(5)
						+ "</dc:creator><category domain=\"post_tag\" nicename=\"tag-" + random.nextInt(500)
						+ "\">Tag</category><content:encoded><![CDATA[" + text(random, 250) + "]]></content:encoded>"
						+ SiteForImports.meta("mood", "fair") + SiteForImports.comment(2L * post, 0, "Ann", "")
						+ SiteForImports.comment(2L * post + 1, 2L * post, "Ben", "")));
			}
			out.write("</channel></rss>\n");
		}
		return file;
	}

	private static String text(Random random, int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			text.append(WORDS[random.nextInt(WORDS.length)]).append((i % 40 == 39) ? "\n\n" : " ");
		}
		return text.toString();
	}

}
