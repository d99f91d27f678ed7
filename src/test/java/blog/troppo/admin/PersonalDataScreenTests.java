package blog.troppo.admin;

import java.nio.file.Path;
import java.time.Duration;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@AdminTest
class PersonalDataScreenTests extends AtTheAdmin {

	private static final String EXPORT = "/wp-admin/export-personal-data.php";

	private static final String ERASE = "/wp-admin/erase-personal-data.php";

	@Value("${troppo.data}")
	Path data;

	private Visitor owner;

	@BeforeEach
	void enter() {
		this.owner = as("administrator");
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from personal_requests").update();
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		forgetSettings();
	}

	private void ask(String page, String person) {
		this.owner.submit(this.owner.get(page), "form#ask", "person", person);
	}

	private String state() {
		return this.database.sql("select state from personal_requests").query(String.class).single();
	}

	@ParameterizedTest
	@ValueSource(strings = { EXPORT, ERASE })
	void thePageIsForTheOwnerAndGoodHtmlInBothLanguages(String page) {
		isForTheOwnerAlone(page);
		assertThat(this.owner.get(page).text(".empty")).startsWith("Nobody has asked.");
		ask(page, "reader@example.net");
		assertThat(HtmlCheck.errors(this.owner.get(page).body())).isEmpty();
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		assertThat(HtmlCheck.errors(this.owner.get(page).body())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "nobody-known, 'Please enter an e-mail address, or the name of a user.'",
			"a@b, 'Please enter an e-mail address, or the name of a user.'" })
	void whoIsNobodyIsSaidBesideTheField(String person, String why) {
		Visitor.Page wrong = this.owner.submit(this.owner.get(EXPORT), "form#ask", "person", person);
		assertThat(wrong.text("#person-error")).isEqualTo(why);
		assertThat(wrong.document().select("#person").val()).isEqualTo(person);
	}

	@Test
	void aUserIsKnownByNameAndAsksOnceAtATime() {
		ask(EXPORT, "author");
		assertThat(this.owner.get(EXPORT).text("table.list")).contains("author@example.org");
		Visitor.Page again = this.owner.submit(this.owner.get(EXPORT), "form#ask", "person", "AUTHOR@example.org");
		assertThat(again.text("#person-error")).contains("is there already");
	}

	@Test
	void thePersonConfirmsByMailOnce() {
		this.owner.submit(this.owner.get(EXPORT), "form#ask", "person", "once@example.net", "mail", "1");
		assertThat(state()).isEqualTo("pending");
		String link = Mailbox.link(new Mailbox(this.data).mail("once@example.net"), "confirmaction");
		assertThat(visitor().get(link.replaceFirst("confirm_key=.", "confirm_key=x")).status()).isEqualTo(400);
		Visitor.Page confirmed = visitor().get(link);
		assertThat(confirmed.status()).isEqualTo(200);
		assertThat(confirmed.body()).contains("Your request is confirmed.");
		assertThat(state()).isEqualTo("confirmed");
		assertThat(visitor().get(link).status()).isEqualTo(400);
	}

	@Test
	void whatWasNotConfirmedIsNotDone() {
		this.owner.submit(this.owner.get(EXPORT), "form#ask", "person", "reader@example.net", "mail", "1");
		long id = this.database.sql("select id from personal_requests").query(Long.class).single();
		assertThat(this.owner.get(EXPORT + "?download=" + id).status()).isEqualTo(400);
		assertThat(this.owner.get(EXPORT).document().select("a[href*=download]")).isEmpty();
	}

	@Test
	void theArchiveHasAPageAndJson() throws Exception {
		long post = post("author", "publish", "Downtime");
		comment(post, "approved", "Amy <b>", "Words of Amy");
		ask(EXPORT, "reader@example.net");
		Visitor.Page page = this.owner.get(EXPORT);
		assertThat(page.text("table.list")).contains("confirmed: your turn");
		Visitor.Page zip = this.owner.get("/wp-admin/" + page.document().select("a[href*=download]").attr("href"));
		assertThat(zip.header("content-type")).isEqualTo("application/zip");
		assertThat(zip.header("content-disposition")).contains("wp-personal-data-file-");
		assertThat(zip.body()).contains("index.html", "export.json");
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(state()).isEqualTo("done"));
	}

	@Test
	void whatWasSaidStaysWithoutSayingByWhom() {
		long post = post("author", "publish", "Downtime");
		long hers = comment(post, "approved", "Amy", "Words of Amy");
		ask(ERASE, "Reader@Example.net");
		Visitor.Page question = this.owner.post("/wp-admin/erase-personal-data.php?action=erase", "_wpnonce",
				this.owner.get(ERASE).document().select("input[name=_wpnonce]").attr("value"), "request",
				String.valueOf(this.database.sql("select id from personal_requests").query(Long.class).single()));
		assertThat(question.text(".confirm .lead")).startsWith("Erase what this site knows about Reader@Example.net?");
		this.owner.submit(question, ".confirm");
		assertThat(this.database.sql(
				"select concat_ws('|', author_name, author_email, author_url, author_ip, content) from comments where id = ?")
			.param(hers)
			.query(String.class)
			.single()).isEqualTo("Anonymous|||192.0.2.0|Words of Amy");
		assertThat(this.owner.get(ERASE).text("#flash p")).isEqualTo("Done. 1 comment says no more by whom it is.");
		assertThat(state()).isEqualTo("done");
	}

}
