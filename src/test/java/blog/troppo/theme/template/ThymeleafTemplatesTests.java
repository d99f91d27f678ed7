package blog.troppo.theme.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.testing.TestClock;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.ThemesForTests;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.ImageView;
import blog.troppo.theme.view.LinkView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.exceptions.TemplateProcessingException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThymeleafTemplatesTests {

	@TempDir
	Path data;

	private String draw(String template, Map<String, Object> views) {
		try {
			Path folder = Files.createDirectories(this.data.resolve("themes/t/views"));
			Files.writeString(folder.resolveSibling("style.css"), "/* Theme Name: T */");
			Files.writeString(folder.resolve("index.html"), template);
			Files.writeString(folder.resolve("row.html"), "<b th:fragment=\"row(item)\" th:text=\"${item}\"></b>");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return templates().render(theme(), "index", views, Locale.ENGLISH).replaceFirst("^<!DOCTYPE html>\\s*", "");
	}

	private static ThymeleafTemplates templates() {
		return new ThymeleafTemplates(ThemeFiles.onClassPath("blog/troppo/theme/views/"),
				(theme, path) -> "/" + theme.name() + "/" + path);
	}

	private Theme theme() {
		return ThemesForTests.in(this.data, new TestClock()).get("t");
	}

	/** Whatever it looks at, and be it only in some cases. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<p th:text=\"${item}\"></p> | true", "<p>Always</p> | true",
			"<p th:text=\"#{nothing.said}\"></p> | true", "<p th:text=\"${item + page.kind}\"></p> | false",
			"<p th:if=\"${page == null}\">Never</p> | false", "<p th:if=\"${item == 'y' and page.front}\"></p> | true",
			"<p th:if=\"${item == 'x' and page.front}\"></p> | false",
			"<th:block th:insert=\"~{row :: row(${item})}\"/> | true",
			"<th:block th:insert=\"~{row :: row(${site})}\"/> | false",
			"<p th:each=\"page : ${item.split('')}\" th:text=\"${page}\"></p> | true",
			"<p th:text=\"${item.missing}\"></p> | false" })
	void aPartIsDrawnAloneIfItLooksAtNothingElse(String template, boolean alone) {
		draw("", Map.of());
		write(template);
		assertThat(templates().renderAlone(theme(), "index", Map.of("item", "x"), Locale.ENGLISH).isPresent())
			.isEqualTo(alone);
	}

	@Test
	void aPartThatIsDrawnAloneLooksAsItDoesOnAPage() {
		String template = "<p th:text=\"${item}\"></p><th:block th:insert=\"~{row :: row(${item})}\"/>";
		String drawn = draw(template, Map.of("item", "<x>"));
		assertThat(templates().renderAlone(theme(), "index", Map.of("item", "<x>"), Locale.ENGLISH)).contains(drawn);
	}

	private void write(String template) {
		try {
			Files.writeString(this.data.resolve("themes/t/views/index.html"), template);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Test
	void textIsEscapedAndMarkupIsNot() {
		Map<String, Object> views = Map.of("text", "<i>&\"", "html", new Html("<i>&amp;</i>"));
		assertThat(draw("<p th:text=\"${text}\"></p><p th:text=\"${html}\"></p>[[${text}]][[${html}]]", views))
			.isEqualTo("<p>&lt;i&gt;&amp;&quot;</p><p><i>&amp;</i></p>&lt;i&gt;&amp;&quot;<i>&amp;</i>");
	}

	@Test
	void thereIsNoWayToLeaveTextUnescaped() {
		assertThat(draw("<p th:utext=\"${text}\"></p>[(${text})]", Map.of("text", "<i>"))).doesNotContain("<i>");
		assertThat(draw("<p th:attr=\"title=${text}\"></p>", Map.of("text", "\"><i>"))).doesNotContain("<i>");
	}

	@Test
	void templatesReachViewsAndNothingElse() {
		for (String expression : List.of("T(java.lang.Runtime).getRuntime()", "new java.io.File('/')", "@dataSource",
				"''.getClass().forName('java.lang.Runtime')", "#ctx.getVariable('x').x", "list = {}")) {
			assertThatThrownBy(() -> draw("<p th:text=\"${" + expression + "}\"></p>", Map.of())).as(expression)
				.isInstanceOf(TemplateProcessingException.class);
		}
	}

	@Test
	void whatIsNotThereIsNull() {
		assertThat(draw("<p th:if=\"${nothing == null}\">a</p><p th:if=\"${map['x'] == null}\">b</p>",
				Map.of("map", Map.of())))
			.isEqualTo("<p>a</p><p>b</p>");
	}

	@Test
	void aConditionAndALoopComeBeforeThePart() {
		assertThat(draw(
				"<p th:each=\"item : ${items}\" th:insert=\"~{row :: row(${item})}\"></p>"
						+ "<p th:if=\"${none != null}\" th:replace=\"~{row :: row(${none.title})}\"></p>",
				Map.of("items", List.of("x", "y"))))
			.isEqualTo("<p><b>x</b></p><p><b>y</b></p>");
	}

	@Test
	void tagsWriteLinksPicturesAndTheThemesFiles() {
		Map<String, Object> views = Map.of("link", new LinkView(new Html("<i>a</i>"), "/?a=1&b=2"), "image",
				new ImageView("/a.jpg", "/b.jpg 100w", "50vw", 10, 20, "\"x\"", Html.EMPTY));
		assertThat(draw("<a t:link=\"${link}\"></a><a t:link=\"${none}\"></a>", views))
			.isEqualTo("<a href=\"/?a=1&amp;b=2\"><i>a</i></a>");
		assertThat(draw("<img alt=\"own\" t:image=\"${image}\"><img t:image=\"${none}\">", views)).isEqualTo(
				"<img alt=\"own\" src=\"/a.jpg\" srcset=\"/b.jpg 100w\" sizes=\"50vw\" width=\"10\" height=\"20\">");
		assertThat(draw("<script th:src=\"@{assets/a.js}\"></script>", views))
			.isEqualTo("<script src=\"/t/assets/a.js\"></script>");
	}

	@Test
	void wordsCountAndUnknownOnesSaySo() {
		assertThat(draw("<p th:text=\"#{comments.count(${n})}\"></p><p th:text=\"#{no.such}\"></p>", Map.of("n", 3)))
			.isEqualTo("<p>3 Comments</p><p>no.such</p>");
	}

}
