package blog.troppo.operations.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Seal.Output sealed = new Seal.Output(bytes);
		TarArchiveOutputStream tar = new TarArchiveOutputStream(sealed);
		TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
		entry.setLinkName("/etc/passwd");
		tar.putArchiveEntry(entry);
		tar.closeArchiveEntry();
		tar.finish();
		sealed.seal();
		return bytes.toByteArray();
	}

}
