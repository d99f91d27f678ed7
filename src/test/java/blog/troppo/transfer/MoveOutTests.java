package blog.troppo.transfer;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import blog.troppo.transfer.Redirects.Redirect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A kit to move out with: whole, and good for moving in elsewhere. */
class MoveOutTests extends OnTheRecordedBlog {

	private static final TransferProgress QUIETLY = (phase, done, total) -> {
	};

	@Autowired
	MoveOut moveOut;

	@Autowired
	Redirects redirects;

	@TempDir
	Path folder;

	private String home = "";

	private Path uploads = Path.of("");

	@BeforeAll
	void uploadFiles(@Value("${troppo.data}") Path data) throws IOException {
		this.home = "http://localhost:" + this.port;
		this.uploads = data.resolve("uploads");
		Files.createDirectories(this.uploads.resolve("2026/11"));
		Files.writeString(this.uploads.resolve("2026/11/move-out.txt"), "a file of the blog");
		Files.writeString(this.uploads.resolve("2026/11/.fetching123"), "half a file");
	}

	@Test
	void aFolderHoldsAllOfTheBlog() throws IOException {
		Path kit = this.folder.resolve("kit");
		MoveOut.Kit done = this.moveOut.write(kit, "", "Troppo", QUIETLY);
		assertThat(files(kit))
			.contains("README.txt", "blog.xml", "redirects.csv", "redirects-nginx.conf", "redirects-apache.txt",
					"uploads/2026/11/move-out.txt")
			.noneMatch((name) -> name.contains(".fetching"));
		assertThat(Files.readString(kit.resolve("uploads/2026/11/move-out.txt"))).isEqualTo("a file of the blog");
		assertThat(Files.readString(kit.resolve("README.txt"))).contains(this.home, done.items() + " items",
				done.redirects() + " old and new addresses");
	}

	/**
	 * Where the old blog is gone, WordPress fetches the media from itself: as the kit's
	 * page says.
	 */
	@Test
	void mediaCanComeFromTheNewHome() throws IOException, InterruptedException {
		Path kit = this.folder.resolve("gone");
		this.moveOut.write(kit, "https://new.example/blog", "Troppo", QUIETLY);
		String command = Files.readString(kit.resolve("README.txt"))
			.lines()
			.map(String::strip)
			.filter((line) -> line.startsWith("sed "))
			.findFirst()
			.orElseThrow();
		assertThat(new ProcessBuilder("sh", "-c", command).directory(kit.toFile()).start().waitFor()).isZero();
		List<String> before = mediaOf(kit.resolve("blog.xml"));
		assertThat(before).isNotEmpty().allMatch((url) -> url.startsWith(this.home + "/wp-content/uploads/"));
		assertThat(mediaOf(kit.resolve("gone.xml"))).isEqualTo(before.stream()
			.map((url) -> url.replace(this.home + "/wp-content/uploads", "https://new.example/blog/wp-content/moved"))
			.toList());
	}

	private static List<String> mediaOf(Path export) throws IOException {
		return Pattern.compile("<wp:attachment_url><!\\[CDATA\\[(.*?)\\]\\]>")
			.matcher(Files.readString(export))
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	@Test
	void itMovesIntoAnEmptyBlog() throws IOException {
		Path kit = this.folder.resolve("again");
		MoveOut.Kit done = this.moveOut.write(kit, "", "Troppo", QUIETLY);
		SiteForImports site = new SiteForImports();
		Path data = this.folder.resolve("data");
		ImportReport report = SiteForImports
			.importer(site.dataSource(), SiteForImports.clock(), new MediaFetch(data), 100)
			.importFile(kit.resolve("blog.xml"),
					new ImportOptions(ImportOptions.Media.SKIP, false, java.util.Map.of(), "", kit.resolve("uploads")),
					QUIETLY);
		assertThat(site.value("select count(*) from posts")).isEqualTo(String.valueOf(done.items()));
		assertThat(report.of(MediaFetch.KIND).came()).isPositive();
		assertThat(Files.readString(data.resolve("2026/11/move-out.txt"))).isEqualTo("a file of the blog");
	}

	@Test
	void aZipFileHoldsTheSame() throws IOException {
		Path kit = this.folder.resolve("kit.zip");
		this.moveOut.write(kit, "https://new.example/", "Troppo", QUIETLY);
		try (ZipFile zip = new ZipFile(kit.toFile())) {
			assertThat(zip.stream().map((entry) -> entry.getName()).toList()).contains("README.txt", "blog.xml",
					"redirects.csv", "uploads/2026/11/move-out.txt");
			String readme = new String(zip.getInputStream(zip.getEntry("README.txt")).readAllBytes(),
					java.nio.charset.StandardCharsets.UTF_8);
			assertThat(readme).contains("Install WordPress at https://new.example and");
		}
		assertThat(files(this.folder)).noneMatch((name) -> name.endsWith(".part"));
	}

	@Test
	void aFolderWithOtherThingsIsLeftAlone() throws IOException {
		Path kit = Files.createDirectories(this.folder.resolve("full"));
		Files.writeString(kit.resolve("mine"), "mine");
		assertThatExceptionOfType(ImportException.class)
			.isThrownBy(() -> this.moveOut.write(kit, "", "Troppo", QUIETLY))
			.withMessageEndingWith("is not empty: name a new one.");
		assertThat(files(kit)).containsExactly("mine");
	}

	/** Each old address leads readers to the same page as its new one. */
	@Test
	void addressesByNumberLeadWhereTheBlogItselfLeads() {
		Visitor reader = new Visitor(this.home);
		List<Redirect> all = this.redirects.to(this.home);
		assertThat(all).hasSizeGreaterThan(100)
			.allSatisfy((redirect) -> assertThat(redirect.from()).startsWith(this.home + "/?"));
		List<Redirect> posts = all.stream().filter((redirect) -> redirect.from().contains("/?p=")).limit(10).toList();
		for (Redirect redirect : posts) {
			assertThat(reader.get(redirect.from().substring(this.home.length())).location()).isEqualTo(redirect.to());
		}
	}

	@Test
	void atAnotherAddressEveryPageHasItsPlace() {
		List<Redirect> all = this.redirects.to("https://new.example");
		assertThat(all).extracting(Redirect::to).allSatisfy((to) -> assertThat(to).startsWith("https://new.example/"));
		assertThat(all).extracting(Redirect::from).doesNotHaveDuplicates();
		assertThat(all).filteredOn((redirect) -> !redirect.from().contains("?"))
			.isNotEmpty()
			.allSatisfy((redirect) -> assertThat(redirect.to())
				.isEqualTo("https://new.example" + redirect.from().substring(this.home.length())));
	}

	@Test
	void eachServerGetsItsOwnForm() throws IOException {
		List<Redirect> some = List.of(new Redirect("http://h.test/blog/?p=1", "https://n.test/a"),
				new Redirect("http://h.test/blog/x\"y$z w", "https://n.test/b"));
		assertThat(written(RedirectForm.CSV, some))
			.isEqualTo("old,new\r\n\"http://h.test/blog/?p=1\",\"https://n.test/a\"\r\n"
					+ "\"http://h.test/blog/x\"\"y$z w\",\"https://n.test/b\"\r\n");
		assertThat(written(RedirectForm.NGINX, some)).contains("\t\"/blog/?p=1\" \"https://n.test/a\";\n")
			.contains("\"/blog/x%22y%24z w\"");
		assertThat(written(RedirectForm.APACHE, some)).contains("\n/blog/?p=1 https://n.test/a\n")
			.contains("/blog/x\"y$z%20w ");
	}

	private static String written(RedirectForm form, List<Redirect> redirects) throws IOException {
		StringWriter out = new StringWriter();
		form.write(redirects, "http://h.test/blog", out);
		return out.toString();
	}

	private static Set<String> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return new TreeSet<>(all.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file).toString().replace('\\', '/'))
				.toList());
		}
	}

}
