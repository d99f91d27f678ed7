package blog.troppo.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import blog.troppo.content.Post;
import blog.troppo.formatting.Urls;
import blog.troppo.support.PhpSerialized;

/**
 * A file that a post brings along, as podcasts do: WordPress's {@code enclosure} meta,
 * whose lines are address, length and type. A fourth line, which podcasting plugins add,
 * tells more.
 *
 * @param type the whole line; empty if the file's type is not known
 * @param details by the plugins' names: {@code duration}, {@code subtitle} and so on
 */
record Enclosure(String url, long length, String type, Map<Object, Object> details) {

	private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

	/** Those of a post; of one with a password, none. */
	static List<Enclosure> of(Post post) {
		return post.needsPassword() ? List.of() : post.metaValues("enclosure").stream().map(Enclosure::read).toList();
	}

	private static Enclosure read(String value) {
		String[] lines = value.split("\n", 4);
		return new Enclosure(Urls.escapeRaw(lines[0].strip()), (lines.length > 1) ? length(lines[1].strip()) : 0,
				(lines.length > 2) ? lines[2].strip() : "",
				(lines.length > 3) ? PhpSerialized.readArray(lines[3].strip()) : Map.of());
	}

	private static long length(String digits) {
		return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
	}

	/** The first type of the line: {@code audio/mpeg} of {@code audio/mpeg mpga mp3}. */
	String firstType() {
		return this.type.split("[ \t]", 2)[0];
	}

	/** The type, if the line says one and nothing else. */
	String onlyType() {
		return MEDIA_TYPE.matcher(this.type).matches() ? this.type : "";
	}

	Optional<String> detail(String name) {
		return (this.details.get(name) instanceof String text && !text.isBlank()) ? Optional.of(text)
				: Optional.empty();
	}

}
