package blog.troppo.formatting;

import java.math.BigDecimal;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Slugs, names and fields: what is kept of what people type.
 */
class FieldsTests {

	@Test
	void slugsAreWordsJoinedByHyphens() {
		assertThat(Slugs.sanitizeTitle("  Hello, World / Again. It's 3×4 – so "))
			.isEqualTo("hello-world-again-its-3x4-so");
		assertThat(Slugs.sanitizeTitle("Łódź &amp; straße")).isEqualTo("lodz-strase");
	}

	@Test
	void lettersBeyondLatinAreEncodedWhole() {
		assertThat(Slugs.sanitizeTitle("東京")).isEqualTo("%e6%9d%b1%e4%ba%ac");
		assertThat(Slugs.sanitizeTitle("東".repeat(100))).hasSize(198);
	}

	@Test
	void aLookedUpSlugKeepsItsAccents() {
		assertThat(Slugs.sanitizeForQuery("Café")).isEqualTo("caf%c3%a9");
	}

	@Test
	void fileNamesLoseWhatShellsAndServersMind() {
		assertThat(FileNames.sanitize("my photo (1).JPEG")).isEqualTo("my-photo-1.JPEG");
		assertThat(FileNames.sanitize("../../x.php.jpg")).isEqualTo("x.php_.jpg");
		assertThat(FileNames.sanitize("/.png")).isEqualTo("unnamed-file.png");
	}

	@Test
	void textFieldsAreOneLineWithoutTags() {
		assertThat(Sanitize.textField(" a\n<b>b</b>  %0%0aa c ")).isEqualTo("a b c");
		assertThat(Sanitize.textArea("a\n<b>b</b>")).isEqualTo("a\nb");
	}

	@Test
	void keysClassesAndColoursAreNarrow() {
		assertThat(Sanitize.key("My Key_1!")).isEqualTo("mykey_1");
		assertThat(Sanitize.htmlClass("a b%20c.d")).isEqualTo("abcd");
		assertThat(Sanitize.hexColor("#FfF")).isEqualTo("#FfF");
		assertThat(Sanitize.hexColor("red")).isEmpty();
	}

	@Test
	void userNamesMayHaveBlanks() {
		assertThat(Sanitize.user(" <b>Ünï</b>  &amp; %41 c ")).isEqualTo("Uni c");
		assertThat(Sanitize.userStrictly("a+b c@d")).isEqualTo("ab c@d");
	}

	@Test
	void mailAddressesMustBePlausible() {
		assertThat(Emails.isEmail("a.b+c@d-e.fg")).isTrue();
		assertThat(Emails.isEmail("a@b")).isFalse();
		assertThat(Emails.isEmail("a@-b.cd")).isFalse();
		assertThat(Emails.isEmail("a@b..cd")).isFalse();
		assertThat(Emails.isEmail("a b@c.de")).isFalse();
	}

	@Test
	void excerptsEndAtWords() {
		assertThat(Excerpts.trimWords("<p>one two</p> three", 2)).isEqualTo("one two&hellip;");
		assertThat(Excerpts.trimWords("one two three", 0)).isEqualTo("&hellip;");
		assertThat(Excerpts.trimWords("one two three", -1)).isEqualTo("one two&hellip;");
		assertThat(Excerpts.html("one &amp; two", 7, "…")).isEqualTo("one…");
	}

	@Test
	void numbersAndTimesAreReadable() {
		assertThat(Numbers.format(1234567)).isEqualTo("1,234,567");
		assertThat(Numbers.format(new BigDecimal("-1234.567"), 2)).isEqualTo("-1,234.57");
		assertThat(Numbers.timeDifference(Instant.EPOCH, Instant.ofEpochSecond(5400), Language.ENGLISH))
			.isEqualTo("2 hours");
		assertThat(Numbers.timeDifference(Instant.ofEpochSecond(1), Instant.EPOCH, Language.ENGLISH))
			.isEqualTo("1 second");
	}

	@Test
	void styleDeclarationsThatCouldDoHarmGo() {
		assertThat(SafeCss.filter("color:red; background:url(javascript:x); width:calc(1px + (2px)); foo:bar"))
			.isEqualTo("color:red;width:calc(1px + (2px))");
		assertThat(SafeCss.filter("width:expression(x);color:\\72 ed;margin:1px/**/")).isEmpty();
	}

	@Test
	void tagsAreBalanced() {
		assertThat(TagBalance.balance("<b>a<i>b</b>c</p><br><3")).isEqualTo("<b>a<i>b</i></b>c<br />&lt;3");
		assertThat(TagBalance.balance("<li>a<li>b<div><div>c"))
			.isEqualTo("<li>a</li><li>b<div><div>c</div></div></li>");
	}

	@Test
	void smiliesStandBetweenSpaces() {
		assertThat(Smilies.convert("a :) b:) <code>:)</code> 8-)", "http://x/"))
			.isEqualTo("a 🙂 b:) <code>:)</code> 😎");
		assertThat(Smilies.convert(":mrgreen:", "http://x/")).startsWith("<img src=\"http://x/mrgreen.png\"");
	}

	@Test
	void aVisitorsTextIsFilteredAndShown() {
		String stored = CommentText.toStore("<p>Hi <a href=\"http://a.b\" onclick=x>'there'</a></p>", "x.y");
		assertThat(stored).isEqualTo("Hi <a href=\"http://a.b\" rel=\"nofollow ugc\">'there'</a>");
		assertThat(CommentText.toShow("Wordpress is\nfine :)", "x.y", ""))
			.isEqualTo("<p>WordPress is<br />\nfine :)</p>\n");
	}

	@Test
	void titlesSpellTheNameRight() {
		assertThat(Titles.toShow(" Wordpress & \"me\" ")).isEqualTo("WordPress &#038; &#8220;me&#8221;");
	}

}
