package blog.troppo.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What holds of a page in any theme: title, links in the head, robots, body classes, and
 * the posts that a list shows, in order.
 */
final class ThemelessPage {

	/** A theme's own business. */
	private static final Pattern OWN_CLASS = Pattern.compile("(wp-|has-|no-|is-|custom-|theme-).*|hentry|.*theme.*");

	private static final Set<String> LINKS = Set.of("canonical", "next", "prev", "EditURI", "https://api.w.org/",
			"shortlink", "pingback");

	private static final String TEXT = ".entry-content, .entry-summary, .wp-block-post-content, .wp-block-post-excerpt";

	private static final String ENTRY_LINKS = "h1.entry-title a, h2.entry-title a, h1.wp-block-post-title a, h2.wp-block-post-title a";

	private final Map<String, String> facts = new LinkedHashMap<>();

	private final Document page;

	private ThemelessPage(String html) {
		this.page = Jsoup.parse(html);
	}

	static Map<String, String> facts(String html) {
		ThemelessPage page = new ThemelessPage(html);
		page.read(html);
		return page.facts;
	}

	private void read(String html) {
		Element title = this.page.selectFirst("title");
		if (title != null) {
			this.facts.put("$.title", title.wholeText().strip());
		}
		if (has(html, "html")) {
			Element root = this.page.selectFirst("html");
			this.facts.put("$.lang", (root != null && root.hasAttr("lang")) ? root.attr("lang") : "null");
		}
		if (has(html, "body")) {
			list("$.body",
					this.page.body()
						.classNames()
						.stream()
						.filter((name) -> !name.isEmpty() && !OWN_CLASS.matcher(name).matches())
						.sorted()
						.toList());
		}
		this.page.select("meta[name=robots]").forEach((robots) -> this.facts.put("$.robots", robots.attr("content")));
		links();
		if (this.page.select("form")
			.stream()
			.anyMatch((form) -> form.attr("action").endsWith("/wp-comments-post.php"))) {
			this.facts.put("$.comment form", "true");
		}
		Set<String> classes = this.page.body().classNames();
		if (List.of("single", "page", "attachment", "error404").stream().noneMatch(classes::contains)) {
			list("$.posts", posts());
		}
	}

	private void links() {
		Map<String, List<Element>> alternates = new LinkedHashMap<>();
		for (Element link : this.page.select("link[rel]")) {
			if (LINKS.contains(link.attr("rel"))) {
				this.facts.put("$.link " + link.attr("rel"), link.attr("href"));
			}
			if (link.attr("rel").equals("alternate")) {
				alternates.computeIfAbsent(link.attr("type"), (type) -> new ArrayList<>()).add(link);
			}
		}
		alternates.forEach((type, found) -> {
			String path = "$.alternate " + type;
			this.facts.put(path + ".length", String.valueOf(found.size()));
			for (int i = 0; i < found.size(); i++) {
				list(path + "[" + i + "]", List.of(found.get(i).attr("href"),
						found.get(i).hasAttr("title") ? found.get(i).attr("title") : "null"));
			}
		});
	}

	private List<String> posts() {
		return this.page.select(ENTRY_LINKS)
			.stream()
			.filter((link) -> link.closest(TEXT) == null && link.attr("href").startsWith("{base}/"))
			.map((link) -> link.attr("href"))
			.toList();
	}

	private void list(String path, List<String> values) {
		this.facts.put(path + ".length", String.valueOf(values.size()));
		for (int i = 0; i < values.size(); i++) {
			this.facts.put(path + "[" + i + "]", values.get(i));
		}
	}

	private static boolean has(String html, String tag) {
		return Pattern.compile("<" + tag + "[\\s>]", Pattern.CASE_INSENSITIVE).matcher(html).find();
	}

}
