package blog.troppo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The setting {@code permalink_structure}, as {@code /%year%/%monthnum%/%postname%/}:
 * which tags stand where. Builds a post's path and reads one; both from this one value.
 */
public record PermalinkStructure(String pattern) {

	private static final Pattern TAG = Pattern.compile("%([a-z_]+)%");

	/** The tags that stand for one post each; a structure without one names no post. */
	private static final List<String> UNIQUE = List.of("postname", "post_id", "second");

	/** Without a structure, posts are known by {@code ?p=ID}. */
	public boolean isPlain() {
		return this.pattern.isEmpty();
	}

	/** Whether pretty addresses end in a slash, as the structure does. */
	public boolean endsInSlash() {
		return this.pattern.endsWith("/");
	}

	/** The fixed words before the first tag, which archives share: {@code /archives/}. */
	public String front() {
		int tag = this.pattern.indexOf('%');
		return isPlain() || tag < 0 ? "/" : this.pattern.substring(0, tag);
	}

	/**
	 * {@code /index.php} stands before all addresses, where a server can't rewrite them.
	 */
	public String root() {
		return this.pattern.startsWith("/index.php/") ? "/index.php/" : "/";
	}

	public List<String> tags() {
		List<String> tags = new ArrayList<>();
		Matcher matcher = TAG.matcher(this.pattern);
		while (matcher.find()) {
			tags.add(matcher.group(1));
		}
		return tags;
	}

	/**
	 * Pages must be looked for before posts, since the structure's first part could be
	 * any page's name: WordPress's "verbose page rules".
	 */
	public boolean looksForPagesFirst() {
		List<String> tags = tags();
		String afterFront = this.pattern.substring(Math.min(front().length(), this.pattern.length()));
		return !tags.isEmpty() && List.of("postname", "category", "tag", "author").contains(tags.getFirst())
				&& (front().equals("/") || front().equals(root())) && afterFront.startsWith("%" + tags.getFirst());
	}

	public boolean namesOnePost() {
		return tags().stream().anyMatch(UNIQUE::contains);
	}

	/** The path of a post. A tag that says nothing of a post stands for nothing. */
	public String path(PermalinkParts post) {
		return TAG.matcher(this.pattern).replaceAll((tag) -> Matcher.quoteReplacement(value(tag.group(1), post)));
	}

	private static String value(String tag, PermalinkParts post) {
		return switch (tag) {
			case "year" -> "%04d".formatted(post.date().getYear());
			case "monthnum" -> "%02d".formatted(post.date().getMonthValue());
			case "day" -> "%02d".formatted(post.date().getDayOfMonth());
			case "hour" -> "%02d".formatted(post.date().getHour());
			case "minute" -> "%02d".formatted(post.date().getMinute());
			case "second" -> "%02d".formatted(post.date().getSecond());
			case "postname", "pagename" -> post.slug();
			case "post_id" -> String.valueOf(post.id());
			case "author" -> post.author();
			case "category" -> post.category();
			default -> "";
		};
	}

	/** A trailing slash, where the structure has one. */
	public String slashed(String path) {
		String bare = path.replaceAll("/+$", "");
		return endsInSlash() ? bare + "/" : bare;
	}

}
