package blog.troppo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/** The mails that lie in the outbox, with their lines joined as they were written. */
public final class Mailbox {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Path outbox;

	public Mailbox(Path data) {
		this.outbox = data.resolve("outbox");
	}

	/** A mail to somebody, once there is one. */
	public String mail(String to) {
		return mailAbout(to, "");
	}

	/** The mail to somebody with these words in it. */
	public String mailAbout(String to, String words) {
		await().atMost(PATIENCE).until(() -> mailsTo(to).stream().anyMatch((mail) -> mail.contains(words)));
		return mailsTo(to).stream().filter((mail) -> mail.contains(words)).findFirst().orElseThrow();
	}

	public List<String> mailsTo(String to) {
		return files().stream().map(Mailbox::read).filter((mail) -> mail.contains("To: " + to + "\r\n")).toList();
	}

	/** Throws all of them away. */
	public void empty() {
		files().forEach((file) -> {
			try {
				Files.delete(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	public int size() {
		return files().size();
	}

	/** The first link in the plain text of a mail that this is part of. */
	public static String link(String mail, String part) {
		Matcher link = Pattern.compile("(?m)^(http://\\S*" + Pattern.quote(part) + "\\S*)\\s*$").matcher(mail);
		if (!link.find()) {
			throw new AssertionError(mail);
		}
		return link.group(1);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).replace("=\r\n", "").replace("=3D", "=");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Path> files() {
		if (!Files.isDirectory(this.outbox)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.outbox)) {
			return files.filter((file) -> file.toString().endsWith(".eml")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
