package blog.troppo.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the schedule made is listed and given out, to administrators who say who they are.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "troppo.sign-in.pace=0ms")
class BackupDownloadTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/tools.php?page=backups";

	private static final String NAME = "troppo-2026-03-13T033000Z.tar";

	private static final String LOCKED = "troppo-2026-03-14T033000Z.tar.pgp";

	@TempDir
	static Path folder;

	private Visitor owner;

	@DynamicPropertySource
	static void backUp(DynamicPropertyRegistry properties) {
		properties.add("troppo.backup.folder", () -> folder.toString());
	}

	@BeforeEach
	void makeSome() throws IOException {
		made(NAME, "All of the blog");
		made(LOCKED, "Nobody reads this");
		Files.writeString(folder.resolve("troppo-2026-03-14T040000Z.tar.unproven"), "half");
		Files.writeString(folder.resolve("notes.txt"), "somebody else's");
		this.owner = as("administrator");
	}

	private static void made(String name, String content) throws IOException {
		Files.setLastModifiedTime(Files.writeString(folder.resolve(name), content),
				FileTime.from(Instant.parse("2026-03-14T03:31:00Z")));
	}

	@AfterEach
	void tidy() {
		this.settings.set(SiteSettings.WPLANG, "");
		this.database.sql("delete from audit_log").update();
	}

	@Test
	void thoseThatWereRestoredOnceAreListedTheNewestFirst() {
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.document().select("#made tbody strong").eachText()).containsExactly(LOCKED, NAME);
		assertThat(page.document().select("#made tbody tr").eachText()).containsExactly(
				LOCKED + " encrypted 2026-03-14 03:30 0.0 MB All is well, 2026-03-14 03:31",
				NAME + " 2026-03-13 03:30 0.0 MB All is well, 2026-03-14 03:31");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		assertThat(this.owner.get(PAGE).text("#made")).contains("Von selbst gemacht", "verschlüsselt", "0,0 MB",
				"Alles in Ordnung");
	}

	@Test
	void oneIsGivenToWhoSaysTheirPasswordAndTheLogKnows() {
		Visitor.Page asked = this.owner.get(PAGE + "&download=" + NAME);
		assertThat(asked.text("main")).contains(NAME, "the audit log keeps that you did");
		assertThat(HtmlCheck.errors(asked.body())).isEmpty();
		Visitor.Page wrong = this.owner.submit(asked, "main form.fields", "password", "not mine");
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.text("#password-error")).isEqualTo("That is not your current password.");
		assertThat(HtmlCheck.errors(wrong.body())).isEmpty();
		assertThat(taken()).isZero();
		Visitor.Page given = this.owner.submit(asked, "main form.fields", "password", PASSWORD);
		assertThat(given.status()).isEqualTo(200);
		assertThat(given.body()).isEqualTo("All of the blog");
		assertThat(given.header("content-disposition")).contains("attachment", NAME);
		assertThat(given.header("cache-control")).contains("no-store");
		assertThat(given.header("content-length")).isEqualTo("15");
		assertThat(this.database.sql("select detail from audit_log where event = 'BACKUP_TAKEN'")
			.query(String.class)
			.single()).isEqualTo(NAME);
		assertThat(this.owner.get("/wp-admin/audit-log.php").text("#audit-log")).contains("Backup downloaded");
	}

	private int taken() {
		return this.database.sql("select count(*) from audit_log where event = 'BACKUP_TAKEN'")
			.query(Integer.class)
			.single();
	}

	@ParameterizedTest
	@ValueSource(strings = { "notes.txt", "../notes.txt", "troppo-2026-03-14T040000Z.tar.unproven",
			"troppo-2026-03-11T033000Z.tar", "", "..%2F" + NAME })
	void nothingElseIsGiven(String name) {
		assertThat(this.owner.get(PAGE + "&download=" + name).status()).isEqualTo(404);
		String nonce = this.owner.get(PAGE).document().select("input[name=_wpnonce]").val();
		assertThat(this.owner.post(PAGE + "&action=download", "_wpnonce", nonce, "backup", name, "password", PASSWORD)
			.status()).isEqualTo(404);
		assertThat(taken()).isZero();
	}

	@Test
	void aLinkOutOfTheFolderIsNone(@TempDir Path elsewhere) throws IOException {
		Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
		Path link = folder.resolve("troppo-2026-03-10T033000Z.tar");
		Files.createSymbolicLink(link, secret);
		assertThat(this.owner.get(PAGE + "&download=" + link.getFileName()).status()).isEqualTo(404);
		Files.delete(link);
	}

	@Test
	void whatHasGoneHidesNoOther() throws IOException {
		Path gone = Files.createSymbolicLink(folder.resolve("troppo-2026-03-15T033000Z.tar"), folder.resolve("gone"));
		assertThat(this.owner.get(PAGE).document().select("#made tbody strong").eachText()).containsExactly(LOCKED,
				NAME);
		Files.delete(gone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "subscriber", "author", "editor" })
	void nobodyElseGetsOne(String role) {
		Visitor somebody = as(role);
		assertThat(somebody.get(PAGE + "&download=" + NAME).status()).isEqualTo(403);
		String nonce = somebody.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").val();
		assertThat(somebody.post(PAGE + "&action=download", "_wpnonce", nonce, "backup", NAME, "password", PASSWORD)
			.status()).isEqualTo(403);
		assertThat(this.owner.post(PAGE + "&action=download", "backup", NAME, "password", PASSWORD).status())
			.as("without a nonce")
			.isEqualTo(403);
		assertThat(taken()).isZero();
	}

	@Test
	void whoGuessesIsStopped() {
		Visitor.Page asked = this.owner.get(PAGE + "&download=" + NAME);
		Visitor.Page answer = asked;
		for (int i = 0; i < 30 && answer.status() != 429; i++) {
			answer = this.owner.submit(asked, "main form.fields", "password", "guess " + i);
		}
		assertThat(answer.status()).isEqualTo(429);
		assertThat(taken()).isZero();
	}

	/** It went while the list was looked at, or the folder is not there. */
	@Test
	void whatHasGoneIsNotListed() throws IOException {
		Files.delete(folder.resolve(NAME));
		Files.delete(folder.resolve(LOCKED));
		assertThat(this.owner.get(PAGE).document().select("#made")).isEmpty();
		assertThat(this.owner.get(PAGE + "&download=" + NAME).status()).isEqualTo(404);
	}

}
