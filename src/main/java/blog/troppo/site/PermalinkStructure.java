package blog.troppo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The setting {@code permalink_structure}, as {@code /%year%/%monthnum%/%postname%/}:
 * which tags stand where. Builds a post's path and reads one; both from this one value.
 *
 * @param tags the names of its tags, in their order
 */
public record PermalinkStructure(String pattern, List<String> tags) {

	private static final List<String> TO_THE_SECOND = List.of("%year%", "%monthnum%", "%day%", "%hour%", "%minute%",
			"%second%");

	public PermalinkStructure(String pattern) {
		this(pattern, PermalinkTag.TAG.matcher(pattern).results().map((tag) -> tag.group(1)).toList());
	}

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

	/**
	 * Pages must be looked for before posts, since the structure's first part could be
	 * any page's name: WordPress's "verbose page rules".
	 */
	public boolean looksForPagesFirst() {
		return !this.tags.isEmpty() && List.of("postname", "category", "tag", "author").contains(this.tags.getFirst());
	}

	/** Whether an address of this structure stands for one post and no other. */
	public boolean namesOnePost() {
		return namesOnePost(this.pattern);
	}

	static boolean namesOnePost(String structure) {
		return Stream.of("%postname%", "%post_id%", "%pagename%").anyMatch(structure::contains)
				|| TO_THE_SECOND.stream().allMatch(structure::contains);
	}

	/** The structure, and what is left of it when its last parts are taken away. */
	List<String> levels() {
		String front = front();
		List<String> levels = new ArrayList<>();
		String level = bare(this.pattern);
		while (level.length() > front.length()) {
			levels.add(level);
			level = bare(level.substring(0, Math.max(front.length(), level.lastIndexOf('/'))));
		}
		return levels;
	}

	/** The path of a post. A tag that says nothing of a post stays as it is. */
	public String path(PermalinkParts post) {
		return PermalinkTag.TAG.matcher(this.pattern).replaceAll((tag) -> Matcher.quoteReplacement(value(tag, post)));
	}

	private static String value(MatchResult tag, PermalinkParts post) {
		return switch (tag.group(1)) {
			case "year" -> digits(post.date().getYear(), 4);
			case "monthnum" -> digits(post.date().getMonthValue(), 2);
			case "day" -> digits(post.date().getDayOfMonth(), 2);
			case "hour" -> digits(post.date().getHour(), 2);
			case "minute" -> digits(post.date().getMinute(), 2);
			case "second" -> digits(post.date().getSecond(), 2);
			case "postname", "pagename" -> post.slug();
			case "post_id" -> String.valueOf(post.id());
			case "author" -> post.author();
			case "category" -> post.category();
			default -> tag.group();
		};
	}

	private static String digits(int number, int most) {
		String digits = Integer.toString(number);
		return "0".repeat(Math.max(0, most - digits.length())) + digits;
	}

	/** A trailing slash, where the structure has one. */
	public String slashed(String path) {
		return endsInSlash() ? bare(path) + "/" : bare(path);
	}

	/** Without slashes at its end. */
	private static String bare(String path) {
		int end = path.length();
		while (end > 0 && path.charAt(end - 1) == '/') {
			end--;
		}
		return path.substring(0, end);
	}

	/** What stands below an address: its feed, its second page. */
	public String below(String address, String further) {
		return slashed(bare(address) + "/" + further);
	}

}
