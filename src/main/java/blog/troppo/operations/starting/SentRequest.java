package blog.troppo.operations.starting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.kept.Destination;
import blog.troppo.kept.SavedAnswers;

/**
 * A request as far as it was read: its lines, and what came after them. It is understood
 * as far as to tell whether anybody would get the same answer.
 *
 * @param from who sent it, or passed it on
 */
record SentRequest(InetAddress from, List<String> lines, byte[] more) {

	/** As long as Tomcat takes. */
	private static final int LONGEST = 32 << 10;

	private static final String END = "\r\n\r\n";

	/** Of a person, of a program, or of more than a reading. */
	private static final Set<String> PERSONAL = Set.of("cookie", "authorization", "origin", "x-http-method-override",
			"content-length", "transfer-encoding", "expect");

	/**
	 * Nothing if whoever sends it has left before its head's end, or that has no end, or
	 * lines that end otherwise than HTTP's: those could be more to another reader.
	 */
	static Optional<SentRequest> read(InetAddress from, InputStream in) throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		byte[] some = new byte[8192];
		while (read.size() <= LONGEST) {
			int count = in.read(some);
			if (count < 0) {
				return Optional.empty();
			}
			read.write(some, 0, count);
			String text = read.toString(StandardCharsets.ISO_8859_1);
			int end = text.indexOf(END);
			if (end >= 0) {
				List<String> lines = List.of(text.substring(0, end).split("\r\n"));
				byte[] more = text.substring(end + END.length()).getBytes(StandardCharsets.ISO_8859_1);
				return lines.stream().anyMatch((line) -> line.matches("(?s).*[\r\n].*")) ? Optional.empty()
						: Optional.of(new SentRequest(from, lines, more));
			}
		}
		return Optional.empty();
	}

	boolean isForHead() {
		return this.lines.getFirst().startsWith("HEAD ");
	}

	/** What it asks the site for, if anybody may ask so. */
	Optional<SavedAnswers.Key> asksFor(String site) {
		String[] words = this.lines.getFirst().split(" ");
		boolean plain = words.length == 3 && (words[0].equals("GET") || words[0].equals("HEAD"))
				&& words[1].startsWith("/") && words[1].indexOf('?') < 0 && words[2].startsWith("HTTP/1.");
		if (!plain || !headers("host").equals(List.of(site.toLowerCase(Locale.ROOT)))
				|| this.lines.stream().map(SentRequest::name).anyMatch(PERSONAL::contains)) {
			return Optional.empty();
		}
		boolean secure = isNeighbour() && headers("x-forwarded-proto").equals(List.of("https"));
		boolean shown = headers(Destination.HEADER).stream().anyMatch(Destination::isPage);
		return Optional.of(new SavedAnswers.Key(secure, words[1], shown));
	}

	/** The values in small letters. */
	private List<String> headers(String name) {
		return this.lines.stream()
			.skip(1)
			.filter((line) -> name(line).equalsIgnoreCase(name))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT))
			.toList();
	}

	private static String name(String line) {
		return line.substring(0, Math.max(0, line.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
	}

	/** A proxy, who is believed about whose request it passes on. */
	private boolean isNeighbour() {
		return this.from.isLoopbackAddress() || this.from.isSiteLocalAddress() || this.from.isLinkLocalAddress();
	}

	/**
	 * Writes it for another server, with whose it is. That is to take this one request
	 * alone from the connection, as nobody would tell it of the next whose that is.
	 */
	void passOn(OutputStream to) throws IOException {
		String head = this.lines.stream()
			.filter((line) -> isNeighbour() || !name(line).startsWith("x-forwarded-"))
			.filter((line) -> !name(line).equals("connection"))
			.collect(Collectors.joining("\r\n"));
		to.write((head + "\r\nX-Forwarded-For: " + this.from.getHostAddress() + "\r\nConnection: close" + END)
			.getBytes(StandardCharsets.ISO_8859_1));
		to.write(this.more);
		to.flush();
	}

}
