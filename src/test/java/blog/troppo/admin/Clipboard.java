package blog.troppo.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * What other programs put on the clipboard, as HTML and as plain text, and the blocks
 * that it becomes. The texts are ours, the markup is as these programs write it: Word on
 * Windows with the tags of Office, its conditional comments and lists that are
 * paragraphs, Word in a browser with a span for each run of words, Google Docs with all
 * of it in a bold that a style takes back.
 */
enum Clipboard {

	WORD, WORD_ONLINE, GOOGLE_DOCS;

	String html() {
		return read("html");
	}

	String text() {
		return read("txt");
	}

	String blocks() {
		return read("blocks").strip();
	}

	private String read(String kind) {
		String name = "/clipboards/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + kind;
		try (InputStream file = Objects.requireNonNull(Clipboard.class.getResourceAsStream(name), name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
