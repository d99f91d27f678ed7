package blog.troppo.transfer;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;
import blog.troppo.transfer.wxr.WxrReader;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrSite;
import blog.troppo.transfer.wxr.WxrTerm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What WordPress 7.1.4 exported of a blog, and what Troppo exports of the same blog. */
class WxrExportTests extends OnTheRecordedBlog {

	private static final String RECORDED_AT = "http://127.0.0.1:8071";

	@Autowired
	WxrExport export;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	private List<WxrRecord> recorded = List.of();

	@BeforeAll
	void readTheRecording() {
		this.recorded = read(Path.of("src/test/resources/conformance/content.xml"));
	}

	/**
	 * Where WordPress has no instant of a draft's last change, ours is made of the local
	 * time.
	 */
	@Test
	void everyItemIsAsWordPressWroteIt() throws IOException {
		List<WxrItem> items = of(export(), WxrItem.class);
		List<WxrItem> expected = of(this.recorded, WxrItem.class).stream()
			.sorted(Comparator.comparing(WxrItem::type).thenComparing(WxrItem::id))
			.toList();
		assertThat(items).extracting(WxrItem::id).containsExactlyElementsOf(ids(expected));
		for (int i = 0; i < items.size(); i++) {
			assertThat(items.get(i)).as("item %d", items.get(i).id())
				.usingRecursiveComparison()
				.ignoringFields("number", "size", "link", "attachmentUrl")
				.ignoringExpectedNullFields()
				.isEqualTo(expected.get(i));
			assertThat(items.get(i).dateGmt()).isEqualTo(expected.get(i).dateGmt());
			assertThat(items.get(i).link()).isEqualTo(here(expected.get(i).link()));
			assertThat(items.get(i).attachmentUrl()).isEqualTo(here(expected.get(i).attachmentUrl()));
		}
	}

	@Test
	void siteAuthorsAndTermsAreAsWordPressWroteThem() throws IOException {
		List<WxrRecord> written = export();
		WxrSite site = of(written, WxrSite.class).getFirst();
		assertThat(site.title()).isEqualTo("Club Troppo");
		assertThat(site.blogUrl()).isEqualTo(here(RECORDED_AT));
		assertThat(site.version()).isEqualTo("1.2");
		assertThat(of(written, WxrAuthor.class))
			.containsExactlyInAnyOrderElementsOf(of(this.recorded, WxrAuthor.class));
		assertThat(of(written, WxrTerm.class)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(distinct(of(this.recorded, WxrTerm.class)));
	}

	@Test
	void parentsStandBeforeTheirChildren() throws IOException {
		List<String> seen = new ArrayList<>();
		for (WxrTerm term : of(export(), WxrTerm.class)) {
			assertThat(term.parent().isEmpty() || seen.contains(term.taxonomy() + "/" + term.parent())).as(term.slug())
				.isTrue();
			seen.add(term.taxonomy() + "/" + term.slug());
		}
	}

	@Test
	void theExportMakesTheSameBlogAgain() throws IOException {
		Path file = this.folder.resolve("again.xml");
		Files.writeString(file, written());
		SiteForImports other = new SiteForImports();
		other.imports(file);
		String everything = """
				select t::text from (select p.type, p.id, p.title, p.content, p.status, p.published_local, p.published_at, p.comment_count,
					(select count(*) from post_meta m where m.post_id = p.id),
					(select count(*) from post_terms t where t.post_id = p.id),
					(select count(*) from comments c where c.post_id = p.id) from posts p) t order by t.id""";
		assertThat(other.rows(everything))
			.isEqualTo(this.jdbc.sql(everything).query((row, n) -> row.getString(1)).list());
	}

	@Test
	void whatWordPressLeavesBehindStaysAndTheRestGoesAlong() throws IOException {
		long author = this.jdbc.sql("select min(id) from users").query((row, n) -> row.getLong(1)).single();
		for (String kept : List.of("book:publish", "post:trash", "post:odd-status", "revision:inherit",
				"post:auto-draft", "oembed_cache:publish", "customize_changeset:publish", "user_request:publish")) {
			String[] parts = kept.split(":");
			this.jdbc.sql("insert into posts (type, status, title, author_id) values (?, ?, ?, ?)")
				.params(parts[0], parts[1], "left? " + kept, author)
				.update();
		}
		long book = this.jdbc.sql("select id from posts where type = 'book'")
			.query((row, n) -> row.getLong(1))
			.single();
		this.jdbc.sql("insert into post_meta (post_id, name, value) values (?, '_edit_lock', '1:1'), (?, 'n', 'v')")
			.params(book, book)
			.update();
		for (String status : List.of("spam", "trash", "hold")) {
			this.jdbc.sql("insert into comments (post_id, status, content) values (?, ?, ?)")
				.params(book, status, status)
				.update();
		}
		try {
			List<WxrItem> made = of(export(), WxrItem.class).stream()
				.filter((item) -> item.title().startsWith("left? "))
				.toList();
			assertThat(made).extracting(WxrItem::title)
				.containsExactlyInAnyOrder("left? book:publish", "left? post:trash", "left? post:odd-status");
			WxrItem written = made.stream().filter((item) -> item.type().equals("book")).findFirst().orElseThrow();
			assertThat(written.meta()).containsExactly(new WxrMeta("n", "v"));
			assertThat(written.comments()).extracting((comment) -> comment.content() + "=" + comment.approved())
				.containsExactly("trash=trash", "hold=0");
		}
		finally {
			this.jdbc.sql("delete from posts where title like 'left? %'").update();
		}
	}

	@Test
	void anExportTellsHowFarItIs() throws IOException {
		List<String> told = new ArrayList<>();
		int items = this.export.write(new StringWriter(), "Troppo",
				(phase, done, total) -> told.add(phase.label() + " " + done + "/" + total));
		assertThat(told).first().isEqualTo("Exporting 100/" + items);
		assertThat(told).last().isEqualTo("Exporting " + items + "/" + items);
	}

	private List<WxrRecord> export() throws IOException {
		Path file = Files.createTempFile(this.folder, "export", ".xml");
		Files.writeString(file, written());
		return read(file);
	}

	private String written() throws IOException {
		StringWriter out = new StringWriter();
		this.export.write(out, "Troppo", (phase, done, total) -> {
		});
		return out.toString();
	}

	private String here(String address) {
		return address.replace(RECORDED_AT, "http://localhost:" + this.port);
	}

	private static List<Long> ids(List<WxrItem> items) {
		return items.stream().map(WxrItem::id).toList();
	}

	private static List<WxrTerm> distinct(List<WxrTerm> terms) {
		return terms.stream().distinct().toList();
	}

	private static <T> List<T> of(List<WxrRecord> records, Class<T> type) {
		return records.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static List<WxrRecord> read(Path file) {
		try (WxrReader reader = WxrReader.open(file)) {
			List<WxrRecord> records = new ArrayList<>();
			for (WxrRecord record = reader.next(); record != null; record = reader.next()) {
				records.add(record);
			}
			return records;
		}
	}

}
