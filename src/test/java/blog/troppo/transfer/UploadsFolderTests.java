package blog.troppo.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The old blog's uploads folder is copied with its database. */
class UploadsFolderTests {

	private static final Instant TAKEN = Instant.parse("2007-12-28T08:34:00Z");

	@TempDir
	Path old;

	@TempDir
	Path here;

	private final SiteForImports site = new SiteForImports();

	private Path file(String name, String content) throws IOException {
		Path file = this.old.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		return Files.setLastModifiedTime(file, FileTime.from(TAKEN));
	}

	private ImportReport imports(Path folder) {
		return SiteForImports
			.importer(this.site.dataSource(), SiteForImports.clock(), new MediaFetch(this.here.resolve("uploads")), 50)
			.importFile(DatabaseImportTests.DUMP,
					new ImportOptions(ImportOptions.Media.SKIP, false, Map.of(), "", folder), (phase, done, total) -> {
					});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "uploads", "wp-content/uploads" })
	void itMayBeNamedItselfOrByAFolderAboveIt(String below) throws IOException {
		file((below + "/2026/11/harbour.jpg").replaceFirst("^/", ""), "picture");
		file((below + "/2026/11/harbour-300x200.jpg").replaceFirst("^/", ""), "small");
		ImportReport report = imports(this.old);
		assertThat(report.of(MediaFetch.KIND).came()).isEqualTo(2);
		Path copy = this.here.resolve("uploads/2026/11/harbour.jpg");
		assertThat(Files.readString(copy)).isEqualTo("picture");
		assertThat(Files.getLastModifiedTime(copy).toInstant()).isEqualTo(TAKEN);
		assertThat(this.site.rows("select state from import_media")).containsExactly("fetched");
		assertThat(report.notes()).noneMatch((note) -> note.contains("is not in the uploads folder"));
	}

	@Test
	void whatWouldBeRunStaysBehindAndIsTold() throws IOException {
		file("index.php", "<?php");
		file("2026/evil.html", "<script>");
		file("2026/.htaccess", "deny");
		file("2026/paper.pdf", "paper");
		ImportReport report = imports(this.old);
		assertThat(report.of(MediaFetch.KIND).came()).isEqualTo(1);
		assertThat(report.of(MediaFetch.KIND).skipped()).isEqualTo(3);
		assertThat(this.here.resolve("uploads/index.php")).doesNotExist();
		assertThat(this.here.resolve("uploads/2026/paper.pdf")).exists();
		assertThat(report.notes()).anyMatch((note) -> note.contains("index.php"))
			.anyMatch((note) -> note.contains("2026/11/harbour.jpg is not in the uploads folder"));
	}

	@Test
	void linksOutOfTheFolderAreNotFollowed() throws IOException {
		Path secret = Files.writeString(this.here.resolve("secret.txt"), "secret");
		Files.createDirectories(this.old.resolve("2026"));
		Files.createSymbolicLink(this.old.resolve("2026/linked.txt"), secret);
		imports(this.old);
		assertThat(this.here.resolve("uploads/2026/linked.txt")).doesNotExist();
	}

	@Test
	void whatIsHereAlreadyStays() throws IOException {
		file("2026/11/harbour.jpg", "picture");
		file("2026/11/other.jpg", "theirs, longer");
		Files.createDirectories(this.here.resolve("uploads/2026/11"));
		Files.writeString(this.here.resolve("uploads/2026/11/other.jpg"), "ours");
		imports(this.old);
		ImportReport again = imports(this.old);
		assertThat(again.of(MediaFetch.KIND).alreadyThere()).isEqualTo(1);
		assertThat(again.of(MediaFetch.KIND).came()).isZero();
		assertThat(Files.readString(this.here.resolve("uploads/2026/11/other.jpg"))).isEqualTo("ours");
		assertThat(again.notes())
			.anyMatch((note) -> note.contains("other.jpg: there is another file of this name here"));
	}

	@Test
	void aFolderThatIsNotThereStopsTheImportBeforeItBegins() {
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> imports(this.old.resolve("nowhere")))
			.withMessageContaining("nowhere");
		assertThat(this.site.rows("select 1 from posts")).isEmpty();
	}

}
