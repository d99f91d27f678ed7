package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WalArchiveTests {

	@TempDir
	Path backups;

	private WalArchive archive;

	@BeforeEach
	void begin() throws IOException {
		this.archive = WalArchive.of(this.backups, "7365");
		Files.createDirectories(this.archive.folder());
	}

	/** Three days' base backups, of which the 24th has two. */
	private void fill() throws IOException {
		base("2026-11-23T033001Z", "000000010000000000000003");
		base("2026-11-24T033001Z", "000000010000000000000005");
		base("2026-11-24T200001Z", "000000010000000000000006");
		base("2026-11-25T033001Z", "000000020000000000000008");
		for (int segment = 1; segment <= 9; segment++) {
			file("00000001000000000000000" + segment + ".gz");
		}
		file("000000010000000000000005.00000028.backup.gz");
		file("00000002.history.gz");
		file("000000020000000000000007.gz");
		file("000000020000000000000009.gz");
		file("somebody-elses.txt");
	}

	@ParameterizedTest
	@CsvSource({ "9, 3, 4", "3, 3, 3", "2, 6, 2", "1, 8, 1", "0, 8, 1" })
	void theLogIsKeptFromTheOldestKeptBaseOn(int days, int oldest, int bases) throws IOException {
		fill();
		this.archive.prune(days);
		assertThat(WalArchive.bases(this.backups)).hasSize((days == 9) ? 3 : bases);
		assertThat(names().filter((name) -> name.matches("00000001[0-9]{16}\\.gz"))).hasSize(9 - oldest + 1)
			.first()
			.isEqualTo("00000001000000000000000" + oldest + ".gz");
		assertThat(names()).contains("00000002.history.gz", "somebody-elses.txt");
	}

	@Test
	void withoutAnyBaseNothingOfTheLogGoes() throws IOException {
		file("000000010000000000000001.gz");
		this.archive.prune(7);
		assertThat(names()).containsExactly("000000010000000000000001.gz");
	}

	@Test
	void basesOfAllDatabasesAreFoundNewestFirst() throws IOException {
		fill();
		Files.createDirectories(WalArchive.of(this.backups, "99").folder());
		Files.createFile(WalArchive.of(this.backups, "99")
			.base(Instant.parse("2026-11-24T12:00:00Z"), "0000000A00000000000000FF"));
		List<WalArchive.Base> bases = WalArchive.bases(this.backups);
		assertThat(bases).extracting((base) -> base.usable().toString())
			.containsExactly("2026-11-25T03:30:01Z", "2026-11-24T20:00:01Z", "2026-11-24T12:00:00Z",
					"2026-11-24T03:30:01Z", "2026-11-23T03:30:01Z");
		assertThat(bases.get(2).segment()).isEqualTo("0000000A00000000000000FF");
		assertThat(bases.get(2).archive()).isEqualTo(WalArchive.of(this.backups, "99"));
	}

	@Test
	void aFolderWithoutAnyHasNone() throws IOException {
		assertThat(WalArchive.bases(this.backups.resolve("nowhere"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "it's", "100%", "new\nline" })
	void aFolderThatAShellWouldMisreadIsRefused(String name) {
		WalArchive odd = WalArchive.of(this.backups.resolve(name), "1");
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(odd::archiveCommand);
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(odd::restoreCommand);
	}

	private void base(String stamp, String segment) throws IOException {
		file("base-" + stamp + "-" + segment + ".tar.gz");
	}

	private void file(String name) throws IOException {
		Files.createFile(this.archive.folder().resolve(name));
	}

	private Stream<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.archive.folder())) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList().stream();
		}
	}

}
