package blog.troppo.content;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.troppo.formatting.Slugs;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.RequestQuery;

import org.springframework.stereotype.Component;

/** Pages, and other posts below others, by their path: {@code about/team}. */
@Component
class PagePaths {

	private static final int DEEPEST = 50;

	private static final List<String> DATES = List.of("year", "monthnum", "day");

	private final Posts posts;

	private final PostFinder finder;

	private final PermalinkBases bases;

	PagePaths(Posts posts, PostFinder finder, PermalinkBases bases) {
		this.finder = finder;
		this.posts = posts;
		this.bases = bases;
	}

	/** The page of this path, or the attachment that stands among pages there. */
	Optional<Post> find(String path) {
		List<String> slugs = List.of(RequestQuery.decode(path).replaceAll("^/+|/+$", "").split("/+"))
			.stream()
			.map(Slugs::sanitizeForQuery)
			.toList();
		if (slugs.size() > DEEPEST || slugs.contains("")) {
			return Optional.empty();
		}
		return this.finder.ofSlug(List.of(PostType.PAGE, PostType.ATTACHMENT), slugs.getLast())
			.stream()
			.filter((page) -> isAt(page, slugs))
			.min(Comparator.comparing((page) -> !page.is(PostType.PAGE)));
	}

	/** The attachment among pages that a question for a page turns out to ask for. */
	Optional<Post> attachment(Question question) {
		return !question.is(Is.PAGE) || !question.vars().has("pagename") ? Optional.empty()
				: find(question.vars().text("pagename")).filter((found) -> found.is(PostType.ATTACHMENT));
	}

	boolean exists(String path) {
		return find(path).isPresent();
	}

	private boolean isAt(Post page, List<String> slugs) {
		if (page.parentId().isEmpty()) {
			return slugs.size() == 1;
		}
		List<Post> ancestry = this.posts.findAncestry(page.id()).reversed();
		return ancestry.stream().map(Post::slug).toList().equals(slugs)
				&& ancestry.stream().limit(slugs.size() - 1L).allMatch((above) -> above.is(PostType.PAGE));
	}

	/**
	 * Where a post's name may be a number, an address that looks like a date's may be a
	 * post's: it is, if there is such a post then.
	 */
	Map<String, String> resolveNumbers(Map<String, String> found) {
		List<String> tags = this.bases.structure().tags();
		int at = tags.indexOf("postname");
		String number = (at < 0) ? "" : (at == 0) ? "year" : following(tags.get(at - 1));
		String value = found.getOrDefault(number, "");
		if (value.isEmpty() || found.containsKey("name")) {
			return found;
		}
		return this.finder.ofSlug(List.of(PostType.POST), value)
			.stream()
			.filter((post) -> post.is(PostStatus.PUBLISH) && isThen(post, found, number))
			.findFirst()
			.map((post) -> named(found, number, value))
			.orElse(found);
	}

	private static String following(String tag) {
		return tag.equals("year") ? "monthnum" : tag.equals("monthnum") ? "day" : "";
	}

	private static boolean isThen(Post post, Map<String, String> found, String number) {
		return post.publishedLocal()
			.filter((date) -> number.equals("year") || (date.getYear() == Integer.parseInt(found.get("year"))
					&& (number.equals("monthnum") || date.getMonthValue() == Integer.parseInt(found.get("monthnum")))))
			.isPresent();
	}

	/** What stood after the number is then the post's part. */
	private static Map<String, String> named(Map<String, String> found, String number, String value) {
		Map<String, String> post = new LinkedHashMap<>(found);
		post.remove(number);
		post.put("name", value);
		int next = DATES.indexOf(number) + 1;
		if (next < DATES.size() && post.containsKey(DATES.get(next))) {
			post.put("page", post.remove(DATES.get(next)));
		}
		return post;
	}

}
