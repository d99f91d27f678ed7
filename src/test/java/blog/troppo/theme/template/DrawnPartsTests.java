package blog.troppo.theme.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.troppo.testing.TestClock;
import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.ThemesForTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A part is drawn once for all pages on which it is the same, and looks as it should on
 * all others.
 */
class DrawnPartsTests {

	@TempDir
	Path data;

	private final ThymeleafTemplates templates = new ThymeleafTemplates(
			ThemeFiles.onClassPath("blog/troppo/theme/views/"), (theme, path) -> "/" + path);

	private @Nullable Theme theme;

	/** Counts how often a template asked it for its next number. */
	public static final class Counter {

		private int count;

		public int next() {
			return ++this.count;
		}

	}

	public record Page(String kind, String title) {
	}

	public record Line(String label, List<Line> below) {

		Line(String label) {
			this(label, List.of());
		}

	}

	@BeforeEach
	void makeTheTheme() {
		write("style.css", "/* Theme Name: T */");
		write("views/index.html", "<th:block th:insert=\"~{part}\"/>");
		write("views/lines.html",
				"<th:block th:fragment=\"lines(lines)\"><li th:each=\"line : ${lines}\"><b th:text=\"${line.label}\"></b><th:block th:insert=\"~{lines :: lines(${line.below})}\"/></li></th:block>");
	}

	private void write(String path, String text) {
		try {
			Path file = this.data.resolve("themes/t").resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String draw(Map<String, Object> views) {
		Theme drawn = (this.theme != null) ? this.theme : ThemesForTests.in(this.data, new TestClock()).get("t");
		this.theme = drawn;
		return this.templates.render(drawn, "index", new HashMap<>(views), Locale.ENGLISH)
			.replaceFirst("^<!DOCTYPE html>\\s*", "");
	}

	@Test
	void aPartThatIsTheSameIsNotDrawnAgain() {
		write("views/part.html", "<p th:text=\"|${page.kind} ${counter.next()}|\"></p>");
		Counter counter = new Counter();
		assertThat(draw(Map.of("counter", counter, "page", new Page("home", "a")))).isEqualTo("<p>home 1</p>");
		assertThat(draw(Map.of("counter", counter, "page", new Page("home", "b")))).isEqualTo("<p>home 1</p>");
	}

	@Test
	void whatItAskedForMakesItAnother() {
		write("views/part.html", "<p th:text=\"|${page.kind} ${counter.next()}|\"></p>");
		Counter counter = new Counter();
		for (int round = 0; round < 3; round++) {
			assertThat(draw(Map.of("counter", counter, "page", new Page("home", "a")))).startsWith("<p>home");
			assertThat(draw(Map.of("counter", counter, "page", new Page("list", "a")))).startsWith("<p>list");
		}
		assertThat(counter.next()).as("each of both was kept, once it was known that they differ").isLessThan(7);
	}

	@Test
	void aVariableAsAWholeCountsToo() {
		write("views/part.html", "<i th:each=\"word : ${words}\" th:text=\"${word}\"></i>");
		assertThat(draw(Map.of("words", List.of("a", "b")))).isEqualTo("<i>a</i><i>b</i>");
		assertThat(draw(Map.of("words", List.of("a")))).isEqualTo("<i>a</i>");
		assertThat(draw(Map.of("words", List.of("a", "b")))).isEqualTo("<i>a</i><i>b</i>");
	}

	@Test
	void whatIsMissingOnOnePageIsSeenOnTheNext() {
		write("views/part.html", "<p th:text=\"${page == null} ? 'none' : ${page.title}\"></p>");
		assertThat(draw(Map.of())).isEqualTo("<p>none</p>");
		assertThat(draw(Map.of("page", new Page("home", "a")))).isEqualTo("<p>a</p>");
		assertThat(draw(Map.of())).isEqualTo("<p>none</p>");
	}

	@Test
	void aPartKnowsWhatThePartsInItAreDrawnOf() {
		write("views/part.html", "<div><th:block th:insert=\"~{inner}\"/></div>");
		write("views/inner.html", "<p th:text=\"${page.title}\"></p>");
		assertThat(draw(Map.of("page", new Page("home", "a")))).isEqualTo("<div><p>a</p></div>");
		assertThat(draw(Map.of("page", new Page("home", "b")))).isEqualTo("<div><p>b</p></div>");
		assertThat(draw(Map.of("page", new Page("list", "b")))).isEqualTo("<div><p>b</p></div>");
		assertThat(draw(Map.of("page", new Page("list", "a")))).isEqualTo("<div><p>a</p></div>");
	}

	@Test
	void partsWithinThemselvesKeepTheirLinesApart() {
		write("views/part.html", "<ul th:insert=\"~{lines :: lines(${tree})}\"></ul>");
		List<Line> tree = List.of(new Line("a", List.of(new Line("b"), new Line("c"))), new Line("d"));
		String drawn = "<ul><li><b>a</b><li><b>b</b></li><li><b>c</b></li></li><li><b>d</b></li></ul>";
		assertThat(draw(Map.of("tree", tree))).isEqualTo(drawn);
		assertThat(draw(Map.of("tree", tree))).isEqualTo(drawn);
		assertThat(draw(Map.of("tree", List.of(new Line("a", List.of(new Line("c")))))))
			.isEqualTo("<ul><li><b>a</b><li><b>c</b></li></li></ul>");
	}

	@Test
	void aLoopThatCallsItsLinesAsThePageCallsSomethingIsNotMistaken() {
		write("views/index.html", "<th:block th:insert=\"~{part}\"/><th:block th:insert=\"~{part}\"/>");
		write("views/part.html",
				"<i th:each=\"page : ${pages}\" th:text=\"${page.title}\"></i><b th:text=\"${page.title}\"></b>");
		List<Page> pages = List.of(new Page("x", "1"), new Page("x", "2"));
		for (String title : List.of("a", "b", "1", "2", "a")) {
			String part = "<i>1</i><i>2</i><b>" + title + "</b>";
			assertThat(draw(Map.of("pages", pages, "page", new Page("home", title)))).isEqualTo(part + part);
		}
	}

	@Test
	void aLineOfALoopIsAroundThePartThatStandsInIt() {
		write("views/index.html", "<th:block th:each=\"line : ${lines}\" th:insert=\"~{part}\"/>");
		write("views/part.html", "<i th:text=\"${line.label}\"></i>");
		assertThat(draw(Map.of("lines", List.of(new Line("a"), new Line("b"), new Line("a")))))
			.isEqualTo("<i>a</i><i>b</i><i>a</i>");
	}

}
