package blog.troppo.formatting;

import java.util.List;
import java.util.stream.Stream;

/** Texts that make careless programs slow: what opens and never closes, over and over. */
final class HostileInputs {

	private static final List<String> SHAPES = List.of("<", ">", "</", "&", "\"", "'", "[", "]", "(", ")", "{", "\\",
			"\0", "\n", "\r\n", " ", "\t ", ".", "-", "--", "...", "a", "é", "\ud83d\ude00", "\ud83d", "<a ",
			"<a href=\"", "<a href='x' ", "<a<", "<p>", "</p>", "<p", "<b>", "<div>", "<li><ul>", "<br", "<br /> ",
			"<pre>", "<script", "<script>", "<style>x", "<!--", "-->", "<!", "<!-- >", "<![CDATA[", "]]>", "<?",
			"<?xml ", "[caption ", "[caption]", "[[gallery", "[gallery ids='", "[/gallery]", "[embed]", "[x][/",
			"http://", "http://a ", "\nhttp://a\n", "www.", "a@b.", "a@b.co ", "javascript:", "&colon;", " :)", ":)",
			"&#", "&#x", "&#x1f468;&#x200d;", "&amp", "&amp;", "x9", "9x9", "'9", "'9'", "\"a", "'tis ",
			"<!-- wp:group -->", "<!-- wp:", "<!-- wp:a {\"a\":", "<!-- /wp:group -->", "<!--more-->", "style=\"",
			"<b style=\"a:url(", "color:red;", "url(", "%41", "%", "/*", "<object><param>", "<option> ", "<audio>\n",
			"<figure><figcaption>", "WordPress", " Wordpress", "|", "<p><li", "<blockquote ", "\u3042");

	private static final int LENGTH = 1 << 20;

	private HostileInputs() {
	}

	/** Each of a million characters or nearly. */
	static Stream<String> all() {
		return of(LENGTH);
	}

	static Stream<String> of(int length) {
		return SHAPES.stream().map((shape) -> shape.repeat(length / shape.length()));
	}

}
