package blog.troppo.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import blog.troppo.operations.backup.Backup;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.transfer.incoming.IncomingFile;
import blog.troppo.transfer.incoming.IncomingFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@AdminTest
class BackupsScreenTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/tools.php?page=backups";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path elsewhere;

	@Autowired
	JdbcConnectionDetails connection;

	@Value("${troppo.data}")
	Path data;

	private Visitor owner;

	@BeforeEach
	void enter() {
		this.owner = as("administrator");
	}

	@AfterEach
	void tidy() throws IOException {
		this.database.sql("delete from scheduled_tasks where task_name = 'check-sent-backup'").update();
		FileSystemUtils.deleteRecursively(this.data.resolve("restores"));
	}

	private Path backup(String passphrase) {
		Path file = this.elsewhere.resolve("blog.tar");
		new Backup(this.connection, this.elsewhere.resolve("data"), Clock.systemUTC()).save(file, passphrase);
		return file;
	}

	private Visitor.Page send(byte[] file) {
		return this.owner.send(this.owner.get(PAGE), "form[data-upload]", "backup", "../../blog <1>.tar", file);
	}

	private Visitor.Page checked() {
		await().atMost(PATIENCE).until(() -> this.owner.get(PAGE).document().select(".backup.checking").isEmpty());
		return this.owner.get(PAGE);
	}

	private Visitor.Page sent() throws IOException {
		assertThat(send(Files.readAllBytes(backup(null))).location()).endsWith("tools.php?page=backups");
		return checked();
	}

	private List<Path> archives() {
		try (Stream<Path> files = Files.list(this.data.resolve("restores"))) {
			return files.filter((file) -> file.toString().endsWith(".tar")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void anEmptyScreenSaysSo() {
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.text("main")).contains("None was sent yet.", "Backup: none are made by themselves");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void aBackupIsCheckedAndOffered() throws IOException {
		Visitor.Page page = sent();
		assertThat(page.text(".backup h3")).isEqualTo("blog <1>.tar");
		assertThat(page.text(".backup")).contains("All is well: it can be restored.", base(), "sent by administrator");
		assertThat(page.text(".backup code"))
			.isEqualTo("./troppo restore --replace " + archives().getFirst().toAbsolutePath().normalize());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archives().getFirst())))
			.isEqualTo("rw-------");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void oneIsChosenForTheNextStartAndTheChoiceTakenBack() throws IOException {
		Visitor.Page page = sent();
		Visitor.Page asked = press(page, "restore");
		assertThat(asked.text(".confirm .lead")).startsWith("Have “blog <1>.tar” take the blog’s place");
		assertThat(this.owner.get(PAGE).document().select(".backup.wanted")).isEmpty();
		this.owner.submit(asked, ".confirm");
		Visitor.Page wanted = this.owner.get(PAGE);
		assertThat(wanted.text(".backup.wanted .state")).startsWith("It takes the blog’s place at the next start");
		assertThat(HtmlCheck.errors(wanted.body())).isEmpty();
		press(wanted, "keep");
		assertThat(this.owner.get(PAGE).text(".backup.good .state")).startsWith("All is well");
	}

	private Visitor.Page press(Visitor.Page page, String action) {
		return this.owner.post(PAGE + "&action=" + action, "_wpnonce",
				page.document().select(".backup input[name=_wpnonce]").val(), "backup",
				page.document().select(".backup input[name=backup]").val());
	}

	@Test
	void oneIsDeletedAfterAQuestion() throws IOException {
		Visitor.Page asked = press(sent(), "forget");
		assertThat(asked.text(".confirm .lead")).startsWith("Delete the backup “blog <1>.tar”");
		assertThat(archives()).hasSize(1);
		this.owner.submit(asked, ".confirm");
		assertThat(archives()).isEmpty();
		assertThat(this.owner.get(PAGE).text("main")).contains("None was sent yet.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			cut     | It is not a whole backup:
			changed | It is not a whole backup:
			other   | It is not a whole backup:
			""")
	void whatIsNoWholeBackupIsNotOffered(String damage, String said) throws IOException {
		byte[] file = Files.readAllBytes(backup(null));
		send(switch (damage) {
			case "cut" -> Arrays.copyOf(file, file.length / 2);
			case "changed" -> {
				file[file.length / 2] ^= 1;
				yield file;
			}
			default -> "<rss/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
		});
		Visitor.Page page = checked();
		assertThat(page.text(".backup.bad")).contains("It cannot be restored.", said);
		assertThat(page.document().select(".backup code")).isEmpty();
		assertThat(press(page, "restore").status()).isEqualTo(200);
		assertThat(this.owner
			.post(PAGE + "&action=restore", "_wpnonce", page.document().select("input[name=_wpnonce]").first().val(),
					"backup", page.document().select(".backup input[name=backup]").val(), "confirmed", "yes")
			.status()).isEqualTo(409);
	}

	@Test
	void oneWithAnotherPassphraseIsKeptForTheCommand() throws IOException {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		send(Files.readAllBytes(backup("open sesame")));
		Visitor.Page page = checked();
		assertThat(page.text(".backup.locked .state")).startsWith("Sie ist verschlüsselt");
		assertThat(page.text(".backup code")).startsWith("./troppo restore --replace --passphrase-file FILE ");
		assertThat(page.document().select("[formaction*=restore]")).isEmpty();
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	@Test
	void withoutAFileNothingIsSent() {
		assertThat(send(new byte[0]).text("main .error")).isEqualTo("Please choose a file.");
	}

	@Test
	void nobodyElseMaySendAPiece() throws IOException {
		IncomingFiles files = new IncomingFiles(this.data.resolve("restores"), Clock.systemUTC());
		IncomingFile file = files.begin(1, "blog.tar", 100, "0");
		for (String role : List.of("subscriber", "author", "editor")) {
			Visitor somebody = as(role);
			String nonce = somebody.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").val();
			for (String action : List.of("begin", "piece", "finish", "stop", "restore", "keep", "forget", "upload")) {
				assertThat(somebody
					.post(PAGE + "&action=" + action, "_wpnonce", nonce, "upload", file.id(), "backup", file.id(),
							"name", "a", "size", "1", "mark", "0")
					.status()).as(role + " " + action).isEqualTo(403);
			}
		}
		assertThat(this.owner.post(PAGE + "&action=begin", "name", "a", "size", "1", "mark", "0").status())
			.isEqualTo(403);
		assertThat(files.find(file.id()).received()).isZero();
	}

	@Test
	void aCapabilityOfItsOwnIsNeeded() {
		this.database
			.sql("delete from role_capabilities where role_name = 'administrator' and capability = 'update_core'")
			.update();
		this.database.sql("notify troppo_content").update();
		try {
			assertThat(as("administrator").get("/wp-admin/tools.php").text("main")).doesNotContain("Send a backup");
			assertThat(as("administrator").get(PAGE).status()).isEqualTo(403);
		}
		finally {
			this.database
				.sql("insert into role_capabilities (role_name, capability) values ('administrator', 'update_core')")
				.update();
		}
		assertThat(as("administrator").get("/wp-admin/tools.php").text("main")).contains("Send a backup");
	}

	@Test
	void oneThatNobodyGoesOnWithIsListedAndForgotten() throws IOException {
		IncomingFiles files = new IncomingFiles(this.data.resolve("restores"), Clock.systemUTC());
		files.begin(1, "half.tar", 5 << 20, "0");
		Visitor.Page page = this.owner.get(PAGE);
		assertThat(page.text("main .lines li")).startsWith("half.tar 0 of 5 MB");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		this.owner.submit(page, ".lines form");
		assertThat(files.all()).isEmpty();
	}

	/** The browser finds what it sent yesterday, and sends the rest. */
	@Test
	void aBrowserGoesOnWhereItStopped() throws IOException {
		Path uploads = Files.createDirectories(this.elsewhere.resolve("data/uploads"));
		byte[] noise = new byte[18 << 20];
		new Random(1).nextBytes(noise);
		Files.write(uploads.resolve("noise.bin"), noise);
		Path file = backup(null);
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_795_000_000_000L));
		IncomingFiles files = new IncomingFiles(this.data.resolve("restores"), Clock.systemUTC());
		IncomingFile begun = files.begin(this.users.findByLogin("administrator").orElseThrow().id(), "blog.tar",
				Files.size(file), "1795000000000");
		try (var content = Files.newInputStream(file)) {
			files.add(begun.id(), 0, null,
					new java.io.ByteArrayInputStream(content.readNBytes((int) IncomingFiles.PIECE)));
		}
		Browser browser = Browser.open().being(as("administrator"));
		browser.visit(base() + PAGE);
		assertThat(browser.one(".lines").getText()).contains("blog.tar", "8 of ");
		browser.one("#backup").sendKeys(file.toString());
		browser.one("form[data-upload] [type=submit]").click();
		await().atMost(PATIENCE).until(() -> !browser.all(".backup.good").isEmpty());
		assertThat(archives()).containsExactly(this.data.resolve("restores").resolve(begun.id() + ".tar"));
		assertThat(archives().getFirst()).hasSameBinaryContentAs(file);
		for (int width : new int[] { 360, 1280 }) {
			browser.wide(width).light();
			assertThat(browser.hindrances()).isEmpty();
			assertThat(browser.overhang()).isZero();
			assertThat(browser.dark().hindrances()).isEmpty();
			keepPicture(browser, width);
		}
		browser.forgetful();
	}

	private static void keepPicture(Browser browser, int width) throws IOException {
		Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("backups-" + width + ".png"),
				browser.screenshot());
	}

}
