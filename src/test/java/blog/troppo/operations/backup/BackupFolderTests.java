package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackupFolderTests {

	private static final Instant SUNDAY = Instant.parse("2026-11-29T03:30:00Z");

	@TempDir
	Path path;

	private BackupFolder folder;

	@BeforeEach
	void open() {
		this.folder = new BackupFolder(this.path.resolve("backups"));
	}

	@Test
	void daysAndWeeksKeepTheirNewest() throws IOException {
		for (int day = 0; day < 40; day++) {
			put(SUNDAY.minus(Duration.ofDays(day)));
		}
		put(SUNDAY.minus(Duration.ofHours(1)));
		this.folder.rotate(3, 4);
		assertThat(days()).containsExactly("2026-11-29T03:30:00Z", "2026-11-28T03:30:00Z", "2026-11-27T03:30:00Z",
				"2026-11-22T03:30:00Z", "2026-11-15T03:30:00Z", "2026-11-08T03:30:00Z");
	}

	@Test
	void aPauseDoesNotMakeOldOnesGo() throws IOException {
		put(SUNDAY.minus(Duration.ofDays(400)));
		put(SUNDAY.minus(Duration.ofDays(300)));
		put(SUNDAY);
		this.folder.rotate(3, 0);
		assertThat(days()).hasSize(3);
		this.folder.rotate(0, 0);
		assertThat(days()).containsExactly("2026-11-29T03:30:00Z");
	}

	/** Whatever a file is called, the others are still found. */
	@ParameterizedTest
	@ValueSource(strings = { "troppo-2026-13-01T000000Z.tar", "troppo-2026-02-30T000000Z.tar",
			"troppo-2026-01-01T250000Z.tar.pgp", "troppo-2026-01-01T000000Z.tar.gz", "TROPPO-2026-01-01T000000Z.tar" })
	void aNameOfNoMomentIsNobodysBackup(String name) throws IOException {
		put(SUNDAY);
		Files.writeString(this.path.resolve("backups").resolve(name), "");
		assertThat(days()).containsExactly("2026-11-29T03:30:00Z");
		this.folder.rotate(1, 1);
		assertThat(this.path.resolve("backups").resolve(name)).exists();
	}

	@Test
	void whatWasNotProvenGoesAndTheFilesOfOthersStay() throws IOException {
		Path unproven = this.folder.unproven(SUNDAY, true);
		Files.writeString(unproven, "half");
		assertThat(unproven.getFileName()).hasToString("troppo-2026-11-29T033000Z.tar.pgp.unproven");
		assertThat(this.folder.proven()).isEmpty();
		Path proven = this.folder.prove(unproven, SUNDAY.plusSeconds(90));
		assertThat(Files.getLastModifiedTime(proven).toInstant()).isEqualTo(SUNDAY.plusSeconds(90));
		assertThat(this.folder.proven()).containsExactly(new BackupName(proven.getFileName().toString(), SUNDAY));
		for (String name : List.of("troppo-2026-11-28T033000Z.tar.unproven", ".troppo-2026-11-28T033000Z.tar.1.part",
				"holiday.tar", "troppo.tar", "notes.part")) {
			Files.createFile(this.folder.path().resolve(name));
		}
		this.folder.rotate(1, 1);
		assertThat(this.folder.path().toFile().list()).containsExactlyInAnyOrder("troppo-2026-11-29T033000Z.tar.pgp",
				"holiday.tar", "troppo.tar", "notes.part");
	}

	@Test
	void aFolderThatIsNotThereHoldsNone() throws IOException {
		assertThat(this.folder.proven()).isEmpty();
	}

	private void put(Instant created) throws IOException {
		Files.createFile(this.folder.unproven(created, false));
		this.folder.prove(this.folder.unproven(created, false), created);
	}

	private List<String> days() throws IOException {
		return this.folder.proven().stream().map((backup) -> backup.created().toString()).toList();
	}

}
