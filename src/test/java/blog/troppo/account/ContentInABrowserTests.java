package blog.troppo.account;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import blog.troppo.formatting.XssVectors;
import blog.troppo.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Posts as an import stores them, with all that their authors wrote, on pages whose
 * policy lets no script in them run; and what pages do with a script of their own.
 */
@DoorTest
class ContentInABrowserTests extends AtTheDoor {

	/** What would hide the vectors after it. */
	private static final Pattern SWALLOWS = Pattern.compile(
			"<(?:plaintext|textarea|title|noscript|select|style|!|\\?|meta|base)|<script src",
			Pattern.CASE_INSENSITIVE);

	private static final int AT_ONCE = 10;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
	}

	@Test
	void scriptsAndHandlersOfImportedPostsNeverRun() {
		List<String> vectors = XssVectors.all()
			.stream()
			.filter((vector) -> !SWALLOWS.matcher(vector).find() && vector.indexOf('\0') < 0)
			.map((vector) -> "<div class='vector'>" + vector + "</div>")
			.toList();
		for (int from = 0; from < vectors.size(); from += AT_ONCE) {
			visit(String.join("\n\n", vectors.subList(from, Math.min(from + AT_ONCE, vectors.size()))));
			assertThat(this.browser.all(".vector")).isNotEmpty();
			this.browser.value("document.querySelectorAll('.vector *').forEach((element) => "
					+ "['click', 'mouseover', 'focus'].forEach((name) => element.dispatchEvent(new Event(name))))");
			assertThat(this.browser.value("typeof window.hits")).isEqualTo("undefined");
		}
	}

	@Test
	void noScriptStandsInAPage() {
		visit("text\n\n<!-- wp:archives {\"displayAsDropdown\":true} /-->");
		assertThat(this.browser.all("script:not([src]):not([type='application/ld+json'])")).isEmpty();
	}

	@Test
	void aMenuOfMonthsLeadsToTheMonth() {
		visit("<!-- wp:archives {\"displayAsDropdown\":true,\"type\":\"yearly\"} /-->");
		choose(".wp-block-archives-dropdown select");
		await().atMost(Duration.ofSeconds(10)).until(() -> this.browser.url().matches(".*(/|m=)2007/?"));
	}

	@Test
	void anEmbeddedPostOfAnotherBlogIsShownWhenItsFrameSpeaks() {
		String address = "https://other.example/post";
		this.database.sql("insert into embeds (url, width, height, html, asked_at) values (?, 500, 750, ?, now())")
			.params(address, "<blockquote class=\"wp-embedded-content\" data-secret=\"abc\"><a href=\"" + address
					+ "\">Post</a></blockquote><iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\""
					+ " style=\"position: absolute; visibility: hidden;\" src=\"about:blank\" data-secret=\"abc\"></iframe>")
			.update();
		visit("<p>before</p>\n\n" + address + "\n\n<p>after</p>");
		assertThat(this.browser.one("blockquote.wp-embedded-content").isDisplayed()).isTrue();
		this.browser.value("dispatchEvent(new MessageEvent('message', { data: { message: 'height', value: 321, "
				+ "secret: 'abc' }, source: document.querySelector('iframe.wp-embedded-content').contentWindow }))");
		assertThat(this.browser.one("iframe.wp-embedded-content").getAttribute("height")).isEqualTo("321");
		assertThat(this.browser.one("iframe.wp-embedded-content").isDisplayed()).isTrue();
		assertThat(this.browser.all("blockquote.wp-embedded-content"))
			.allMatch((quotation) -> !quotation.isDisplayed());
	}

	private void choose(String menu) {
		this.browser.value("(() => { const menu = document.querySelector(\"" + menu + "\"); menu.selectedIndex = 1; "
				+ "menu.dispatchEvent(new Event('change', { bubbles: true })); })()");
	}

	private void visit(String content) {
		long post = this.database
			.sql("""
					insert into posts (status, slug, title, content, published_local, published_at)
					values ('publish', 'content-' || gen_random_uuid(), 'T', ?, '2007-12-05 10:00', '2007-12-05 00:30Z') returning id""")
			.param(content)
			.query(Long.class)
			.single();
		this.browser.visit(base() + "/?p=" + post);
	}

}
