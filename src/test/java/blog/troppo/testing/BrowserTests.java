package blog.troppo.testing;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserTests {

	private static final String GOOD = """
			<!DOCTYPE html>
			<html lang="en"><head><meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
			<style>@media (prefers-color-scheme: dark) { body { background: black; color: white } }</style></head>
			<body><main><h1>A page</h1><p><a href="#top">One</a> and <a href="#end">two</a></p></main></body></html>
			""";

	private static String address(String html) {
		return "data:text/html;charset=utf-8;base64," + Base64.getEncoder().encodeToString(html.getBytes());
	}

	@Test
	void aGoodPageHasNoHindrances() {
		assertThat(Browser.open().visit(address(GOOD)).hindrances()).isEmpty();
	}

	@Test
	void paleTextIsAHindrance() {
		String pale = GOOD.replace("<p>", "<p style='color: #ddd'>pale ");
		assertThat(Browser.open().visit(address(pale)).hindrances())
			.anySatisfy((hindrance) -> assertThat(hindrance).startsWith("color-contrast"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sandbox='allow-scripts'" })
	void whatIsInAFrameIsLookedAtToo(String sandbox) {
		String frame = "<iframe title='Within' %s srcdoc=\"%s\"></iframe>".formatted(sandbox,
				GOOD.replace("<p>", "<p style='color: #ddd'>pale ").replace('"', '\''));
		assertThat(Browser.open().visit(address(GOOD.replace("</main>", frame + "</main>"))).hindrances())
			.anySatisfy((hindrance) -> assertThat(hindrance).startsWith("color-contrast").contains("pale"));
	}

	@Test
	void whatIsUnreadableIsFoundWhereItIsLookedFor() {
		String pale = GOOD.replace("<p>", "<p class='one' style='color: #ddd'>pale</p><p class='two'>");
		Browser browser = Browser.open().visit(address(pale));
		assertThat(browser.unreadable("main")).singleElement().asString().contains("pale");
		assertThat(browser.unreadable("main", ".one")).isEmpty();
		assertThat(browser.unreadable(".two")).isEmpty();
	}

	@Test
	void theScreenIsAsWideAsAskedForAndTheSchemeIsSeen() {
		Browser browser = Browser.open().wide(360).dark().visit(address(GOOD));
		assertThat(browser.value("innerWidth")).isEqualTo(360L);
		assertThat(browser.value("getComputedStyle(document.body).color")).isEqualTo("rgb(255, 255, 255)");
	}

	@Test
	void whatSticksOutIsMeasured() {
		String wide = GOOD.replace("<p>", "<p style='width: 3000px'>");
		assertThat(Browser.open().visit(address(wide)).overhang()).isGreaterThan(1000);
		assertThat(Browser.open().visit(address(GOOD)).overhang()).isZero();
	}

	@Test
	void theTabKeyLeadsFromLinkToLink() {
		Browser browser = Browser.open().visit(address(GOOD));
		assertThat(browser.tab().getText()).isEqualTo("One");
		assertThat(browser.tab().getText()).isEqualTo("two");
	}

	@Test
	void goodHtmlHasNoErrorsAndBadHas() {
		assertThat(HtmlCheck.errors(GOOD)).isEmpty();
		assertThat(HtmlCheck.errors(GOOD.replace("<p>", "<p id='a b'><ul>"))).isNotEmpty();
	}

}
