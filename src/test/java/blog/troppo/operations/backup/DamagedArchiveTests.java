package blog.troppo.operations.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static blog.troppo.operations.backup.BackupTests.refused;
import static org.assertj.core.api.Assertions.assertThat;

class DamagedArchiveTests {

	@TempDir
	static Path folder;

	private static SavedBlog blog;

	private static Path file;

	private static byte[] whole;

	@BeforeAll
	static void save() throws IOException {
		blog = SavedBlog.filled(folder.resolve("data"), 2, 1);
		file = folder.resolve("blog.tar");
		blog.backup().save(file, null);
		whole = Files.readAllBytes(file);
	}

	@Test
	void oneChangedByteIsFoundWhereverItIs() throws IOException {
		int step = Math.max(1, whole.length / 150);
		int[] places = IntStream
			.concat(IntStream.iterate(0, (at) -> at < whole.length, (at) -> at + step),
					IntStream.iterate(whole.length - Seal.LENGTH, (at) -> at < whole.length, (at) -> at + 7))
			.toArray();
		for (int place : places) {
			byte[] changed = whole.clone();
			changed[place] ^= 1;
			Files.write(file, changed);
			refused(() -> Restore.verify(file, null)).as("byte " + place)
				.withMessageContaining("is not a whole backup");
		}
		Files.write(file, whole);
		assertThat(Restore.verify(file, null).files()).isOne();
	}

	@Test
	void aHalfWrittenArchiveIsRefusedWhereverItEnds() throws IOException {
		int step = whole.length / 60;
		for (int length = 0; length < whole.length; length += step) {
			Files.write(file, Arrays.copyOf(whole, length));
			refused(() -> Restore.verify(file, null)).as("length " + length)
				.withMessageContaining("is not a whole backup");
		}
		Files.write(file, Arrays.copyOf(whole, whole.length - 1));
		refused(() -> Restore.verify(file, null))
			.withMessageContaining("it ends early, so it was not written to its end or is cut off");
		Files.write(file, Arrays.copyOf(whole, whole.length + 1));
		refused(() -> Restore.verify(file, null)).withMessageContaining("is not a whole backup");
	}

	@Test
	void nothingIsTouchedForTheSakeOfADamagedArchive() throws IOException {
		byte[] changed = whole.clone();
		changed[whole.length / 2] ^= 1;
		Files.write(file, changed);
		blog.execute("insert into settings (name, value) values ('later', 'came later')");
		var before = blog.everything();
		refused(() -> blog.restore().restore(file, null)).withMessageContaining("nothing was changed");
		assertThat(blog.everything()).isEqualTo(before);
	}

	@Test
	void aChangedFileIsNamed() throws IOException {
		String text = new String(whole, StandardCharsets.ISO_8859_1);
		byte[] changed = whole.clone();
		changed[text.indexOf("picture 1")] ^= 1;
		Files.write(file, changed);
		refused(() -> Restore.verify(file, null))
			.withMessageContaining("files/uploads/2026/11/photo-1.jpg is not what was written");
	}

	@Test
	void anEncryptedArchiveOpensWithItsPassphraseOnly() throws IOException {
		blog.backup().save(file, "open sesame");
		assertThat(Restore.verify(file, "open sesame").files()).isOne();
		refused(() -> Restore.verify(file, null)).withMessageContaining("The backup is encrypted");
		refused(() -> Restore.verify(file, "open barley")).withMessageContaining("passphrase");
		byte[] encrypted = Files.readAllBytes(file);
		assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("blog.test", "SHA256SUMS");
		for (int part = 1; part < 4; part++) {
			byte[] changed = encrypted.clone();
			changed[encrypted.length * part / 4] ^= 1;
			Files.write(file, changed);
			refused(() -> Restore.verify(file, "open sesame"));
			Files.write(file, Arrays.copyOf(encrypted, encrypted.length * part / 4));
			refused(() -> Restore.verify(file, "open sesame"));
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "../evil", "files/uploads/../../../evil", "files/uploads/./evil", "/etc/evil", "files//evil" })
	void namesThatLeadElsewhereAreRefused(String name) throws IOException {
		Files.write(file, sealed(name, TarArchiveEntry.LF_NORMAL));
		refused(() -> Restore.verify(file, null)).withMessageContaining("no backup holds anything like");
		assertThat(folder.getParent().resolve("evil")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(bytes = { TarArchiveEntry.LF_SYMLINK, TarArchiveEntry.LF_LINK, TarArchiveEntry.LF_DIR,
			TarArchiveEntry.LF_CHR })
	void onlyFilesAreTaken(byte kind) throws IOException {
		Files.write(file, sealed("files/uploads/evil", kind));
		refused(() -> Restore.verify(file, null)).withMessageContaining("no backup holds anything like");
	}

	@Test
	void aNameThatWouldFillTheMemoryIsRefused() throws IOException {
		Files.write(file, sealed("././@LongLink", TarArchiveEntry.LF_GNUTYPE_LONGNAME, new byte[1 << 20]));
		refused(() -> Restore.verify(file, null)).withMessageContaining("of so long a name");
	}

	@Test
	void aListThatWouldFillTheMemoryIsRefused() throws IOException {
		Files.write(file, archive(Map.of(Backup.CONTENTS, new byte[5 << 20])));
		refused(() -> Restore.verify(file, null)).withMessageContaining("its list of contents is too long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "nonsense",
			"{\"format\":1,\"troppo\":\"1\",\"created\":\"2026-11-26T10:15:00Z\",\"site\":\"\",\"migrations\":[{\"version\":\"x\"}],\"tables\":[],\"sequences\":{}}" })
	void aListOfContentsMayBeAnything(String json) throws IOException {
		Files.write(file, archive(Map.of(Backup.CONTENTS, json.getBytes(StandardCharsets.UTF_8))));
		refused(() -> Restore.verify(file, null)).withMessageContaining("is not a whole backup");
	}

	/**
	 * What is a thousand times as large unpacked is noticed before it is written
	 * anywhere.
	 */
	@Test
	void aBombIsRefused() throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
			gzip.write(new byte[20 << 20]);
		}
		Files.write(file, archive(sorted(Backup.CONTENTS, contents("posts", "id"), "database/posts/000001.copy.gz",
				bomb.toByteArray(), Backup.TOTALS, "{\"rows\":{},\"files\":0,\"bytes\":0}")));
		assertThat(Files.size(file)).isLessThan(1 << 20);
		refused(() -> blog.restore().tryOut(file, null, 10 << 20))
			.withMessage("The backup is larger than 10 MB when it is unpacked, and there is no more room");
		refused(() -> blog.restore().tryOut(file, null, 30 << 20)).withMessageContaining("could not be restored");
		Files.write(file, whole);
		assertThat(blog.restore().tryOut(file, null, 30 << 20).summary().rows()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			posts | id) from program 'touch /tmp/evil' --
			posts | id, no_such_column
			pg_authid | rolname
			flyway_schema_history | "version"); drop table posts; --
			""")
	void whatAnArchiveSaysBecomesNoStatement(String table, String column) throws IOException {
		ByteArrayOutputStream rows = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(rows)) {
			gzip.write("1\n".getBytes(StandardCharsets.UTF_8));
		}
		Files.write(file,
				archive(sorted(Backup.CONTENTS, contents(table, column), "database/" + table + "/000001.copy.gz",
						rows.toByteArray(), Backup.TOTALS, "{\"rows\":{},\"files\":0,\"bytes\":0}")));
		refused(() -> blog.restore().tryOut(file, null)).withMessageContaining("describes a table that there is not");
	}

	@ParameterizedTest
	@ValueSource(strings = { "database/posts.copy.gz", "database/posts/1.sql", "files/postgres/x", "files/uploads",
			"elsewhere" })
	void onlyWhatABackupHasIsTaken(String name) throws IOException {
		Files.write(file, archive(sorted(Backup.CONTENTS, contents("posts", "id"), name, "x")));
		refused(() -> Restore.verify(file, null)).withMessageContaining("no backup holds anything like " + name);
	}

	private static String contents(String table, String column) throws IOException {
		Contents real = Backup.JSON.readValue(new ArchiveText(whole).of(Backup.CONTENTS), Contents.class);
		return Backup.JSON.writeValueAsString(new Contents(real.format(), real.troppo(), real.created(), real.site(),
				real.migrations(), List.of(new Contents.Table(table, List.of(column))), Map.of()));
	}

	/** A part of an archive in memory. */
	private record ArchiveText(byte[] archive) {

		String of(String name) throws IOException {
			try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(this.archive))) {
				for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
					if (entry.getName().equals(name)) {
						return new String(tar.readAllBytes(), StandardCharsets.UTF_8);
					}
				}
			}
			throw new IllegalArgumentException(name);
		}

	}

	private static Map<String, byte[]> sorted(Object... parts) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		for (int i = 0; i < parts.length; i += 2) {
			all.put((String) parts[i], (parts[i + 1] instanceof byte[] bytes) ? bytes
					: ((String) parts[i + 1]).getBytes(StandardCharsets.UTF_8));
		}
		return all;
	}

	/** With right sums and a right seal, as somebody would make who knows how. */
	private static byte[] archive(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ArchiveWriter writer = new ArchiveWriter(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				writer.add(part.getKey(), part.getValue());
			}
			writer.finish();
		}
		return bytes.toByteArray();
	}

	@Test
	void otherFilesAreNoBackups() throws IOException {
		for (byte[] other : Stream.of("", "hello", "<rss/>".repeat(10_000), "\u0000".repeat(20_000))
			.map((text) -> text.getBytes(StandardCharsets.UTF_8))
			.toList()) {
			Files.write(file, other);
			refused(() -> Restore.verify(file, null)).withMessageContaining("is not a whole backup");
		}
		refused(() -> Restore.verify(folder.resolve("nothing.tar"), null)).withMessageStartingWith("There is no file");
	}

	private static byte[] sealed(String name, byte kind) throws IOException {
		return sealed(name, kind, new byte[0]);
	}

	private static byte[] sealed(String name, byte kind, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Seal.Output sealed = new Seal.Output(bytes);
		TarArchiveOutputStream tar = new TarArchiveOutputStream(sealed);
		TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
		entry.setLinkName("/etc/passwd");
		entry.setSize(content.length);
		tar.putArchiveEntry(entry);
		tar.write(content);
		tar.closeArchiveEntry();
		tar.finish();
		sealed.seal();
		return bytes.toByteArray();
	}

}
