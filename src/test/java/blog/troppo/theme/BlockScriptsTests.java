package blog.troppo.theme;

import java.util.List;

import blog.troppo.formatting.Language;
import blog.troppo.site.Settings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.TroppoTest;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What blocks can do with a script, and that they can be read without. */
@TroppoTest
class BlockScriptsTests {

	private static final String TABS = """
			<!-- wp:tabs --><div class="wp-block-tabs"><!-- wp:tab-list --><div class="wp-block-tab-list" role="tablist">\
			<button type="button" role="tab">One</button><button type="button" role="tab">Two</button></div>\
			<!-- /wp:tab-list --><!-- wp:tab-panels --><div class="wp-block-tab-panels"><!-- wp:tab-panel -->\
			<section class="wp-block-tab-panel" role="tabpanel">first</section><!-- /wp:tab-panel --><!-- wp:tab-panel -->\
			<section class="wp-block-tab-panel" role="tabpanel">second <i id="inside">i</i></section><!-- /wp:tab-panel -->\
			</div><!-- /wp:tab-panels --></div><!-- /wp:tabs -->""";

	private static final String ITEM = """
			<!-- wp:accordion-item {"openByDefault":%s} --><div class="wp-block-accordion-item">\
			<!-- wp:accordion-heading --><h2 class="wp-block-accordion-heading">\
			<button class="wp-block-accordion-heading__toggle"><span>T</span></button></h2><!-- /wp:accordion-heading -->\
			<!-- wp:accordion-panel --><div role="region" class="wp-block-accordion-panel">inside</div>\
			<!-- /wp:accordion-panel --></div><!-- /wp:accordion-item -->""";

	private static final String ACCORDION = "<!-- wp:accordion {\"autoclose\":true} --><div class=\"wp-block-accordion\">"
			+ ITEM.formatted(true) + ITEM.formatted(false) + "</div><!-- /wp:accordion -->";

	private static final String TRACK = "<!-- wp:playlist-track {\"id\":%1$d,\"src\":\"http://127.0.0.1:9/%1$d.mp3\","
			+ "\"title\":\"T%1$d\"} /-->";

	private static final String PLAYLIST = "<!-- wp:playlist --><figure class=\"wp-block-playlist\">"
			+ "<ol class=\"wp-block-playlist__tracklist\">" + TRACK.formatted(5) + TRACK.formatted(6)
			+ "</ol></figure><!-- /wp:playlist -->";

	private static final String PICTURE = "<!-- wp:image {\"lightbox\":{\"enabled\":true}} --><figure class="
			+ "\"wp-block-image\"><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"a dot\" width=\"90\""
			+ " height=\"90\"/></figure><!-- /wp:image -->";

	private static final String MENU = "<!-- wp:navigation --><!-- wp:navigation-link {\"label\":\"About\",\"url\":"
			+ "\"/about\"} /--><!-- /wp:navigation -->";

	private static final String PAGE = """
			<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Blocks</title>
			<!-- block styles -->
			<script defer src="%s"></script>
			<script defer%s src="%s"></script>
			<link rel="stylesheet" href="%s"></head><body><main><h1>Blocks</h1>%s</main></body></html>""";

	@Autowired
	ApplicationContext context;

	@Autowired
	ThemeAssets assets;

	@Autowired
	ContentFormatting formatting;

	@Autowired
	Settings settings;

	private ShowcaseSite site;

	private HttpServer server;

	private Browser browser;

	private Language language = Language.ENGLISH;

	@BeforeEach
	void open() {
		this.site = ShowcaseSite.in(this.context);
		this.server = this.site.serve();
		this.browser = Browser.open().wide(1024).light();
	}

	@AfterEach
	void close() {
		this.browser.withScripts(true).wide(1024);
		this.server.stop(0);
		this.settings.store("WPLANG", "");
	}

	@Test
	void ofTabsOnePanelShowsAndKeysGoFromOneToTheNext() {
		show(TABS);
		assertThat(shown("[role=tabpanel]")).containsExactly("first");
		this.browser.all("[role=tab]").get(1).click();
		assertThat(shown("[role=tabpanel]")).containsExactly("second i");
		this.browser.press(Keys.ARROW_RIGHT);
		assertThat(shown("[role=tabpanel]")).containsExactly("first");
		assertThat(this.browser.hindrances()).isEmpty();
	}

	@Test
	void aLinkIntoAPanelOpensIt() {
		this.browser.visit(page(TABS) + "#inside");
		assertThat(shown("[role=tabpanel]")).containsExactly("second i");
	}

	@Test
	void anAccordionOpensAndClosesItsOthersIfItIsToldTo() {
		show(ACCORDION);
		List<WebElement> toggles = this.browser.all(".wp-block-accordion-heading__toggle");
		assertThat(expanded()).containsExactly("true", "false");
		toggles.get(1).click();
		assertThat(expanded()).containsExactly("false", "true");
		toggles.get(1).click();
		assertThat(expanded()).containsExactly("false", "false");
		assertThat(this.browser.hindrances()).isEmpty();
	}

	@Test
	void aPlaylistHasAPlayerForItsFirstTrack() {
		show(PLAYLIST);
		assertThat(this.browser.one("audio").getDomProperty("src")).isEqualTo("http://127.0.0.1:9/5.mp3");
		assertThat(this.browser.one("[aria-current=true]").getText()).contains("T5");
		this.browser.all(".wp-block-playlist-track__button").get(1).click();
		assertThat(this.browser.one("audio").getDomProperty("src")).isEqualTo("http://127.0.0.1:9/6.mp3");
	}

	@Test
	void aPictureOpensLargeAndEscapeClosesIt() {
		show(PICTURE);
		this.browser.one(".wp-lightbox-container img").click();
		assertThat(this.browser.one("dialog[open] img").getDomAttribute("alt")).isEqualTo("a dot");
		this.browser.press(Keys.ESCAPE);
		assertThat(this.browser.all("dialog[open]")).isEmpty();
	}

	/** What the scripts say themselves. */
	@ParameterizedTest
	@CsvSource({ "en_US, Enlarge: a dot, Close, Play", "de_DE, Vergrößern: a dot, Schließen, Abspielen",
			"fr_FR, Enlarge: a dot, Close, Play" })
	void theySpeakTheSitesLanguage(String name, String enlarge, String close, String play) {
		this.language = Language.of(name);
		this.settings.store("WPLANG", name);
		show(PICTURE + PLAYLIST);
		assertThat(this.browser.one(".lightbox-trigger").getDomAttribute("aria-label")).isEqualTo(enlarge);
		this.browser.one(".wp-lightbox-container img").click();
		assertThat(this.browser.one("dialog[open] button").getDomAttribute("aria-label")).isEqualTo(close);
		this.browser.press(Keys.ESCAPE);
		assertThat(this.browser.one("[data-wp-text]").getDomProperty("textContent")).isEqualTo(play);
	}

	@Test
	void inANarrowWindowAMenuCoversThePageWhenItIsOpened() {
		this.browser.wide(400);
		show(MENU);
		assertThat(shown(".wp-block-navigation-item")).isEmpty();
		this.browser.one(".wp-block-navigation__responsive-container-open").click();
		assertThat(shown(".wp-block-navigation-item")).containsExactly("About");
		this.browser.press(Keys.ESCAPE);
		assertThat(shown(".wp-block-navigation-item")).isEmpty();
		assertThat(this.browser.value("document.activeElement.className").toString())
			.contains("wp-block-navigation__responsive-container-open");
	}

	@Test
	void everythingCanBeReadWithoutAScript() {
		this.browser.wide(400).withScripts(false);
		show(TABS + ACCORDION + PLAYLIST + MENU);
		assertThat(shown("[role=tabpanel]")).containsExactly("first", "second i");
		assertThat(shown("[role=tab]")).isEmpty();
		assertThat(shown(".wp-block-accordion-panel")).containsExactly("inside", "inside");
		assertThat(shown(".wp-block-playlist-track__title")).containsExactly("T5", "T6");
		assertThat(shown(".wp-block-navigation-item")).containsExactly("About");
	}

	private List<String> expanded() {
		return this.browser.all(".wp-block-accordion-heading__toggle")
			.stream()
			.map((toggle) -> toggle.getDomAttribute("aria-expanded"))
			.toList();
	}

	private List<String> shown(String selector) {
		return this.browser.all(selector)
			.stream()
			.filter(WebElement::isDisplayed)
			.map((element) -> element.getText().strip())
			.toList();
	}

	private void show(String text) {
		this.browser.visit(page(text));
	}

	private String page(String text) {
		Texts texts = this.context.getBean(TransactionOperations.class)
			.execute((status) -> this.formatting.texts(List.of()));
		String content = this.context.getBean(TransactionOperations.class)
			.execute((status) -> this.formatting.content(text, 0, texts).markup());
		String html = PAGE.formatted(this.assets.sharedUrl("assets/content.js"), ThemeStyles.words(this.language),
				this.assets.sharedUrl("assets/blocks.js"), this.assets.sharedUrl("assets/blocks.css"), content);
		return this.site.put("blocks", ThemeStyles.complete(html, Needs.of(texts)));
	}

}
