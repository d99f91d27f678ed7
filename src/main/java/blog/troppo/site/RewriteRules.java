package blog.troppo.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All forms that the addresses of a site have, in the order in which WordPress looks for
 * them: what is fixed, categories and tags, files of old versions, the front page,
 * comments, searches, authors, dates, posts and pages. Pages come before posts where a
 * post's address could be any page's, and then count only if there is such a page.
 */
public final class RewriteRules {

	private static final String FEEDS = "(feed|rdf|rss|rss2|atom)";

	/** What may follow {@code feed/}: JSON too, which WordPress leaves to a plugin. */
	private static final String NAMED_FEEDS = "(feed|rdf|rss|rss2|atom|json)";

	private static final String OLD_FEEDS = ".*wp-(?:atom|rdf|rss|rss2|feed|commentsrss2)\\.php$";

	private static final Map<String, String> NOTHING = Map.of();

	private final Map<String, RewriteRule> rules = new LinkedHashMap<>();

	private final boolean pagesMustExist;

	/** What may stand after an address, and what it asks for. */
	private record Ending(String form, List<String> names, Map<String, String> fixed) {

		static final Ending FEED = new Ending("/feed/" + NAMED_FEEDS, List.of("feed"), NOTHING);

		static final Ending SHORT_FEED = new Ending("/" + FEEDS, List.of("feed"), NOTHING);

		static final Ending EMBED = new Ending("/embed", List.of(), Map.of("embed", "true"));

		static final Ending TRACKBACK = new Ending("/trackback", List.of(), Map.of("tb", "1"));

		static final Ending PAGE = new Ending("/page/?([0-9]{1,})", List.of("paged"), NOTHING);

		static final Ending COMMENT_PAGE = new Ending("/comment-page-([0-9]{1,})", List.of("cpage"), NOTHING);

		static final Ending PART = new Ending("(?:/([0-9]+))?", List.of("page"), NOTHING);

		static final Ending NONE = new Ending("", List.of(), NOTHING);

	}

	private RewriteRules(PermalinkBases.Snapshot bases) {
		PermalinkStructure structure = bases.structure();
		this.pagesMustExist = structure.looksForPagesFirst();
		fixed();
		archive(PermalinkTag.form(bases.category(), true) + "(.+?)", List.of("category_name"));
		archive(PermalinkTag.form(bases.tag(), true) + "([^/]+)", List.of("tag"));
		archive(PermalinkTag.form(bases.format(), true) + "([^/]+)", List.of("post_format"));
		files();
		front(structure.root(), bases.frontPage());
		archive(PermalinkTag.form(bases.search(), true) + "(.+)", List.of("s"));
		archive(PermalinkTag.form(bases.author(), true) + "([^/]+)", List.of("author_name"));
		bases.dates().forEach((date) -> archive(PermalinkTag.form(date, true), PermalinkTag.names(date)));
		if (this.pagesMustExist) {
			pages(structure.root());
			posts(structure);
		}
		else {
			posts(structure);
			pages(structure.root());
		}
	}

	/** The rules of a site as it is set up now; none for plain addresses. */
	static RewriteRules of(PermalinkBases.Snapshot bases) {
		return new RewriteRules(bases);
	}

	/** Whether a path is that of a feed of old versions, whatever form addresses have. */
	public static boolean isOldFeed(String path) {
		return path.matches(OLD_FEEDS);
	}

	/**
	 * What a path asks for.
	 * @param path as it was requested, still escaped, without slashes around it
	 * @param pageExists whether there is a page of this path
	 */
	public Optional<Map<String, String>> match(String path, Predicate<String> pageExists) {
		String decoded = RequestQuery.decode(path);
		for (RewriteRule rule : this.rules.values()) {
			Optional<Map<String, String>> found = rule.match(path).or(() -> rule.match(decoded));
			if (found.isPresent() && (!this.pagesMustExist || !found.get().containsKey("pagename")
					|| pageExists.test(found.get().get("pagename")))) {
				return found;
			}
		}
		return Optional.empty();
	}

	private void fixed() {
		add("wp-sitemap\\.xml$", List.of(), Map.of("sitemap", "index"));
		add("wp-sitemap-([a-z]+?)-([a-z\\d_-]+?)-(\\d+?)\\.xml$", List.of("sitemap", "sitemap-subtype", "paged"),
				NOTHING);
		add("wp-sitemap-([a-z]+?)-(\\d+?)\\.xml$", List.of("sitemap", "paged"), NOTHING);
	}

	private void files() {
		add("robots\\.txt$", List.of(), Map.of("robots", "1"));
		add("favicon\\.ico$", List.of(), Map.of("favicon", "1"));
		add("sitemap\\.xml", List.of(), Map.of("sitemap", "index"));
		add(OLD_FEEDS, List.of(), Map.of("feed", "old"));
		add(".*wp-app\\.php(?:/.*)?$", List.of(), Map.of("error", "403"));
		add(".*wp-register.php$", List.of(), Map.of("register", "true"));
	}

	private void front(String root, long frontPage) {
		String front = PermalinkTag.form(root, true);
		add(front + "feed/" + NAMED_FEEDS + "/?$", List.of("feed"), NOTHING);
		add(front + FEEDS + "/?$", List.of("feed"), NOTHING);
		add(front + "embed/?$", List.of(), Map.of("embed", "true"));
		add(front + "page/?([0-9]{1,})/?$", List.of("paged"), NOTHING);
		if (frontPage > 0) {
			add(front + "comment-page-([0-9]{1,})/?$", List.of("cpage"), Map.of("page_id", String.valueOf(frontPage)));
		}
		add(front + "comments/feed/" + NAMED_FEEDS + "/?$", List.of("feed"), Map.of("withcomments", "1"));
		add(front + "comments/" + FEEDS + "/?$", List.of("feed"), Map.of("withcomments", "1"));
		add(front + "comments/embed/?$", List.of(), Map.of("embed", "true"));
	}

	private void archive(String base, List<String> names) {
		endings(base, names, Ending.FEED, Ending.SHORT_FEED, Ending.EMBED, Ending.PAGE, Ending.NONE);
	}

	/** The structure's levels, from the whole down to its first part. */
	private void posts(PermalinkStructure structure) {
		for (String level : structure.levels()) {
			if (PermalinkStructure.namesOnePost(level)) {
				String below = PermalinkTag.form(level, false);
				attachments(below + "/attachment");
				single(level);
				if (!level.contains("%pagename%")) {
					attachments(below);
				}
			}
			else {
				endings(PermalinkTag.form(level, true), PermalinkTag.names(level), Ending.FEED, Ending.SHORT_FEED,
						Ending.EMBED, Ending.PAGE, Ending.COMMENT_PAGE, Ending.NONE);
			}
		}
	}

	private void pages(String root) {
		attachments(PermalinkTag.form(root + "%pagename%", false) + "/attachment");
		single(root + "%pagename%");
	}

	private void single(String structure) {
		endings(PermalinkTag.form(structure, true), PermalinkTag.names(structure), Ending.EMBED, Ending.TRACKBACK,
				Ending.FEED, Ending.SHORT_FEED, Ending.PAGE, Ending.COMMENT_PAGE, Ending.PART);
	}

	private void attachments(String base) {
		endings(base + "/([^/]+)", List.of("attachment"), Ending.NONE, Ending.TRACKBACK, Ending.FEED, Ending.SHORT_FEED,
				Ending.COMMENT_PAGE, Ending.EMBED);
	}

	private void endings(String base, List<String> names, Ending... endings) {
		for (Ending ending : endings) {
			List<String> all = new ArrayList<>(names);
			all.addAll(ending.names());
			add(base + ending.form() + "/?$", all, ending.fixed());
		}
	}

	/** Of two rules of one form the later says what it means, at the earlier's place. */
	private void add(String form, List<String> names, Map<String, String> fixed) {
		this.rules.put(form, RewriteRule.of(form, names, fixed));
	}

}
