package blog.troppo.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@TroppoTest
class OutboxTests {

	@Autowired
	Mailer mailer;

	@Value("${troppo.data}")
	Path data;

	@Test
	void withoutAServerMailsLieInTheOutbox() throws IOException {
		assertThat(this.mailer.reachesPeople()).isFalse();
		this.mailer.send(new Letter("amy@example.net", "new-user", Map.of("login", "amy", "email", "amy@example.net")));
		await().atMost(Duration.ofSeconds(20)).until(() -> !mails().isEmpty());
		assertThat(mails()).singleElement().satisfies((mail) -> {
			assertThat(Files.readString(mail)).contains("To: amy@example.net", "Username: amy");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mail))).isEqualTo("rw-------");
		});
	}

	private List<Path> mails() throws IOException {
		Path outbox = this.data.resolve("outbox");
		if (!Files.isDirectory(outbox)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(outbox)) {
			return files.filter((file) -> file.toString().endsWith(".eml")).toList();
		}
	}

}
