package blog.troppo.formatting.markup;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TagEditorTests {

	@Test
	void aNewAttributeComesAfterTheName() {
		assertThat(edit("<p a=1>x</p>", (tags) -> tags.setAttribute("z", "a'b\"c<d>e&amp;g")))
			.isEqualTo("<p z=\"a&apos;b&quot;c&lt;d&gt;e&amp;amp;g\" a=1>x</p>");
	}

	@Test
	void newAttributesOfOneGoAreInAlphabeticalOrder() {
		assertThat(edit("<p>x</p>", (tags) -> {
			tags.setAttribute("z", "1");
			tags.setAttribute("a", "1");
			tags.addClass("k");
			tags.addClass("k2");
		})).isEqualTo("<p a=\"1\" class=\"k k2\" z=\"1\">x</p>");
	}

	@Test
	void anExistingAttributeKeepsItsPlace() {
		assertThat(edit("<p  CLASS=a id=x data-x y='1'>x</p>", (tags) -> {
			tags.addClass("z");
			tags.removeAttribute("id");
			tags.setAttribute("data-x", true);
			tags.setAttribute("Y", "2");
		})).isEqualTo("<p  class=\"a z\"  data-x Y=\"2\">x</p>");
	}

	@Test
	void classesKeepTheirBlanks() {
		assertThat(edit("<p class=\"  a  b \">", (tags) -> tags.addClass("k"))).isEqualTo("<p class=\"a  b k\">");
		assertThat(edit("<p class=\"  a  b  c\">", (tags) -> tags.removeClass("b"))).isEqualTo("<p class=\"a  c\">");
		assertThat(edit("<p class=\"  a \">", (tags) -> tags.addClass("a"))).isEqualTo("<p class=\"  a \">");
		assertThat(edit("<p class=\"a\">", (tags) -> tags.removeClass("a"))).isEqualTo("<p >");
		assertThat(edit("<p class='&amp;a'>", (tags) -> tags.addClass("b"))).isEqualTo("<p class=\"&amp;a b\">");
	}

	@Test
	void scriptsAndCommentsHaveNoTags() {
		TagEditor tags = new TagEditor("<!-- <b> --><script>'<i>'</script><textarea><u></textarea><em>");
		assertThat(tags.nextTag("em")).isTrue();
		assertThat(new TagEditor("<!-- <b> --><script>'<b>'</script>").nextTag("b")).isFalse();
	}

	@Test
	void aRememberedTagIsFoundAgain() {
		TagEditor tags = new TagEditor("<a><b><c>");
		tags.nextTag("b");
		tags.mark("it");
		tags.nextTag("c");
		tags.setAttribute("x", "1");
		tags.seek("it");
		tags.setAttribute("y", "2");
		assertThat(tags.html()).isEqualTo("<a><b y=\"2\"><c x=\"1\">");
	}

	@Test
	void aTagThatDoesNotEndIsNone() {
		assertThat(new TagEditor("a < b <p class=\"x").nextTag()).isFalse();
	}

	private static String edit(String html, Consumer<TagEditor> change) {
		TagEditor tags = new TagEditor(html);
		assertThat(tags.nextTag()).isTrue();
		change.accept(tags);
		return tags.html();
	}

}
