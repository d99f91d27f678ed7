package blog.troppo.operations.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import blog.troppo.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static blog.troppo.operations.cli.Terminal.troppo;
import static org.assertj.core.api.Assertions.assertThat;

/** The verbs, on a database of somebody else's server. */
class VerbsTests {

	@TempDir
	Path data;

	private PostgresForTests.Database database;

	@BeforeEach
	void useADatabase() {
		this.database = PostgresForTests.freshDatabase();
		System.setProperty("troppo.database.url", this.database.url());
		System.setProperty("troppo.database.user", this.database.user());
		System.setProperty("troppo.database.password", this.database.password());
		System.setProperty("troppo.data", this.data.toString());
	}

	@AfterEach
	void useItNoMore() {
		System.getProperties().keySet().removeIf((name) -> name.toString().startsWith("troppo."));
	}

	@Test
	void aSiteIsInstalledOnceAndItsUsersLookedAfter() {
		Terminal installed = install("a secret");
		assertThat(installed.errors()).isEmpty();
		assertThat(installed.status).isZero();
		assertThat(installed.output()).isEmpty();
		Terminal again = install("another");
		assertThat(again.status).isOne();
		assertThat(again.errors()).isEqualTo("This database holds a site already: https://blog.test");

		assertThat(troppo("app-password", "Amy", "Phone").output()).matches("[a-zA-Z0-9]{24}");
		assertThat(troppo("app-password", "nobody", "Phone").errors()).isEqualTo("There is no user nobody");

		assertThat(troppo("user", "create", "bob", "bob@blog.test", "--role", "author").output())
			.matches("[a-zA-Z0-9]{20}");
		assertThat(troppo("user", "set-role", "bob", "editor").status).isZero();
		assertThat(troppo("user", "set-password", "bob").output()).matches("[a-zA-Z0-9]{20}");
		assertThat(troppo("user", "set-role", "bob", "king").errors())
			.startsWith("There is no role king: choose one of");
		assertThat(troppo("user", "list").output())
			.isEqualTo("amy\tadministrator\tamy@blog.test\nbob\teditor\tbob@blog.test");

		assertThat(troppo("setting", "posts_per_page").output()).isEqualTo("10");
		assertThat(troppo("setting", "posts_per_page", "5").output()).isEqualTo("5");
		assertThat(troppo("setting", "posts_per_page").output()).isEqualTo("5");
		assertThat(troppo("setting", "no_such").errors()).isEqualTo("There is no setting no_such");

		Terminal doctor = troppo("doctor");
		assertThat(doctor.output())
			.contains("OK    Address     https://blog.test", "OK    Users       1 administrator(s)")
			.doesNotContain("FAIL");
		assertThat(doctor.status).isZero();
	}

	@Test
	void aBlogIsImportedIntoASite() throws IOException {
		String sample = "src/main/resources/demo/club-troppo.xml";
		assertThat(troppo("import", sample).errors())
			.startsWith("There is no site to import into yet: set one up with troppo install");
		install("a secret");
		assertThat(troppo("import", sample, "--media", "skip", "--dry-run").output()).contains("This was a dry run");
		Terminal imported = troppo("import", sample, "--media", "skip");
		assertThat(imported.status).isZero();
		assertThat(imported.output()).contains("came", "posts").doesNotContain("dry run");
		assertThat(troppo("import", sample, "--media", "skip").output()).contains("Nothing new");
		assertThat(troppo("user", "list").output()).contains("jacques");
		assertThat(troppo("import", "nowhere.xml").errors()).startsWith("There is no file nowhere.xml");
		Path page = Files.writeString(this.data.resolve("page.xml"), "<html><body>Log in</body></html>");
		Terminal refused = troppo("import", page.toString());
		assertThat(refused.status).isOne();
		assertThat(refused.errors()).doesNotContain("error of its own").hasLineCount(1);
	}

	@Test
	void aDatabaseMovesInAndAKitMovesOut() throws IOException {
		install("a secret");
		String dump = "src/test/resources/wordpress-databases/wordpress-7.1.sql";
		Terminal imported = troppo("import", dump, "--media", "skip");
		assertThat(imported.status).isZero();
		assertThat(imported.output()).contains("users", "settings", "links");
		assertThat(troppo("import", dump, "--media", "skip", "--prefix", "no").errors())
			.isEqualTo("No blog's tables begin with \"no\" in this database. There is: wp_");
		assertThat(troppo("import", "mysql://nobody@127.0.0.1:1/blog?connectTimeout=300").errors())
			.startsWith("The database at mysql://nobody@127.0.0.1:1/blog cannot be read: ")
			.hasLineCount(1);
		Path kit = this.data.resolve("kit.zip");
		assertThat(troppo("move-out", kit.toString(), "--to", "new.test").errors())
			.isEqualTo("\"new.test\" is no address of a site; give one as https://example.org");
		assertThat(troppo("move-out", kit.toString(), "--to", "https://new.test").output()).startsWith("Wrote ")
			.contains(" items, 0 media files and ", " redirects to ");
		assertThat(kit).isNotEmptyFile();
	}

	@Test
	void aBlogIsExportedAsAWholeFile() throws IOException {
		Path file = this.data.resolve("export.xml");
		assertThat(troppo("export", file.toString()).errors()).isEqualTo("There is no site to export yet");
		assertThat(file).doesNotExist();
		install("a secret");
		troppo("import", "src/main/resources/demo/club-troppo.xml", "--media", "skip");
		Terminal exported = troppo("export", file.toString());
		assertThat(exported.errors()).isEmpty();
		assertThat(exported.status).isZero();
		assertThat(Files.readString(file)).contains("<wp:wxr_version>1.2</wp:wxr_version>", "Continuing Adventures")
			.endsWith("</rss>\n");
		assertThat(troppo("import", file.toString(), "--media", "skip").output()).contains("Nothing new");
		assertThat(troppo("export", this.data.resolve("no/such/folder.xml").toString()).errors())
			.startsWith("The export could not be written: ")
			.hasLineCount(1);
		try (var files = Files.list(this.data)) {
			assertThat(files).noneMatch((left) -> left.toString().endsWith(".part"));
		}
	}

	@Test
	void aBlogIsSavedAndPutBack() throws IOException {
		install("a secret");
		Path file = this.data.resolve("blog.tar");
		Path passphrase = Files.writeString(this.data.resolve("passphrase"), "open sesame\n");
		Terminal saved = troppo("backup", file.toString(), "--passphrase-file", passphrase.toString());
		assertThat(saved.errors()).isEmpty();
		assertThat(saved.output()).startsWith("https://blog.test of ").contains("rows in", "0 files");
		assertThat(troppo("verify-backup", file.toString()).errors()).startsWith("The backup is encrypted");
		System.setProperty("troppo.database.url", PostgresForTests.freshDatabase().url());
		String[] restore = { "restore", file.toString(), "--passphrase-file", passphrase.toString() };
		assertThat(troppo(restore).output()).isEqualTo(saved.output());
		assertThat(troppo("user", "list").output()).isEqualTo("amy\tadministrator\tamy@blog.test");
		assertThat(troppo(restore).errors()).startsWith("There is a blog here already (https://blog.test): --replace");
		assertThat(troppo("restore", file.toString(), "--passphrase-file", passphrase.toString(), "--replace").errors())
			.isEqualTo("Nobody can be asked whether https://blog.test may go: add --yes");
		assertThat(troppo("restore", file.toString(), "--passphrase-file", passphrase.toString(), "--replace", "--yes")
			.output()).isEqualTo(saved.output());
		assertThat(troppo("verify-backup", "--restore", file.toString(), "--passphrase-file", passphrase.toString())
			.output()).startsWith(saved.output()).endsWith("It can be restored");
		assertThat(troppo("doctor").output()).doesNotContain("FAIL");
		assertThat(troppo("backup", file.toString(), "--passphrase-file", this.data.resolve("no").toString()).errors())
			.startsWith("The passphrase cannot be read from");
	}

	@Test
	void aCopyOfABlogIsCalm() throws IOException {
		install("a secret");
		Path copy = this.data.resolve("copy");
		Terminal cloned = troppo("clone", copy.toString(), "--port", "8159");
		assertThat(cloned.errors()).isEmpty();
		assertThat(cloned.output()).startsWith("Copied https://blog.test of ").endsWith("(http://localhost:8159)");
		assertThat(copy.toFile().list()).contains("copy.properties", "postgres")
			.noneMatch((name) -> name.endsWith(".tar"));
		// although the environment names the blog's own database, and another address
		System.setProperty("troppo.url", "https://blog.test");
		assertThat(troppo("setting", "blog_public", "--data", copy.toString()).output()).isEqualTo("0");
		assertThat(troppo("setting", "blog_public").output()).isEqualTo("1");
		assertThat(troppo("doctor", "--data", copy.toString()).output()).contains("embedded PostgreSQL",
				"no server is set", "and http://localhost:8159 from the next start");
		assertThat(troppo("clone", copy.toString()).errors()).endsWith("is not empty: name a new folder for the copy");
	}

	@Test
	void anUpgradeIsTriedOnACopyFirst() {
		install("a secret");
		Terminal checked = troppo("upgrade-check", "--database-only");
		assertThat(checked.errors()).isEmpty();
		assertThat(checked.output()).startsWith("Tried on https://blog.test")
			.contains("There is nothing to change")
			.endsWith("The upgrade can be made: have a backup");
		assertThat(this.data.toFile().list()).noneMatch((name) -> name.endsWith(".tar"));
	}

	@Test
	void anUpgradeIsStartedOnACopyToo() {
		install("a secret");
		Terminal checked = troppo("upgrade-check");
		assertThat(checked.errors()).isEmpty();
		assertThat(checked.output())
			.containsPattern("Started: the first page of a copy came \\d+ ms after its start, with 200");
		assertThat(this.data.toFile().list()).noneMatch((name) -> name.startsWith("upgrade-check"));
	}

	@Test
	void whatAnInstallationCannotBeIsSaidInOneLine() {
		assertThat(install(" ").errors()).isEqualTo("The administrator needs a password");
		assertThat(troppo("install", "--url", "blog", "--title", "T", "--admin-user", "a", "--admin-password", "p",
				"--admin-email", "a@blog.test")
			.errors()).startsWith("\"blog\" is no address of a site");
	}

	@Test
	void aTakenPortIsSaidInOneLine() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
			Terminal serve = troppo("serve", "--port", String.valueOf(taken.getLocalPort()));
			assertThat(serve.status).isOne();
			assertThat(serve.errors()).isEqualTo("Port " + taken.getLocalPort()
					+ " is taken: stop the program that uses it, or choose another with --port");
		}
	}

	@Test
	void theDatabaseOfANewerTroppoIsRefused() throws SQLException {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("insert into flyway_schema_history "
					+ "values (900, '900', 'from the future', 'SQL', 'V900__x.sql', 1, 'troppo', now(), 1, true)");
		}
		Terminal users = troppo("user", "list");
		assertThat(users.status).isOne();
		assertThat(users.errors())
			.isEqualTo("The database was written by a newer Troppo: use that one, or put back an older backup");
		Terminal doctor = troppo("doctor");
		assertThat(doctor.status).isOne();
		assertThat(doctor.output()).contains("FAIL  Structure", "newer Troppo").doesNotContain("Address");
	}

	@Test
	void aWrongPasswordOrServerIsSaidInOneLine() {
		System.setProperty("troppo.database.password", "guess");
		assertThat(troppo("user", "list").errors())
			.contains("password authentication failed", "TROPPO_DATABASE_PASSWORD")
			.doesNotContain("\n");
		System.setProperty("troppo.database.url", "postgres://amy:pw@127.0.0.1:1/blog");
		assertThat(troppo("user", "list").errors()).contains("see to TROPPO_DATABASE_URL").doesNotContain("\n");
		Terminal doctor = troppo("doctor");
		assertThat(doctor.status).isOne();
		assertThat(doctor.output()).contains("FAIL  Database").contains("TROPPO_DATABASE_URL");
		System.setProperty("troppo.database.url", "mysql://db/blog");
		assertThat(troppo("user", "list").errors()).startsWith("TROPPO_DATABASE_URL must be like");
	}

	@Test
	void aDataFolderThatIsAFileFailsTheDoctor() throws IOException {
		Path file = Files.createFile(this.data.resolve("file"));
		Terminal doctor = troppo("doctor", "--data", file.toString());
		assertThat(doctor.status).isOne();
		assertThat(doctor.output()).contains("FAIL  Data folder").doesNotContain("Database");
	}

	private Terminal install(String password) {
		return troppo("install", "--url", "https://blog.test", "--title", "A blog", "--admin-user", "amy",
				"--admin-password", password, "--admin-email", "amy@blog.test", "--timezone", "Australia/Darwin",
				"--empty");
	}

}
