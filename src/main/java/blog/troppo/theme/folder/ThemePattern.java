package blog.troppo.theme.folder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A layout of blocks that a theme brings in its folder {@code patterns/}: a file of HTML
 * or, as in WordPress, of PHP, with a comment on top that describes it. A file that is a
 * program is none here.
 *
 * @param fields what the comment says, by WordPress's names in lower case
 */
public record ThemePattern(String slug, String title, Map<String, String> fields, String content) {

	private static final Pattern FILE = Pattern.compile("patterns/[^/]+\\.(?:php|html)");

	private static final Pattern HEADER = Pattern
		.compile("\\s*(?:<\\?php\\s+/\\*(.*?)\\*/\\s*\\?>\\n?|<!--(.*?)-->\\s*)", Pattern.DOTALL);

	static boolean isOne(String path) {
		return FILE.matcher(path).matches();
	}

	/** Empty if it has no title or slug, or is a program. */
	static Optional<ThemePattern> parse(String text) {
		Matcher header = HEADER.matcher(text);
		if (!header.lookingAt()) {
			return Optional.empty();
		}
		Map<String, String> fields = StyleHeader.parse((header.group(1) != null) ? header.group(1) : header.group(2))
			.fields();
		String content = text.substring(header.end());
		String slug = fields.getOrDefault("slug", "");
		String title = fields.getOrDefault("title", "");
		return (slug.isEmpty() || title.isEmpty() || content.contains("<?")) ? Optional.empty()
				: Optional.of(new ThemePattern(slug, title, fields, content));
	}

	public Optional<String> text(String field) {
		return Optional.ofNullable(this.fields.get(field)).filter((value) -> !value.isEmpty());
	}

	/** The values of a field that takes several. */
	public List<String> list(String field) {
		return Arrays.stream(text(field).orElse("").split(","))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

}
