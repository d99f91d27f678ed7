package blog.troppo.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.transfer.ImportJob;
import blog.troppo.transfer.ImportJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@AdminTest
class ImportScreenTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/import.php";

	@Autowired
	ImportJobs jobs;

	private Visitor owner;

	@BeforeEach
	void enter() {
		this.owner = as("administrator");
	}

	@AfterEach
	void tidy() {
		this.jobs.latest(100).forEach((job) -> {
			this.jobs.cancel(job.id());
			this.jobs.forget(job.id());
		});
		this.database.sql("delete from import_runs").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from users where login = 'newcomer'").update();
	}

	private static byte[] file() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
					xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
					xmlns:wp="http://wordpress.org/export/1.2/">
				<channel><title>Old &lt;blog&gt;</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
				<wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
				<wp:author><wp:author_id>70</wp:author_id><wp:author_login>newcomer</wp:author_login>
				<wp:author_email>new@example.org</wp:author_email><wp:author_display_name>New Comer</wp:author_display_name></wp:author>
				<item><title>Moved in</title><dc:creator>newcomer</dc:creator><content:encoded>Words</content:encoded>
				<wp:post_id>812</wp:post_id><wp:post_date>2007-12-05 10:00:00</wp:post_date>
				<wp:post_date_gmt>2007-12-05 00:30:00</wp:post_date_gmt><wp:post_name>moved-in</wp:post_name>
				<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
				<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Amy</wp:comment_author>
				<wp:comment_date>2007-12-05 11:00:00</wp:comment_date><wp:comment_date_gmt>2007-12-05 01:30:00</wp:comment_date_gmt>
				<wp:comment_content>Nice</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item>
				</channel></rss>
				"""
			.getBytes(StandardCharsets.UTF_8);
	}

	private String upload() {
		Visitor.Page sent = this.owner.send(this.owner.get(PAGE), "form[data-upload]", "import", "old blog.xml",
				file());
		assertThat(sent.location()).contains("import.php?job=");
		return "/wp-admin/" + sent.location().replaceFirst(".*/", "");
	}

	private ImportJob finished(String address) {
		long id = Long.parseLong(address.replaceFirst(".*=", ""));
		await().atMost(Duration.ofSeconds(30)).until(() -> !this.jobs.find(id).orElseThrow().state().isUnderWay());
		return this.jobs.find(id).orElseThrow();
	}

	private long posts() {
		return this.database.sql("select count(*) from posts where slug = 'moved-in'").query(Long.class).single();
	}

	@Test
	void aFileIsLookedAtFirst() {
		Visitor.Page page = this.owner.get(upload());
		assertThat(page.text("h1")).isEqualTo("Import of old blog.xml");
		assertThat(page.text("main")).contains("Old <blog>", "https://old.example", "post 1", "Comments 1",
				"New Comer (newcomer)", "Nothing was imported yet.");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		assertThat(posts()).isZero();
		assertThat(this.owner.get(PAGE).text(".lines")).contains("old blog.xml", "not imported yet");
	}

	@Test
	void aFileInPiecesIsLookedAtWhenItIsWhole() throws IOException {
		byte[] file = file();
		String nonce = this.owner.get(PAGE).document().select("[name=_wpnonce]").val();
		String begun = this.owner
			.post(PAGE + "?action=begin", "_wpnonce", nonce, "name", "C:\\old.xml", "size", "" + file.length, "mark",
					"1")
			.body();
		String upload = begun.replaceFirst(".*\"upload\":\"([0-9a-f]+)\".*", "$1");
		assertThat(this.owner.post(PAGE + "?action=finish", "_wpnonce", nonce, "upload", upload).status())
			.isEqualTo(409);
		this.jobs.incoming().add(upload, 0, null, new java.io.ByteArrayInputStream(file));
		Visitor.Page done = this.owner.post(PAGE + "?action=finish", "_wpnonce", nonce, "upload", upload);
		assertThat(done.body()).startsWith("{\"next\":\"import.php?job=");
		assertThat(this.jobs.latest(1).getFirst().file()).isEqualTo("old.xml");
	}

	@Test
	void aTrialTellsWhatWouldHappenAndChangesNothing() {
		String address = upload();
		this.owner.submit(this.owner.get(address), "form#start", "try", "yes");
		assertThat(finished(address).state()).isEqualTo(ImportJob.State.DONE);
		Visitor.Page page = this.owner.get(address);
		assertThat(page.text(".lead")).isEqualTo("This is what an import would do. Nothing was changed.");
		assertThat(page.text("table.report")).contains("Would come");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		assertThat(posts()).isZero();
	}

	@Test
	void anImportBringsWhatIsThereAndReportsIt() {
		String address = upload();
		Visitor.Page begun = this.owner.submit(this.owner.get(address), "form#start");
		assertThat(begun.location()).endsWith(address.replaceFirst(".*/", ""));
		assertThat(finished(address).report().orElseThrow().addsAnything()).isTrue();
		Visitor.Page page = this.owner.get(address);
		assertThat(page.text(".lead")).isEqualTo("The import is done.");
		assertThat(page.text("table.report")).contains("Came");
		assertThat(posts()).isEqualTo(1);
		assertThat(this.users.findByLogin("newcomer")).isPresent();
		this.owner.submit(page, "form#start");
		finished(address);
		assertThat(this.owner.get(address).text("main")).contains("Nothing new: all of the file is here already.");
		assertThat(posts()).isEqualTo(1);
	}

	@Test
	void aDumpOfADatabaseIsLookedAtAndImported() throws IOException {
		Visitor.Page sent = this.owner.send(this.owner.get(PAGE), "form[data-upload]", "import", "old.sql",
				Files.readAllBytes(Path.of("src/test/resources/wordpress-databases/wordpress-2.3.1.sql")));
		String address = "/wp-admin/" + sent.location().replaceFirst(".*/", "");
		Visitor.Page page = this.owner.get(address);
		assertThat(page.text("main")).contains("Club Troppo – déjà vu", "http://clubtroppo.example", "post 4",
				"Comments 5");
		this.owner.submit(page, "form#start", "try", "yes");
		ImportJob done = finished(address);
		assertThat(done.message()).isEmpty();
		assertThat(done.report().orElseThrow().of("users").came()).isPositive();
	}

	@Test
	void aDumpThatWasCutOffIsSaid() {
		Visitor.Page page = this.owner.send(this.owner.get(PAGE), "form[data-upload]", "import", "cut.sql",
				"CREATE TABLE `wp_posts` (`ID` int);\nINSERT INTO `wp_posts` VALUES (1"
					.getBytes(StandardCharsets.UTF_8));
		assertThat(page.text("main .error")).contains("cut off");
	}

	@Test
	void anAuthorBecomesWhoWasChosen() {
		String address = upload();
		this.owner.submit(this.owner.get(address), "form#start", "author-0", "editor");
		finished(address);
		assertThat(this.database
			.sql("select u.login from posts p join users u on u.id = p.author_id where p.slug = 'moved-in'")
			.query(String.class)
			.single()).isEqualTo("editor");
		assertThat(this.users.findByLogin("newcomer")).isEmpty();
	}

	@Test
	void whatAServerLeftIsTakenUpByTheNext() {
		String address = upload();
		long id = Long.parseLong(address.replaceFirst(".*=", ""));
		this.database.sql("update import_jobs set state = 'running', media = false where id = ?").param(id).update();
		Visitor.Page page = this.owner.get(address);
		assertThat(page.document().select("#progress").attr("data-hx-trigger")).isEqualTo("every 1s");
		assertThat(page.document().select("form#start")).isEmpty();
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		this.jobs.takeUp();
		assertThat(finished(address).state()).isEqualTo(ImportJob.State.DONE);
		assertThat(posts()).isEqualTo(1);
	}

	@Test
	void oneThatIsUnderWayIsCancelledAndGoesOnLater() {
		String address = upload();
		long id = Long.parseLong(address.replaceFirst(".*=", ""));
		this.database.sql("update import_jobs set state = 'running' where id = ?").param(id).update();
		this.owner.submit(this.owner.get(address), "#progress form");
		assertThat(this.jobs.find(id).orElseThrow().state()).isEqualTo(ImportJob.State.CANCELLED);
		Visitor.Page page = this.owner.get(address);
		assertThat(page.text(".lead")).startsWith("The import was cancelled.");
		assertThat(page.text("form#start")).contains("Continue the import");
		this.owner.submit(page, "form#start");
		assertThat(finished(address).state()).isEqualTo(ImportJob.State.DONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no file at all", "<html><body>not an export</body></html>", "" })
	void whatIsNoExportIsSaid(String content) {
		Visitor.Page page = this.owner.send(this.owner.get(PAGE), "form[data-upload]", "import", "odd.xml",
				content.getBytes(StandardCharsets.UTF_8));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text("main .error"))
			.startsWith(content.isEmpty() ? "Please choose a file." : "This is no export file");
		assertThat(this.jobs.latest(5)).isEmpty();
	}

	@Test
	void aFileIsForgottenAfterAQuestion() {
		String address = upload();
		long id = Long.parseLong(address.replaceFirst(".*=", ""));
		Visitor.Page asked = this.owner.post("/wp-admin/import.php?action=forget&job=" + id, "_wpnonce",
				this.owner.get(address).document().select("input[name=_wpnonce]").attr("value"));
		assertThat(asked.text(".confirm .lead")).startsWith("Forget the file “old blog.xml”?");
		this.owner.submit(asked, ".confirm");
		assertThat(this.jobs.find(id)).isEmpty();
		assertThat(this.owner.get(address).status()).isEqualTo(404);
	}

	@Test
	void nobodyElseMay() {
		String address = upload();
		for (String role : List.of("subscriber", "contributor", "author", "editor")) {
			assertThat(as(role).get(address).status()).as(role).isEqualTo(403);
		}
	}

}
