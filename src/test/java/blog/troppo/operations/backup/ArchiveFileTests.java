package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ArchiveFileTests {

	@TempDir
	Path folder;

	private Path write(@Nullable String passphrase, String... names) throws IOException {
		Path file = this.folder.resolve("a.tar");
		try (OutputStream plain = Files.newOutputStream(file);
				OutputStream out = (passphrase != null) ? Encryption.encrypt(plain, passphrase) : plain;
				ArchiveWriter writer = new ArchiveWriter(out)) {
			for (String name : names) {
				writer.add(name, ("text of " + name).getBytes(StandardCharsets.UTF_8));
			}
			writer.finish();
		}
		return file;
	}

	private static Map<String, String> read(Path file, @Nullable String passphrase) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		new ArchiveFile(file, passphrase).verify((name, size, content) -> {
			String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(size).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
			parts.put(name, text);
		});
		return parts;
	}

	/** Uploads are named by people. */
	@ParameterizedTest
	@ValueSource(strings = { "uploads/a.jpg", "uploads/a\nb.jpg", "uploads/a\r.jpg", "uploads/back\\slash.jpg",
			"uploads/ü\u0308 \ud83d\ude00.jpg", "uploads/a..b", "uploads/...", "uploads/ a ", "uploads/SHA256SUMS" })
	void whateverAFileIsCalledItComesBack(String name) throws IOException {
		assertThat(read(write(null, name, "last"), null)).containsExactly(Map.entry(name, "text of " + name),
				Map.entry("last", "text of last"));
	}

	@Test
	void aLongNameComesBack() throws IOException {
		String name = "uploads/" + "ä/".repeat(1000) + "x";
		assertThat(read(write(null, name), null)).containsKey(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../a", "/etc/passwd", "uploads/../../a", "a/./b", "a//b", "..", "." })
	void noPartLeadsElsewhere(String name) throws IOException {
		Path file = write(null, name);
		assertThatExceptionOfType(DamagedArchiveException.class).isThrownBy(() -> read(file, null));
	}

	@Test
	void anEncryptedOneOpensWithItsPassphraseAlone() throws IOException {
		Path file = write("pässphrase \ud83d\ude00", "a");
		assertThat(read(file, "pässphrase \ud83d\ude00")).containsKey("a");
		assertThatExceptionOfType(LockedArchiveException.class).isThrownBy(() -> read(file, "other"));
		assertThatExceptionOfType(LockedArchiveException.class).isThrownBy(() -> read(file, ""));
		assertThatExceptionOfType(LockedArchiveException.class).isThrownBy(() -> read(file, null));
	}

	@Test
	void oneThatWasCutOffIsDamaged() throws IOException {
		for (String passphrase : new String[] { null, "p" }) {
			byte[] bytes = Files.readAllBytes(write(passphrase, "a", "b"));
			int[] lengths = (passphrase == null) ? new int[] { 0, 1, 100, 511, 512, 700 } : new int[] { 1, 100, 700 };
			for (int length : lengths) {
				Path cut = Files.write(this.folder.resolve("cut"), Arrays.copyOf(bytes, length));
				assertThatIOException().as("%s %d", passphrase, length).isThrownBy(() -> read(cut, passphrase));
			}
		}
	}

}
