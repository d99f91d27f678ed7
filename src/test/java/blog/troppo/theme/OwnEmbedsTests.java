package blog.troppo.theme;

import java.util.List;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses of the blog's own posts in its posts, as WordPress 7.1.4 shows them. */
@TroppoTest
class OwnEmbedsTests {

	private static final String PATH = "/2025/09/22/sorisopa-ne-209/";

	private static final String FRAME = "<iframe loading=\"lazy\" class=\"wp-embedded-content\" sandbox=\"allow-scripts\""
			+ " security=\"restricted\" style=\"position: absolute; visibility: hidden;\""
			+ " title=\"“Sorisopa ne” — Club Troppo\" src=\"URL/embed/#?secret=S#?secret=S\" data-secret=\"S\""
			+ " width=\"%d\" height=\"%d\" frameborder=\"0\" marginwidth=\"0\" marginheight=\"0\""
			+ " scrolling=\"no\"></iframe>";

	private static final String SHOWN = "<blockquote class=\"wp-embedded-content\" data-secret=\"S\"><p><a href=\"URL/\">"
			+ "Sorisopa ne</a></p></blockquote>\n<p>" + FRAME + "</p>\n";

	@Autowired
	ApplicationContext context;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	ContentFormatting formatting;

	private String url;

	@BeforeEach
	void open() {
		this.url = ShowcaseSite.in(this.context).url();
	}

	@Test
	void anAddressOnItsOwnLineBecomesThePost() {
		assertThat(shown("before\n\n" + this.url + PATH + "\n\nafter"))
			.isEqualTo("<p>before</p>\n" + SHOWN.formatted(500, 282) + "<p>after</p>\n");
	}

	@Test
	void theShortcodeSaysHowWide() {
		assertThat(shown("[embed width=300]" + this.url + PATH + "[/embed]")).isEqualTo(SHOWN.formatted(300, 200));
	}

	@Test
	void aBlockHoldsItInItsFigure() {
		assertThat(shown("<!-- wp:embed --><figure class=\"wp-block-embed\"><div>\n" + this.url + PATH
				+ "\n</div></figure><!-- /wp:embed -->"))
			.isEqualTo("<figure class=\"wp-block-embed\"><div>\n"
					+ "<blockquote class=\"wp-embedded-content\" data-secret=\"S\"><a href=\"URL/\">Sorisopa ne</a>"
					+ "</blockquote>" + FRAME.formatted(500, 282) + "\n</div></figure>");
	}

	@Test
	void whatIsNoPostStaysAnAddress() {
		assertThat(shown("x\n\n" + this.url + "/nope/\n")).isEqualTo("<p>x</p>\n<p>" + this.url + "/nope/</p>\n");
		assertThat(shown("x\n\n" + this.url + "/\n")).isEqualTo("<p>x</p>\n<p>" + this.url + "/</p>\n");
	}

	@Test
	void theSameTextGivesTheSameBytes() {
		String text = this.url + PATH;
		assertThat(content(text)).isEqualTo(content(text));
	}

	private String shown(String text) {
		return content(text).replaceAll("secret=(\"?)[0-9a-z]{10}", "secret=$1S")
			.replace(this.url + PATH.substring(0, PATH.length() - 1), "URL");
	}

	private String content(String text) {
		return this.transactions
			.execute((status) -> this.formatting.content(text, 0, this.formatting.texts(List.of())).markup());
	}

}
