package blog.troppo.mail;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@TroppoTest
class OutboxTests {

	private static final String AMY = "amy@outbox.example.net";

	@Autowired
	Mailer mailer;

	@Value("${troppo.data}")
	Path data;

	@Test
	void withoutAServerMailsLieInTheOutbox() throws IOException {
		assertThat(this.mailer.reachesPeople()).isFalse();
		this.mailer.send(new Letter(AMY, "new-user", Map.of("login", "amy", "email", AMY)));
		await().atMost(Duration.ofSeconds(20)).until(() -> !mailsToAmy().isEmpty());
		assertThat(mailsToAmy()).singleElement().satisfies((mail) -> {
			assertThat(Files.readString(mail)).contains("Username: amy");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mail))).isEqualTo("rw-------");
		});
	}

	/** Mails of other tests lie there as well. */
	private List<Path> mailsToAmy() throws IOException {
		Path outbox = this.data.resolve("outbox");
		if (!Files.isDirectory(outbox)) {
			return List.of();
		}
		List<Path> mails = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(outbox, "*.eml")) {
			for (Path file : files) {
				if (Files.readString(file).contains("To: " + AMY)) {
					mails.add(file);
				}
			}
		}
		return mails;
	}

}
