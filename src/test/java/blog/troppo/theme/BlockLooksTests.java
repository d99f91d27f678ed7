package blog.troppo.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import com.sun.net.httpserver.HttpServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Blocks in both themes before a browser: those of every imported post, and those of
 * {@code looks/*.html}, which hold what the import does not. One page shows all of them,
 * one text below the other.
 */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockLooksTests {

	private static final List<String> LOOKS = List.of("aligned", "grounds", "lists", "newer", "comments");

	/** A picture that is there: three wide, two high. */
	private static final String PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1200'"
			+ " height='800'%3E%3Crect width='1200' height='800' fill='%23357'/%3E%3C/svg%3E";

	/** In place of what other servers have, and a browser would wait for. */
	private static final String NOTHING = "data:,";

	/** What sticks out of the window, unless something around it scrolls. */
	private static final String STICKS_OUT = """
			(() => {
			  const wide = document.documentElement.clientWidth;
			  const inside = (element) => element.matches('.entry-content') ? false
			    : getComputedStyle(element).overflowX !== 'visible' || inside(element.parentElement);
			  return [...document.querySelectorAll('.entry-content *')].filter((element) => {
			    const box = element.getBoundingClientRect();
			    return box.width > 1 && box.height > 1 && (box.right > wide + 1 || box.left < -1)
			      && !inside(element.parentElement);
			  }).map((element) => element.closest('[data-post]').dataset.post + ' ' + element.cloneNode().outerHTML);
			})()""";

	/** Left edge and width of the text's blocks that a selector names. */
	private static final String PLACES = """
			(() => {
			  const text = document.querySelector('[data-post=aligned]');
			  const left = text.querySelector('p').getBoundingClientRect().left;
			  return [...text.querySelectorAll(':scope > ' + arguments[0])].map((element) => {
			    const box = element.getBoundingClientRect();
			    return element.classList[0] + ' ' + Math.round(box.left - left) + ' ' + Math.round(box.width);
			  });
			})()""";

	@Autowired
	ApplicationContext context;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ContentFormatting formatting;

	private ShowcaseSite site;

	private HttpServer server;

	private final Map<String, String> pages = new HashMap<>();

	@BeforeAll
	void open() {
		this.site = ShowcaseSite.in(this.context);
		this.server = this.site.serve();
		List.of("verandah", "classic").forEach((theme) -> this.pages.put(theme, everyBlock(theme)));
	}

	@AfterAll
	void close() {
		this.server.stop(0);
		this.site.with("verandah").set(SiteSettings.HOME, ShowcaseSite.URL).set(SiteSettings.SITEURL, ShowcaseSite.URL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "verandah", "classic" })
	void nothingSticksOutOfAnyScreen(String theme) {
		String page = this.pages.get(theme);
		for (int width : List.of(360, 768, 1280)) {
			Browser browser = Browser.open().wide(width).visit(page);
			assertThat((List<?>) browser.value(STICKS_OUT)).as("at " + width).isEmpty();
			assertThat(browser.overhang()).as("at " + width).isZero();
		}
	}

	/**
	 * But for imported colours: they are made up of any two, and as hard to read in
	 * WordPress.
	 */
	@ParameterizedTest
	@CsvSource({ "verandah, light", "verandah, dark", "classic, light", "classic, dark" })
	void everythingCanBeReadAgainstItsGround(String theme, String ground) {
		Browser browser = Browser.open();
		(ground.equals("dark") ? browser.dark() : browser).visit(this.pages.get(theme));
		assertThat(browser.unreadable(".entry-content", "[data-imported] .has-text-color",
				"[data-imported] .has-background", "[data-imported] .has-link-color"))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "verandah, .alignwide, -146, 900", "verandah, .alignfull, -336, 1280", "classic, .alignwide, -57, 694",
			"classic, .alignfull, -89, 758" })
	void wideAndFullBlocksHaveTheirWidths(String theme, String selector, int left, int width) {
		Browser browser = Browser.open().visit(this.pages.get(theme));
		assertThat((List<?>) browser.value(PLACES, selector)).hasSizeGreaterThan(5)
			.allSatisfy((place) -> assertThat(place.toString()).endsWith(" " + left + " " + width));
	}

	/** The address of a page with all of them. */
	private String everyBlock(String theme) {
		this.site.with(theme);
		List<Post> posts = this.site.bean(PostFinder.class)
			.find(PostQuery.posts().page(1, 500), Viewer.anybody())
			.items()
			.stream()
			.filter((post) -> post.content().contains("<!-- wp:") && !post.needsPassword())
			.toList();
		assertThat(posts).hasSizeGreaterThan(60);
		Document page = Jsoup.parse(this.site.html(this.site.single(posts.getFirst().id())));
		Element frame = page.expectFirst(".entry-content");
		Set<String> rules = new LinkedHashSet<>();
		Stream<Text> texts = Stream.concat(LOOKS.stream().map(this::written),
				posts.stream().map((post) -> new Text(post.slug(), post.content(), post.id())));
		texts.forEach((text) -> frame.before(shown(text, frame, rules)));
		frame.remove();
		page.select(".entry-content [src^=http]").attr("src", NOTHING).removeAttr("srcset");
		page.head().append("<style>" + String.join("\n", rules) + "</style>");
		return this.site.put("looks-" + theme, page.outerHtml());
	}

	/** Its classes with numbers are counted anew in each text. */
	private Element shown(Text text, Element frame, Set<String> rules) {
		return this.transactions.execute((status) -> {
			Texts texts = this.formatting.texts(List.of());
			UnaryOperator<String> own = (markup) -> markup.replace("wp-elements-", "wp-elements-" + text.name() + "-");
			Element shown = frame.clone()
				.attr("data-post", text.name())
				.attr("data-imported", !LOOKS.contains(text.name()));
			shown.html(own.apply(this.formatting.content(text.markup(), text.post(), texts).markup()));
			rules.add(own.apply(texts.css()));
			return shown;
		});
	}

	private Text written(String name) {
		try {
			return new Text(name,
					new ClassPathResource("blog/troppo/theme/looks/" + name + ".html")
						.getContentAsString(StandardCharsets.UTF_8)
						.replace("{picture}", PICTURE),
					2841);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param post that it stands in
	 */
	private record Text(String name, String markup, long post) {
	}

}
