package blog.troppo.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UploadSweepTests {

	private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

	@TempDir
	Path data;

	@Test
	void whatNobodyWritesToAnyMoreGoes() throws IOException {
		UploadFolder folder = new UploadFolder(this.data, 1000);
		folder.sweep(NOW);
		Path abandoned = folder.receive(new ByteArrayInputStream(new byte[10]));
		Path coming = folder.receive(new ByteArrayInputStream(new byte[10]));
		Path named = Files.createFile(this.data.resolve("uploads/old.part"));
		Files.setLastModifiedTime(abandoned, FileTime.from(NOW.minus(Duration.ofMinutes(11))));
		Files.setLastModifiedTime(coming, FileTime.from(NOW.minus(Duration.ofMinutes(9))));
		Files.setLastModifiedTime(named, FileTime.from(NOW.minus(Duration.ofDays(900))));
		folder.sweep(NOW);
		assertThat(abandoned).doesNotExist();
		assertThat(coming).exists();
		assertThat(named).exists();
	}

}
