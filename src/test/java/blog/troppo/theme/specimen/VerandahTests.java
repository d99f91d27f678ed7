package blog.troppo.theme.specimen;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.testing.Browser;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.ThemesForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/** Verandah in front of a browser: every kind of page, with plain and absurd content. */
class VerandahTests {

	private static final int PHONE = 360;

	private static SpecimenSite site;

	@BeforeAll
	static void open() {
		site = new SpecimenSite("verandah");
	}

	@AfterAll
	static void close() {
		site.close();
	}

	static Set<String> pages() {
		return SpecimenPages.all().keySet();
	}

	private static Browser visit(String page) {
		return Browser.open().visit(site.url(page));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPageIsValidHtml(String page) {
		assertThat(HtmlCheck.errors(site.html(page))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nobodyIsHinderedOnLightGround(String page) {
		assertThat(visit(page).hindrances()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nobodyIsHinderedOnDarkGround(String page) {
		assertThat(Browser.open().dark().visit(site.url(page)).hindrances()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "home", "single", "page" })
	void nobodyIsHinderedOnAPhone(String page) {
		assertThat(Browser.open().wide(PHONE).visit(site.url(page)).hindrances()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingSticksOutOfAnyScreen(String page) {
		for (int width : List.of(320, 768, 1440)) {
			assertThat(Browser.open().wide(width).visit(site.url(page)).overhang()).as(page + " at " + width).isZero();
		}
	}

	@Test
	void textHasAContrastOfSevenAndMore() {
		for (Browser browser : List.of(Browser.open().light(), Browser.open().dark())) {
			browser.visit(site.url("home"));
			for (String selector : List.of(".entry-title a", ".entry-summary", ".entry-date", ".widget a",
					".site-tagline", ".pagination a")) {
				assertThat(contrast(browser, selector)).as(selector).isGreaterThanOrEqualTo(7);
			}
		}
	}

	private static double contrast(Browser browser, String selector) {
		Object value = browser.value("""
				(() => {
				  const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
				  const light = (colour) => channels(colour).map((c) => c / 255)
				    .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
				    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
				  const pair = [getComputedStyle(document.querySelector('%s')).color,
				    getComputedStyle(document.body).backgroundColor].map(light).sort((a, b) => b - a);
				  return (pair[0] + 0.05) / (pair[1] + 0.05);
				})()""".formatted(selector));
		return (value instanceof Number number) ? number.doubleValue() : 0;
	}

	@Test
	void aLineHoldsSixtyToSeventyCharacters() {
		Object width = visit("single").value("""
				(() => {
				  const text = document.querySelector('.entry-content > p + p');
				  const probe = document.createElement('span');
				  probe.textContent = 'The trouble began on a Tuesday, as trouble with servers does. It was moved.';
				  probe.style.whiteSpace = 'nowrap';
				  text.append(probe);
				  return text.clientWidth / (probe.getBoundingClientRect().width / probe.textContent.length);
				})()""");
		assertThat(((Number) width).doubleValue()).isBetween(60.0, 72.0);
	}

	@Test
	void theFirstPlaceForTheKeyboardSkipsToTheText() {
		Browser browser = visit("single");
		WebElement first = browser.tab();
		assertThat(first.getText()).isEqualTo("Skip to content");
		assertThat(first.getRect().getHeight()).isGreaterThan(24);
		browser.press(Keys.ENTER);
		assertThat(browser.url()).endsWith("#content");
	}

	@Test
	void theKeyboardReachesEverythingAndShowsWhereItIs() {
		Browser browser = visit("gate");
		List<String> unseen = new ArrayList<>();
		String reachable = "[...document.querySelectorAll('a[href], button, input, textarea')]"
				+ ".filter((place) => !place.closest('details:not([open])')).length";
		int places = ((Number) browser.value(reachable)).intValue();
		assertThat(places).isGreaterThan(20);
		int reached = 0;
		for (int i = 0; i < places; i++) {
			WebElement place = browser.tab();
			if (place.getTagName().equals("body")) {
				break;
			}
			reached++;
			if (place.getCssValue("outline-style").equals("none")) {
				unseen.add(place.getTagName() + " " + place.getText());
			}
		}
		assertThat(unseen).isEmpty();
		assertThat(reached).isGreaterThan(places - 8);
	}

	@Test
	void theMenuOpensOnAPhoneWithoutScripts() {
		Browser browser = Browser.open().wide(PHONE).withScripts(false).visit(site.url("page"));
		assertThat(browser.one(".site-menu").isDisplayed()).isFalse();
		browser.one(".menu-button").click();
		assertThat(browser.one(".site-menu").isDisplayed()).isTrue();
		assertThat(browser.all(".site-menu a")).hasSize(6)
			.allSatisfy((link) -> assertThat(link.isDisplayed()).isTrue());
		browser.one(".menu-close").click();
		assertThat(browser.one(".site-menu").isDisplayed()).isFalse();
	}

	@Test
	void whatLiesBelowAMenuEntryOpensWithTheKeyboardAndClosesWithEscape() {
		Browser browser = visit("page");
		WebElement below = browser.one(".sub-menu a");
		assertThat(below.isDisplayed()).isFalse();
		for (int i = 0; i < 4; i++) {
			browser.tab();
		}
		assertThat(below.isDisplayed()).isTrue();
		browser.press(Keys.ESCAPE);
		assertThat(below.isDisplayed()).isFalse();
	}

	@Test
	void withoutScriptsAReplyIsALinkAndTheFormIsThere() {
		Browser browser = Browser.open().withScripts(false).visit(site.url("single"));
		assertThat(browser.one("#div-comment-3 .comment-reply-link").getDomAttribute("href"))
			.isEqualTo("?replytocom=3#respond");
		assertThat(browser.one("#comment").isDisplayed()).isTrue();
		assertThat(browser.one("#comment_parent").getDomProperty("value")).isEqualTo("0");
	}

	@Test
	void withScriptsTheFormComesToTheCommentAndGoesBack() {
		Browser browser = visit("single");
		browser.one("#div-comment-3 .comment-reply-link").sendKeys(Keys.ENTER);
		assertThat(browser.all("#comment-3 > #respond")).hasSize(1);
		assertThat(browser.one("#comment_parent").getDomProperty("value")).isEqualTo("3");
		assertThat(browser.one("#reply-title").getText()).isEqualTo("Reply to Commenter 3");
		browser.press("What I think", Keys.ESCAPE);
		assertThat(browser.all("#comment-3 > #respond")).isEmpty();
		assertThat(browser.one("#comment_parent").getDomProperty("value")).isEqualTo("0");
		assertThat(browser.one("#comment").getDomProperty("value")).isEqualTo("What I think");
	}

	@Test
	void whatWasWrittenIsStillThereAfterLeavingThePage() {
		Browser browser = visit("single");
		browser.one("#comment").sendKeys("Half a thought");
		browser.visit(site.url("home")).visit(site.url("single"));
		assertThat(browser.one("#comment").getDomProperty("value")).contains("Half a thought");
		browser.visit(site.url("home")).visit(site.url("single") + "#comment-3");
		assertThat(browser.one("#comment").getDomProperty("value")).isEmpty();
	}

	/**
	 * So that browsers may keep them for ever, and the one fetched early is the one used.
	 */
	@Test
	void fontsAreAskedForByTheHashOfTheirContent() throws Exception {
		ThemeFiles files = ThemesForTests.get("verandah").files();
		Matcher font = Pattern.compile("url\\(\"([^?\"]+)\\?ver=(\\w+)\"\\)")
			.matcher(files.text("style.css").orElseThrow());
		int fonts = 0;
		for (; font.find(); fonts++) {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(files.read(font.group(1)).orElseThrow());
			assertThat(font.group(2)).as(font.group(1)).isEqualTo(HexFormat.of().formatHex(hash, 0, 8));
		}
		assertThat(fonts).isEqualTo(4);
	}

	@Test
	void theFirstFontWeighsLessThanSixtyKilobytesAndTheStylesLessThanForty() {
		ThemeFiles files = ThemesForTests.get("verandah").files();
		assertThat(files.read("assets/fonts/literata.woff2").orElseThrow()).hasSizeLessThan(60_000);
		assertThat(files.read("style.css").orElseThrow()).hasSizeLessThan(40_000);
		assertThat(files.read("assets/verandah.js").orElseThrow()).hasSizeLessThan(10_000);
	}

	@Test
	void headingsHaveAddresses() {
		Browser browser = visit("single");
		assertThat(browser.one("#wrong > .heading-anchor").getDomAttribute("href")).isEqualTo("#wrong");
		assertThat(browser.one("#a-heading-of-the-third-kind > .heading-anchor").getAccessibleName())
			.isEqualTo("A heading of the third kind");
	}

	@Test
	void aLongListOfAWidgetIsFoldedAfterTenLines() {
		Browser browser = Browser.open().withScripts(false).visit(site.url("page"));
		List<WebElement> months = browser.all(".widgets .widget_archive li a");
		assertThat(months).hasSize(40);
		assertThat(months.stream().filter(WebElement::isDisplayed)).hasSize(10);
		browser.one(".widgets .widget_archive summary").click();
		assertThat(months.stream().filter(WebElement::isDisplayed)).hasSize(40);
	}

	@Test
	void widgetsStandBesideThePageWhereTheOwnerWantsThat() {
		Browser browser = visit("beside");
		assertThat(browser.one(".widgets").getRect().getX())
			.isGreaterThan(browser.one(".single-entry").getRect().getX());
		assertThat(browser.one(".widgets").getRect().getY()).isEqualTo(browser.one(".site-main").getRect().getY());
		browser.wide(PHONE);
		assertThat(browser.one(".widgets").getRect().getY())
			.isGreaterThan(browser.one(".single-entry").getRect().getY() + 200);
	}

	@Test
	void onPaperThereIsTheTextAlone() {
		Browser browser = Browser.open().printed().visit(site.url("single"));
		assertThat(browser.one(".entry-content").isDisplayed()).isTrue();
		assertThat(browser.one(".site-menu").isDisplayed()).isFalse();
		assertThat(browser.one(".site-footer").isDisplayed()).isFalse();
		assertThat(browser.one(".comment-respond").isDisplayed()).isFalse();
		assertThat(browser.value("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
	}

	@Test
	void theNewestPostThatIsNotStickyShowsMore() {
		String html = site.html("home");
		assertThat(html).containsOnlyOnce("is-newest").contains("id=\"post-6\" class=\"post-6 post");
		assertThat(Browser.open().visit(site.url("home")).all("#post-6.is-newest .entry-image")).hasSize(1);
	}

}
