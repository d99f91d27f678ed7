package blog.troppo.transfer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import blog.troppo.support.OutboundGuard;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static blog.troppo.transfer.SiteForImports.blog;
import static blog.troppo.transfer.SiteForImports.item;
import static blog.troppo.transfer.SiteForImports.meta;
import static org.assertj.core.api.Assertions.assertThat;

class MediaFetchTests {

	@TempDir
	private Path uploads;

	private final SiteForImports site = new SiteForImports();

	private final Map<String, Integer> asked = new ConcurrentHashMap<>();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void filesGoWhereTheOldBlogHadThem() throws IOException {
		ImportReport report = imports(attachment(1, "/wp-content/uploads/2007/12/xen.jpg", "")
				+ attachment(2, "/wp-content/uploads/b%20c.png", "") + attachment(3, "/elsewhere/d.gif", "")
				+ attachment(4, "/x/e.jpg", meta("_wp_attached_file", "2005/01/named.jpg")));
		assertThat(files()).containsExactly("2005/01/named.jpg", "2007/12/d.gif", "2007/12/xen.jpg", "b c.png");
		assertThat(Files.readString(this.uploads.resolve("2007/12/xen.jpg")))
			.isEqualTo("the file /wp-content/uploads/2007/12/xen.jpg");
		assertThat(report.of("media files")).isEqualTo(new ImportReport.Count("media files", 4, 0, 0, 0));
	}

	@Test
	void attachmentsKnowTheirFiles() throws IOException {
		imports(attachment(1, "/elsewhere/d.gif?w=100", ""));
		assertThat(this.site.rows("select mime_type, value from posts p join post_meta m on m.post_id = p.id"))
			.containsExactly("image/gif|2007/12/d.gif");
	}

	@Test
	void aSecondRunFetchesOnlyWhatIsMissing() throws IOException {
		String file = attachment(1, "/a.jpg", "") + attachment(2, "/missing.jpg", "");
		assertThat(imports(file).notes())
			.containsExactly("media files: " + at("/missing.jpg") + ": the server answers 404");
		ImportReport again = imports(file);
		assertThat(again.of("media files")).isEqualTo(new ImportReport.Count("media files", 0, 1, 0, 1));
		assertThat(this.asked).containsEntry("/a.jpg", 1).containsEntry("/missing.jpg", 2);
	}

	@Test
	void aServerThatFailsIsAskedAgain() throws IOException {
		ImportReport report = imports(attachment(1, "/flaky.jpg", "") + attachment(2, "/broken.jpg", ""));
		assertThat(files()).containsExactly("2007/12/flaky.jpg");
		assertThat(this.asked).containsEntry("/flaky.jpg", 2).containsEntry("/broken.jpg", 3);
		assertThat(report.notes()).containsExactly("media files: " + at("/broken.jpg") + ": the server answers 503");
	}

	@Test
	void aPageInPlaceOfAFileIsNotKept() throws IOException {
		assertThat(
				imports(attachment(1, "/page.jpg", "") + attachment(2, "/empty.jpg", "")).of("media files").skipped())
			.isEqualTo(2);
		assertThat(files()).isEmpty();
	}

	@Test
	void noNameLeadsOutOfTheUploadsOrIsRun() throws IOException {
		ImportReport report = imports(attachment(1, "/a.jpg", meta("_wp_attached_file", "../../evil.jpg"))
				+ attachment(2, "/b.jpg", meta("_wp_attached_file", "2007/b.php"))
				+ attachment(3, "/c.jpg", meta("_wp_attached_file", ".htaccess")) + attachment(4, "/d.html", "")
				+ attachment(5, "/e.jpg", meta("_wp_attached_file", "a\\..\\b.jpg"))
				+ attachment(6, "/f.jpg", meta("_wp_attached_file", "/etc/x.jpg")));
		assertThat(report.of("media files").skipped()).isEqualTo(5);
		assertThat(files()).containsExactly("2007/12/f.jpg");
		assertThat(this.uploads.resolve("../../evil.jpg")).doesNotExist();
	}

	@Test
	void whatIsNotPublicIsRefused() throws IOException {
		ImportReport report = importWith(OutboundGuard::new, attachment(1, "/a.jpg", ""));
		assertThat(report.of("media files").skipped()).isOne();
		assertThat(report.notes().getFirst()).contains("is not fetched from");
		assertThat(this.asked).isEmpty();
	}

	@Test
	void skippedMediaKeepTheirPlaces() throws IOException {
		this.site.imports(blog(attachment(1, "/wp-content/uploads/2007/12/xen.jpg", "")));
		assertThat(files()).isEmpty();
		assertThat(this.site.rows("select value from post_meta")).containsExactly("2007/12/xen.jpg");
		assertThat(imports(attachment(1, "/wp-content/uploads/2007/12/xen.jpg", "")).of("media files").came()).isOne();
	}

	@Test
	void addressesMayHoldAnyCharacter() throws URISyntaxException {
		assertThat(MediaFetch.uri("http://a.example/Größe 1.jpg?x=[1]").toString())
			.isEqualTo("http://a.example/Gr%C3%B6%C3%9Fe%201.jpg?x=[1]");
		assertThat(MediaFetch.uri("http://a.example/a%20b.jpg").toString()).isEqualTo("http://a.example/a%20b.jpg");
	}

	private ImportReport imports(String items) throws IOException {
		return importWith(() -> new OutboundGuard(Set.of("localhost:" + this.server.getAddress().getPort())), items);
	}

	private ImportReport importWith(java.util.function.Supplier<OutboundGuard> guards, String items)
			throws IOException {
		Path file = Files.createTempFile("media", ".xml");
		Files.writeString(file, blog(items));
		try {
			return this.site
				.importer(this.site.dataSource(), new MediaFetch(this.uploads, guards, Duration.ofMillis(1)), 50)
				.importFile(file, new ImportOptions(ImportOptions.Media.FETCH, false), (phase, done, total) -> {
				});
		}
		finally {
			Files.delete(file);
		}
	}

	private String attachment(long id, String path, String more) {
		return item(id, "attachment", "File " + id, "<wp:attachment_url>" + at(path) + "</wp:attachment_url>" + more);
	}

	private String at(String path) {
		return "http://localhost:" + this.server.getAddress().getPort() + path;
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.uploads)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.uploads.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

	private void serve(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		int times = this.asked.merge(path, 1, Integer::sum);
		int status = path.startsWith("/missing") ? 404
				: path.startsWith("/broken") || path.startsWith("/flaky") && times == 1 ? 503 : 200;
		byte[] body = path.startsWith("/empty") ? new byte[0] : ("the file " + path).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders()
			.set("Content-Type", path.startsWith("/page") ? "text/html; charset=UTF-8" : "image/jpeg");
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
