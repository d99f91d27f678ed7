package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import blog.troppo.operations.CannotProceedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObjectStorageTests {

	private static final Instant SUNDAY = Instant.parse("2026-11-29T03:30:00Z");

	@TempDir
	Path folder;

	private FakeStorage server;

	private ObjectStorage storage;

	@BeforeEach
	void open() throws IOException {
		this.server = new FakeStorage();
		this.storage = new ObjectStorage(this.server.settings("blog/"));
	}

	@AfterEach
	void close() {
		this.storage.close();
		this.server.close();
	}

	@Test
	void whatIsPutIsGivenBack() throws IOException {
		Path file = file(SUNDAY, 70_000);
		this.storage.put(file);
		assertThat(this.storage.all()).containsExactly(BackupName.of(SUNDAY, false));
		Path back = this.folder.resolve("back");
		this.storage.get(this.storage.all().getFirst(), back);
		assertThat(back).hasSameBinaryContentAs(file);
	}

	@Test
	void aLargeOneGoesInParts() throws IOException {
		Path file = file(SUNDAY, ObjectStorage.PART + 5);
		this.storage.put(file);
		assertThat(this.server.objects().firstEntry().getValue()).isEqualTo(Files.readAllBytes(file));
		assertThat(this.server.parts()).isEmpty();
	}

	@Test
	void aMomentsFaultIsGotOver() throws IOException {
		this.server.failures = 2;
		this.storage.put(file(SUNDAY, 10));
		assertThat(this.server.objects()).hasSize(1);
	}

	@Test
	void whatTheStorageLosesIsNoticed() throws IOException {
		this.server.lost = 3;
		Path file = file(SUNDAY, 10);
		assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> this.storage.put(file))
			.withMessageContaining("it has 7 bytes of 10");
	}

	@Test
	void whoIsNotLetInIsToldWhereToLook() throws IOException {
		ObjectStorageSettings wishes = this.server.settings("");
		ObjectStorageSettings stranger = new ObjectStorageSettings("backups", wishes.endpoint(), "us-east-1", "",
				"stranger", "open sesame", null);
		Path file = file(SUNDAY, 10);
		try (ObjectStorage refused = new ObjectStorage(stranger)) {
			assertThatExceptionOfType(CannotProceedException.class).isThrownBy(() -> refused.put(file))
				.withMessageContaining("Access Denied")
				.withMessageContaining("troppo.backup.s3")
				.withMessageNotContaining("open sesame");
		}
		assertThat(stranger.toString()).doesNotContain("open sesame");
	}

	@Test
	void oldOnesGoAndTheObjectsOfOthersStay() throws IOException {
		for (int day = 0; day < 10; day++) {
			this.storage.put(file(SUNDAY.minus(Duration.ofDays(day)), 1));
		}
		this.server.objects().put("blog/troppo-notes.txt", new byte[1]);
		this.server.objects().put("other/troppo-2020-11-29T033000Z.tar", new byte[1]);
		this.storage.rotate(3, 2);
		assertThat(this.storage.all()).extracting((name) -> name.created().toString())
			.containsExactly("2026-11-29T03:30:00Z", "2026-11-28T03:30:00Z", "2026-11-27T03:30:00Z",
					"2026-11-22T03:30:00Z");
		assertThat(this.server.objects()).containsKeys("blog/troppo-notes.txt", "other/troppo-2020-11-29T033000Z.tar");
	}

	@Test
	void aBackupIsFetchedByNameOrTheLatest() throws IOException {
		Path older = file(SUNDAY.minus(Duration.ofDays(1)), 10);
		Path newer = file(SUNDAY, 20);
		this.storage.put(older);
		this.storage.put(newer);
		MockEnvironment environment = environment();
		Path fetched;
		try (StoredBackup latest = StoredBackup.fetch("s3:latest", environment)) {
			fetched = latest.file();
			assertThat(fetched).hasSameBinaryContentAs(newer);
		}
		assertThat(fetched).doesNotExist();
		try (StoredBackup named = StoredBackup.fetch("s3:" + older.getFileName(), environment)) {
			assertThat(named.file()).hasSameBinaryContentAs(older);
		}
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> StoredBackup.fetch("s3:troppo.tar", environment))
			.withMessageContaining("There is no backup troppo.tar in http://127.0.0.1:");
		assertThatExceptionOfType(CannotProceedException.class)
			.isThrownBy(() -> StoredBackup.fetch("s3:latest", new MockEnvironment()))
			.withMessageContaining("troppo.backup.s3.bucket");
	}

	private MockEnvironment environment() throws IOException {
		Path key = Files.writeString(this.folder.resolve("key"), "secret\n");
		return new MockEnvironment().withProperty("troppo.backup.s3.bucket", "backups")
			.withProperty("troppo.backup.s3.endpoint", String.valueOf(this.server.settings("").endpoint()))
			.withProperty("troppo.backup.s3.prefix", "blog/")
			.withProperty("troppo.backup.s3.access-key", "amy")
			.withProperty("troppo.backup.s3.secret-key-file", key.toString());
	}

	private Path file(Instant created, int length) throws IOException {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return Files.write(this.folder.resolve(BackupName.of(created, false).text()), content);
	}

}
