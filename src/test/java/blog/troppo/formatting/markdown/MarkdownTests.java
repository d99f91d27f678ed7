package blog.troppo.formatting.markdown;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each core block is written as WordPress's editor writes it. */
class MarkdownTests {

	static Stream<Arguments> parts() {
		return Stream.of(
				arguments("A *b* **c** `d`", "paragraph", "<p>A <em>b</em> <strong>c</strong> <code>d</code></p>"),
				arguments("one\ntwo", "paragraph", "<p>one two</p>"),
				arguments("one  \ntwo", "paragraph", "<p>one<br />\ntwo</p>"),
				arguments("## Why & how", "heading", "<h2 class=\"wp-block-heading\">Why &amp; how</h2>"),
				arguments("# First", "heading {\"level\":1}", "<h1 class=\"wp-block-heading\">First</h1>"),
				arguments("Title\n---", "heading", "<h2 class=\"wp-block-heading\">Title</h2>"),
				arguments("***", "separator", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>"),
				arguments("    a < b", "code", "<pre class=\"wp-block-code\"><code>a &lt; b</code></pre>"),
				arguments("```java\nint a;\n\nint b;\n```", "code {\"className\":\"language-java\"}",
						"<pre class=\"wp-block-code language-java\"><code>int a;\n\nint b;</code></pre>"),
				arguments("![Sea](/sea.jpg)", "image",
						"<figure class=\"wp-block-image\"><img src=\"/sea.jpg\" alt=\"Sea\"/></figure>"),
				arguments("![](/sea.jpg \"At <noon>\")", "image",
						"<figure class=\"wp-block-image\"><img src=\"/sea.jpg\" alt=\"\"/>"
								+ "<figcaption class=\"wp-element-caption\">At &lt;noon&gt;</figcaption></figure>"),
				arguments("[gallery ids=\"1,2\"]", "shortcode", "[gallery ids=\"1,2\"]"),
				arguments("<!--more-->", "more", "<!--more-->"),
				arguments("<div class=\"x\">\nraw\n</div>", "html", "<div class=\"x\">\nraw\n</div>"),
				arguments("> wise", "quote", """
						<blockquote class="wp-block-quote"><!-- wp:paragraph -->
						<p>wise</p>
						<!-- /wp:paragraph --></blockquote>"""), arguments("- one\n- two", "list", """
						<ul class="wp-block-list"><!-- wp:list-item -->
						<li>one</li>
						<!-- /wp:list-item -->

						<!-- wp:list-item -->
						<li>two</li>
						<!-- /wp:list-item --></ul>"""),
				arguments("3. three", "list {\"ordered\":true,\"start\":3}", """
						<ol start="3" class="wp-block-list"><!-- wp:list-item -->
						<li>three</li>
						<!-- /wp:list-item --></ol>"""), arguments("- one\n  1. deep", "list", """
						<ul class="wp-block-list"><!-- wp:list-item -->
						<li>one<!-- wp:list {"ordered":true} -->
						<ol class="wp-block-list"><!-- wp:list-item -->
						<li>deep</li>
						<!-- /wp:list-item --></ol>
						<!-- /wp:list --></li>
						<!-- /wp:list-item --></ul>"""),
				arguments("- ```\n  code\n  ```", "html", "<ul>\n<li>\n<pre><code>code\n</code></pre>\n</li>\n</ul>"),
				arguments("| a | b |\n|---|--:|\n| 1 | 2 |", "table {\"hasFixedLayout\":false}",
						"<figure class=\"wp-block-table\"><table><thead><tr><th>a</th>"
								+ "<th class=\"has-text-align-right\" data-align=\"right\">b</th></tr></thead><tbody><tr>"
								+ "<td>1</td><td class=\"has-text-align-right\" data-align=\"right\">2</td></tr></tbody>"
								+ "</table></figure>"));
	}

	@ParameterizedTest
	@MethodSource("parts")
	void eachPartIsABlock(String markdown, String block, String html) {
		String name = block.split(" ")[0];
		assertThat(Markdown.toBlocks(markdown))
			.isEqualTo("<!-- wp:" + block + " -->\n" + html + "\n<!-- /wp:" + name + " -->");
	}

	@Test
	void partsFollowEachOther() {
		assertThat(Markdown.toBlocks("# A\n\nb\n\n\n\nc").split("\n\n")).hasSize(3);
		assertThat(Markdown.toBlocks("")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*a* b           | <p><em>a</em> b</p>
			[x](/y)         | <p><a href="/y">x</a></p>
			<b>raw</b>      | <p><b>raw</b></p>
			## Title        | <h2>Title</h2>
			""")
	void htmlIsWhatCommonMarkSays(String markdown, String html) {
		assertThat(Markdown.toHtml(markdown)).isEqualTo(html);
	}

	/** An entry's words stand before its lists in WordPress's block. */
	@Test
	void wordsBehindAListStayBehindIt() {
		assertThat(Markdown.toBlocks("- one\n  - deep\n\n  after")).startsWith("<!-- wp:html -->")
			.containsSubsequence("one", "deep", "after");
		assertThat(Markdown.toBlocks("- one\n\n  two\n  - deep")).startsWith("<!-- wp:list -->")
			.containsSubsequence("one<br><br>two", "deep");
	}

	/** As WordPress's editor writes it: the comment could end there. */
	@Test
	void aNameOfALanguageDoesNotEndTheBlock() {
		assertThat(Markdown.toBlocks("```a--b\nx\n```")).contains("language-a\\u002d\\u002db\"}")
			.contains("<pre class=\"wp-block-code language-a--b\">");
	}

}
