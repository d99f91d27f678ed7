package blog.troppo.testing;

import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The walk sees what it is to see. */
class KeyboardWalkTests {

	private static final String PAGE = """
			<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
			<style>:focus-visible { outline: 3px solid teal } .bare:focus-visible { outline: 0 } .away { position: absolute; left: -99rem }
			.lid { position: fixed; inset: 0; background: white }</style></head><body><h1>A page</h1>
			<p><a href="#one">One</a> <label>Date <input type="date"></label> %s <button>Last</button></p></body></html>
			""";

	private static Browser page(String part) {
		String html = PAGE.formatted(part);
		return Browser.open()
			.visit("data:text/html;charset=utf-8;base64," + Base64.getEncoder().encodeToString(html.getBytes()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<a href="#x" class="bare">Bare</a>                            | has no ring
					<a href="#x" class="away">Away</a>                            | is off the screen
					<a href="#x" style="opacity: 0">Faint</a>                     | is not seen
					<a href="#x"></a><i class="lid"></i>                          | is covered
					<input type="text">                                           | has no name
					<button aria-hidden="true">Hidden</button>                    | is hidden from who listens
					<a href="#x" tabindex="2">Before all</a>                      | has a turn of its own
					<textarea aria-label="T" onkeydown="if (event.key === 'Tab') event.preventDefault()"></textarea> | holds fast
					<a href="#x" onfocus="this.nextElementSibling.nextElementSibling.focus()">A</a> <a href="#y">B</a> <a href="#z">C</a> | is never reached
					""")
	void whatSomebodyStumblesOverIsTold(String part, String wrong) {
		assertThat(KeyboardWalk.from(page(part))).anySatisfy((found) -> assertThat(found).endsWith(wrong));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<label><input type="checkbox"> Tick</label>
			<label><input type="radio" name="r"> A</label> <label><input type="radio" name="r" checked> B</label>
			<details><summary>More</summary><a href="#x">Inside</a></details>
			<a href="#x" hidden>Hidden</a> <button disabled>Not now</button> <i tabindex="-1">I</i>
			<a href="#x"><img alt="A picture" src="data:," width="20" height="20"></a>
			""")
	void whatIsWellIsNot(String part) {
		assertThat(KeyboardWalk.from(page(part))).isEmpty();
	}

	@Test
	void itBeginsWhereTheFocusIs() {
		Browser browser = page("<a href='#x' class='bare'>Bare</a> <b id='b' tabindex='-1'>Begin</b>");
		browser.value("document.getElementById('b').focus()");
		assertThat(KeyboardWalk.from(browser)).isEmpty();
	}

}
