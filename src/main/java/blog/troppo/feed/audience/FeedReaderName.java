package blog.troppo.feed.audience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.support.Shortened;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * What a feed reader says of itself in its {@code User-Agent}: the name people know it
 * by, and, of one that reads for many, for how many.
 *
 * @param subscribers null if it does not say
 */
record FeedReaderName(String name, @Nullable Integer subscribers) {

	private static final int LONGEST = 60;

	private static final Pattern SUBSCRIBERS = Pattern
		.compile("(?i)\\b(\\d{1,9})\\s+(?:subscribers?|readers?|users?)\\b");

	/** The first word of the agent that names a product. */
	private static final Pattern PRODUCT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]*");

	private static final List<Known> KNOWN = read();

	private record Known(String mark, String name) {
	}

	static FeedReaderName of(@Nullable String agent) {
		if (agent == null || agent.isBlank()) {
			return new FeedReaderName("Nameless", null);
		}
		Matcher announced = SUBSCRIBERS.matcher(agent);
		return new FeedReaderName(name(agent), announced.find() ? Integer.valueOf(announced.group(1)) : null);
	}

	private static String name(String agent) {
		return KNOWN.stream()
			.filter((known) -> agent.contains(known.mark()))
			.map(Known::name)
			.findFirst()
			.orElseGet(() -> isBrowser(agent) ? "Web browsers" : product(agent));
	}

	private static boolean isBrowser(String agent) {
		return agent.startsWith("Mozilla/") && !agent.contains("compatible") && !agent.contains("+http");
	}

	/** {@code Mozilla/5.0 (compatible; Foo/1.0)} is Foo; of others, the first word. */
	private static String product(String agent) {
		String rest = agent.startsWith("Mozilla/") ? agent.replaceFirst(".*?compatible;\\s*", "") : agent;
		Matcher product = PRODUCT.matcher(rest);
		String name = product.find() ? product.group().strip() : "Nameless";
		return Shortened.to(LONGEST, name);
	}

	private static List<Known> read() {
		try {
			return new ClassPathResource("readers.tsv", FeedReaderName.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> line.split("\t", 2))
				.map((parts) -> new Known(parts[0], parts[1]))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
