package blog.troppo.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** What texts of settings have to be, or become: {@code sanitize_option()}. */
final class OptionTexts {

	private OptionTexts() {
	}

	static boolean isEmail(String text) {
		return text.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
	}

	/** A name of the zone table; an offset is another setting's. */
	static boolean isZone(String text) {
		try {
			return text.isEmpty() || text.equals("UTC") || text.contains("/") && ZoneId.of(text).getId().equals(text);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	static String offset(String text) {
		return text.matches("[-+]?\\d+(\\.\\d+)?") ? text : "";
	}

	static String withoutTags(String text) {
		return text.replaceAll("<[^>]*>", "");
	}

	/** One entry a line, each once, without the empty ones. */
	static String lines(String text) {
		return text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.collect(Collectors.joining("\n"));
	}

	static String path(String text) {
		return text.strip().replaceAll("[<>\"]", "").replace(" ", "%20");
	}

	static String base(String text) {
		return path(text).replaceAll("^/+|/+$", "");
	}

	static boolean isStructure(String text) {
		return text.isEmpty() || text.startsWith("/") && text.matches(".*%[^/%]+%.*");
	}

	/** An address that all who read it take for one. */
	static boolean isSite(String text) {
		try {
			return text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?") && new URI(text).getRawAuthority() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
