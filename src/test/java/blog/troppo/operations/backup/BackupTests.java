package blog.troppo.operations.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import blog.troppo.operations.CannotProceedException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackupTests {

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void nameAFile() {
		this.file = this.folder.resolve("blog.tar");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "open sesame")
	void aRestoredBlogIsTheSavedOne(String passphrase) {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 30, 3);
		BackupSummary saved = blog.backup().save(this.file, passphrase);
		SavedBlog other = SavedBlog.empty(this.folder.resolve("two"));
		assertThat(other.restore().occupant()).isEmpty();
		BackupSummary restored = other.restore().restore(this.file, passphrase);
		assertThat(restored).isEqualTo(saved);
		assertThat(saved.files()).isEqualTo(3);
		assertThat(saved.site()).isEqualTo("https://blog.test");
		assertThat(other.everything()).isEqualTo(blog.everything());
	}

	@Test
	void whatIsThereIsReplacedWhole() {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 3, 1);
		blog.backup().save(this.file, null);
		SavedBlog other = SavedBlog.filled(this.folder.resolve("two"), 7, 2);
		other.upload("only/here.txt", "gone soon");
		other.execute(
				"create table public.left_over (id int); create function odd() returns int language sql as 'select 1'");
		assertThat(other.restore().occupant()).isEqualTo("https://blog.test");
		other.restore().restore(this.file, null);
		assertThat(other.everything()).isEqualTo(blog.everything());
	}

	@Test
	void rowsThatComeAfterARestoreGetNumbersOfTheirOwn() {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 3, 0);
		blog.backup().save(this.file, null);
		SavedBlog other = SavedBlog.empty(this.folder.resolve("two"));
		other.restore().restore(this.file, null);
		String insert = "insert into users (login, password_hash, nicename, email, display_name, registered_at) "
				+ "values ('bob', 'x', 'bob', 'bob@blog.test', 'Bob', now())";
		blog.execute(insert);
		other.execute(insert);
		assertThat(other.ask("select max(id) from users")).isEqualTo(blog.ask("select max(id) from users"));
	}

	@Test
	void anOlderBlogIsBroughtUpToDate() {
		SavedBlog old = SavedBlog.empty(this.folder.resolve("one")).goneBackTo("6");
		old.execute("insert into settings (name, value) values ('home', 'https://old.test')");
		assertThat(old.backup().save(this.file, null).version()).isEqualTo("6");
		SavedBlog other = SavedBlog.empty(this.folder.resolve("two"));
		RestoreTrial trial = other.restore().tryOut(this.file, null);
		assertThat(trial.migrated()).first().asString().startsWith("20 allow users their own capabilities");
		other.restore().restore(this.file, null);
		assertThat(other.ask("select value from settings where name = 'home'")).isEqualTo("https://old.test");
		assertThat(other.ask("select count(*) from passkeys")).isEqualTo("0");
		String structure = SavedBlog.empty(this.folder.resolve("three"))
			.ask("select count(*) from pg_indexes " + "where schemaname = 'public'");
		assertThat(other.ask("select count(*) from pg_indexes where schemaname = 'public'")).isEqualTo(structure);
	}

	@ParameterizedTest
	@CsvSource({ "900, 1", "1, 4711" })
	void theBackupOfATroppoThatThisOneDoesNotKnowIsRefused(String version, int checksum) {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 1, 1);
		blog.execute("delete from flyway_schema_history where version = '" + version + "'");
		blog.execute("insert into flyway_schema_history values (0, '" + version + "', 'other', 'SQL', 'V.sql', "
				+ checksum + ", 'troppo', now(), 1, true)");
		blog.backup().save(this.file, null);
		SavedBlog other = SavedBlog.filled(this.folder.resolve("two"), 2, 2);
		var before = other.everything();
		refused(() -> other.restore().restore(this.file, null)).withMessageContaining("written by another Troppo");
		assertThat(other.everything()).isEqualTo(before);
	}

	@Test
	void aBackupIsTriedBesideTheBlogThatGoesOn() throws SQLException {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 5, 2);
		blog.backup().save(this.file, null);
		blog.upload("later.txt", "came later");
		blog.execute("update settings set value = 'https://moved.test' where name = 'home'");
		var before = blog.everything();
		try (Connection _ = blog.database().connect()) {
			assertThat(blog.restore().tryOut(this.file, null).migrated()).isEmpty();
		}
		assertThat(blog.everything()).isEqualTo(before);
		assertThat(blog.ask("select count(*) from pg_namespace where nspname like 'troppo%'")).isEqualTo("0");
	}

	@Test
	void nothingIsRestoredWhileSomebodyUsesTheDatabase() throws SQLException {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 1, 1);
		blog.backup().save(this.file, null);
		try (Connection _ = blog.database().connect()) {
			refused(() -> blog.restore().restore(this.file, null)).withMessageContaining("stop troppo serve first");
		}
		blog.restore().restore(this.file, null);
	}

	@Test
	void aBackupIsOfOneMomentThoughOthersWrite() throws SQLException, IOException {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 3, 0);
		try (Connection reading = new DatabasePlace(blog).connect()) {
			DatabaseDump dump = new DatabaseDump(reading);
			Contents contents = dump.contents("test", java.time.Instant.now());
			blog.execute("delete from posts");
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (ArchiveWriter archive = new ArchiveWriter(out)) {
				Contents.Table posts = contents.tables()
					.stream()
					.filter((table) -> table.name().equals("posts"))
					.findFirst()
					.orElseThrow();
				assertThat(dump.write(posts, archive)).isEqualTo(3);
			}
		}
	}

	@Test
	void anArchiveIsATarWithAListOfSumsThatOnlyItsOwnerReads() throws IOException {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 2, 1);
		blog.upload("ein\nZeilenumbruch.txt", "odd name");
		blog.upload(".incoming123.part", "half");
		blog.backup().save(this.file, null);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
		List<String> names = new ArrayList<>();
		String sums = "";
		try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(this.file))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				names.add(entry.getName());
				if (entry.getName().equals("SHA256SUMS")) {
					sums = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		assertThat(names).startsWith("troppo-backup.json")
			.endsWith("totals.json", "SHA256SUMS")
			.contains("database/posts/000001.copy.gz", "files/uploads/2026/11/photo-1.jpg",
					"files/uploads/ein\nZeilenumbruch.txt")
			.noneMatch((name) -> name.contains(".incoming"));
		assertThat(sums.lines()).hasSize(names.size() - 1)
			.contains(java.util.HexFormat.of()
				.formatHex(Seal.sha256().digest("picture 1".getBytes(StandardCharsets.UTF_8)))
					+ "  files/uploads/2026/11/photo-1.jpg");
		assertThat(this.folder.toFile().list()).containsExactlyInAnyOrder("one", "blog.tar");
	}

	@Test
	void whatCannotBeWrittenLeavesNothingBehind() {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 1, 0);
		refused(() -> blog.backup().save(this.folder.resolve("no/such/folder.tar"), null))
			.withMessageStartingWith("The backup could not be written");
		blog.database().shut();
		refused(() -> blog.backup().save(this.file, null)).withMessageStartingWith("The database could not be read");
		blog.database().open();
		assertThat(this.folder.toFile().list()).isEmpty();
	}

	@Test
	void anInterruptedRestoreIsMadeGoodByTheNext() throws IOException {
		SavedBlog blog = SavedBlog.filled(this.folder.resolve("one"), 2, 2);
		blog.backup().save(this.file, null);
		SavedBlog other = SavedBlog.filled(this.folder.resolve("two"), 1, 1);
		Files.createDirectories(other.data().resolve("uploads.restoring/half"));
		Files.move(other.data().resolve("uploads"), other.data().resolve("uploads.before-restore"));
		other.upload("new.txt", "of the interrupted one");
		other.execute("create schema troppo_restoring; create table troppo_restoring.posts (id int)");
		other.restore().restore(this.file, null);
		assertThat(other.everything()).isEqualTo(blog.everything());
	}

	static org.assertj.core.api.ThrowableAssertAlternative<CannotProceedException> refused(
			org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
		return assertThatExceptionOfType(CannotProceedException.class).isThrownBy(action);
	}

}
