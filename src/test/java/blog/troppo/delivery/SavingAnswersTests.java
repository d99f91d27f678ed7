package blog.troppo.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import blog.troppo.kept.SavedAnswers;
import blog.troppo.operations.Installation;
import blog.troppo.site.Changes;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteUrls;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a blog that ends in order leaves for its next start. */
class SavingAnswersTests extends OnAnEmptyBlog {

	@Autowired
	SiteUrls urls;

	@Autowired
	FrontPageReader frontPage;

	private static final Duration SOON = Duration.ofMillis(20);

	@Autowired
	Changes changes;

	@TempDir
	Path data;

	@BeforeAll
	void writeTheBlog() {
		this.settings.store("sidebars_widgets", "a:0:{}");
		String[] names = { "one", "between", "two" };
		for (int i = 0; i < names.length; i++) {
			sql("""
					insert into posts (id, status, slug, title, content, author_id, published_at, published_local,
						modified_at, modified_local)
					values (%1$d, 'publish', '%2$s', '%2$s', 'Text', 1, '%3$s', '%3$s', '%3$s', '%3$s')"""
				.formatted(100 + i, names[i], "2026-02-0%d 10:00".formatted(i + 1)));
		}
	}

	private SavingAnswers saving(String database) {
		return new SavingAnswers(this.cache, this.changes, this.urls, this.frontPage, this.data, database, SOON);
	}

	private String read(String path) {
		return RawHttp.get(this.port, path).text();
	}

	private Map<SavedAnswers.Key, SavedAnswers.Answer> saved() throws IOException {
		saving("").stop();
		SavedAnswers.seal(this.data, Optional.of("x"));
		SavedAnswers saved = SavedAnswers.take(this.data, Optional.of("x"), false).orElseThrow();
		assertThat(saved.site()).isEqualTo("localhost:" + this.port);
		return saved.answers();
	}

	private static SavedAnswers.Key at(String path) {
		return new SavedAnswers.Key(false, path, false);
	}

	@Test
	void pagesAreLeftAsReadersGetThem() throws IOException {
		String front = read("/");
		String feed = read("/feed/");
		read("/?s=one");
		read("/nowhere/");
		Map<SavedAnswers.Key, SavedAnswers.Answer> saved = saved();
		assertThat(saved.keySet()).contains(at("/"), at("/feed/")).doesNotContain(at("/nowhere/"));
		SavedAnswers.Answer left = saved.get(at("/"));
		assertThat(new String(left.bytes(), StandardCharsets.UTF_8)).isEqualTo(front);
		assertThat(left.head()).contains("Content-Type: text/html;charset=UTF-8\r\n", "X-Frame-Options: SAMEORIGIN\r\n")
			.doesNotContain("Content-Length", "Date:");
		assertThat(left.until()).isAfter(left.made());
		assertThat(new String(saved.get(at("/feed/")).bytes(), StandardCharsets.UTF_8)).isEqualTo(feed)
			.doesNotContain("<title>Search");
	}

	@Test
	void whatChangedSinceItWasReadIsNotLeft() throws IOException {
		read("/one/");
		read("/two/");
		sql("update posts set title = 'One, rewritten' where slug = 'one'");
		assertThat(saved().keySet()).contains(at("/two/")).doesNotContain(at("/one/"));
		assertThat(read("/one/")).contains("One, rewritten");
		assertThat(new String(saved().get(at("/one/")).bytes(), StandardCharsets.UTF_8)).contains("One, rewritten");
	}

	@Test
	void whatIsOldOnlyIsLeftWithItsTime() throws IOException {
		read("/two/");
		this.clock.advance(Duration.ofHours(1));
		SavedAnswers.Answer left = saved().get(at("/two/"));
		assertThat(left).isNotNull();
		assertThat(left.until()).isBefore(this.clock.instant());
	}

	/** For the case that the process is killed: what is right, as long as it is. */
	@Test
	void pagesAreWrittenDownWhileNothingChanges() {
		read("/two/");
		SavingAnswers saving = saving("");
		saving.start();
		try {
			Path file = this.data.resolve("kept-answers-of-" + ProcessHandle.current().pid());
			Awaitility.await().until(() -> Files.exists(file));
			long known = this.changes.version();
			sql("update posts set title = 'Two, rewritten' where slug = 'two'");
			Awaitility.await().until(() -> this.changes.version() > known);
			saving.change();
			assertThat(file).doesNotExist();
			read("/two/");
			Awaitility.await().until(() -> Files.exists(file));
			assertThat(file).content(StandardCharsets.ISO_8859_1).contains("Two, rewritten");
		}
		finally {
			saving.stop();
		}
	}

	/** Which comes first at a start, and may be what nobody has read since it changed. */
	@Test
	void theFrontPageIsWrittenDownThoughNobodyHasReadIt() throws IOException {
		this.cache.startAnew();
		SavingAnswers saving = saving("");
		saving.start();
		try {
			Path file = this.data.resolve("kept-answers-of-" + ProcessHandle.current().pid());
			Awaitility.await().until(() -> Files.exists(file));
			assertThat(saved()).containsOnlyKeys(at("/"));
			sql("update posts set title = 'Read by nobody' where slug = 'two'");
			saving.change();
			Awaitility.await()
				.untilAsserted(() -> assertThat(file).content(StandardCharsets.ISO_8859_1).contains("Read by nobody"));
		}
		finally {
			saving.stop();
		}
	}

	@Test
	void theFrontPageIsLeftByWhoEndsAsSoonAsItHasBegun() throws IOException {
		this.cache.startAnew();
		saving("").end();
		assertThat(saved()).containsOnlyKeys(at("/"));
	}

	@Test
	void whatIsKeptIsWrittenDownThoughTheFrontPageCannotBeAskedFor() {
		read("/two/");
		FrontPageReader unable = new FrontPageReader(this.urls, null) {
			@Override
			void read() {
				throw new QueryTimeoutException("The database is away");
			}
		};
		SavingAnswers saving = new SavingAnswers(this.cache, this.changes, this.urls, unable, this.data, "", SOON);
		saving.start();
		try {
			Path file = this.data.resolve("kept-answers-of-" + ProcessHandle.current().pid());
			Awaitility.await().until(() -> Files.exists(file));
			saving.end();
		}
		finally {
			saving.stop();
		}
	}

	@Test
	void ofADatabaseThatOthersMayWriteNothingIsLeft() throws IOException {
		read("/");
		SavingAnswers saving = saving("jdbc:postgresql://db/blog");
		saving.end();
		saving.stop();
		assertThat(this.data).isEmptyDirectory();
	}

	@Test
	void aFolderThatTakesNothingIsNoHindranceToTheEnd() throws IOException {
		read("/");
		Path file = Files.createFile(this.data.resolve("no-folder"));
		new SavingAnswers(this.cache, this.changes, this.urls, this.frontPage, file, "", SOON).stop();
		assertThat(file).isEmptyFile();
	}

}
