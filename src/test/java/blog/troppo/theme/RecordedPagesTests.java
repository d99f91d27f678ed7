package blog.troppo.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The heads and body classes of pages, against answers recorded from WordPress 7.1.4.
 * What a page is about is taken from the recorded answer itself, for here is no router.
 */
@TroppoTest
class RecordedPagesTests {

	private static final Pattern OWN = Pattern.compile("(wp-|has-|no-|is-|custom-|theme-).*|hentry|.*theme.*");

	@Autowired
	ApplicationContext context;

	ShowcaseSite site;

	@BeforeEach
	void open() {
		this.site = ShowcaseSite.in(this.context);
	}

	@TestFactory
	Stream<DynamicTest> theHeadSaysWhatWordPressSays() throws IOException {
		ShowcaseSite showcase = ShowcaseSite.in(this.context);
		Map<String, JsonNode> pages = new TreeMap<>();
		cases().forEach((recorded) -> pages.putIfAbsent(recorded.path("expect").path("facts").toString(), recorded));
		return pages.values()
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.path("path").asString(), () -> {
				MainQuery query = query(showcase, recorded).orElseThrow();
				assertThat(facts(showcase.html(query))).containsExactlyInAnyOrderEntriesOf(recordedFacts(recorded));
			}));
	}

	@Test
	void manyPagesAreCompared() throws IOException {
		assertThat(cases().filter((recorded) -> query(this.site, recorded).isPresent())).hasSizeGreaterThan(150);
	}

	private Stream<JsonNode> cases() throws IOException {
		String json = Files.readString(Path.of("src/test/resources/conformance/reader.json"));
		JsonNode root = JsonMapper.shared().readTree(json);
		ShowcaseSite showcase = ShowcaseSite.in(this.context);
		return (root.isArray() ? root : root.path("cases")).valueStream()
			.filter((recorded) -> !recorded.path("path").asString().contains("/embed/"))
			.filter((recorded) -> recorded.path("expect").path("status").asInt() != 301)
			.filter((recorded) -> query(showcase, recorded).isPresent());
	}

	private static Optional<MainQuery> query(ShowcaseSite site, JsonNode recorded) {
		String path = recorded.path("path").asString();
		List<String> classes = new ArrayList<>();
		Map<String, String> facts = recordedFacts(recorded);
		for (int i = 0; facts.containsKey("body " + i); i++) {
			classes.add(facts.get("body " + i));
		}
		int page = number(classes, "paged-(\\d+)").orElse(1L).intValue();
		Optional<Long> post = number(classes, "(?:postid|page-id|attachmentid)-(\\d+)");
		if (post.isPresent()) {
			boolean comments = path.contains("comment-page-") || path.contains("cpage=");
			return site.find(post.get())
				.map((found) -> site.single(found, page, comments ? page : 0, Viewer.anybody(), Set.of()));
		}
		if (classes.contains("error404")) {
			return Optional.of(site.notFound(path));
		}
		if (classes.contains("home") && classes.contains("blog")) {
			return Optional.of(site.home(page));
		}
		if (classes.contains("search")) {
			Matcher words = Pattern.compile("“(.*)”").matcher(facts.get("title"));
			return words.find() ? Optional.of(site.search(words.group(1), page, path)) : Optional.empty();
		}
		Optional<Long> term = number(classes, "(?:category|tag|term)-(\\d+)");
		Optional<Long> author = number(classes, "author-(\\d+)");
		if (term.isPresent()) {
			return Optional.of(site.term(term.get(), page, path));
		}
		if (author.isPresent()) {
			return Optional.of(site.author(author.get(), page, path));
		}
		Matcher date = Pattern.compile("^/(\\d{4})(?:/(\\d{1,2}))?(?:/(\\d{1,2}))?/?(?:page/\\d+/?)?$").matcher(path);
		return classes.contains("date") && date.matches() ? Optional
			.of(site.date(Integer.parseInt(date.group(1)), integer(date.group(2)), integer(date.group(3)), page, path))
				: Optional.empty();
	}

	private static Integer integer(String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	private static Optional<Long> number(List<String> classes, String pattern) {
		return classes.stream()
			.map(Pattern.compile(pattern)::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> Long.valueOf(matcher.group(1)))
			.findFirst();
	}

	private static Map<String, String> recordedFacts(JsonNode recorded) {
		Map<String, String> facts = new TreeMap<>();
		recorded.path("expect").path("facts").properties().forEach((fact) -> {
			String name = fact.getKey().substring(2).replaceAll("\\[(\\d+)]", " $1");
			if (!name.endsWith(".length") && !name.startsWith("posts") && !name.equals("comment form")) {
				facts.put(name, fact.getValue().asString());
			}
		});
		return facts;
	}

	private static Map<String, String> facts(String html) {
		Document page = Jsoup
			.parse(html.replace(ShowcaseSite.URL, "{base}").replace("http%3A%2F%2Fshowcase.example", "{base}"));
		Map<String, String> facts = new TreeMap<>();
		facts.put("title", page.title());
		facts.put("lang", page.selectFirst("html").attr("lang"));
		List<String> classes = page.body()
			.classNames()
			.stream()
			.filter((name) -> !OWN.matcher(name).matches())
			.sorted()
			.toList();
		for (int i = 0; i < classes.size(); i++) {
			facts.put("body " + i, classes.get(i));
		}
		for (String rel : List.of("canonical", "next", "prev", "EditURI", "https://api.w.org/", "shortlink",
				"pingback")) {
			Element link = page.selectFirst("head link[rel=" + rel + "]");
			if (link != null) {
				facts.put("link " + rel, link.attr("href"));
			}
		}
		Map<String, Integer> counts = new TreeMap<>();
		for (Element link : page.select("link[rel=alternate]")) {
			String type = link.attr("type");
			int number = counts.merge(type, 1, Integer::sum) - 1;
			facts.put("alternate " + type + " " + number + " 0", link.attr("href"));
			facts.put("alternate " + type + " " + number + " 1", link.attr("title"));
		}
		Element robots = page.selectFirst("meta[name=robots]");
		if (robots != null) {
			facts.put("robots", robots.attr("content"));
		}
		return facts;
	}

}
