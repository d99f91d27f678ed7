package blog.troppo.theme.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

import static org.assertj.core.api.Assertions.assertThat;

/** What a part of a page was drawn of is found again where it was. */
class ThemeExpressionsTests {

	private final ThemeExpressions expressions = new ThemeExpressions();

	private final EngineContext context = new EngineContext(engine().getConfiguration(), null, null, Locale.ROOT,
			views());

	/** As the views of pages are. */
	public record View(String title, boolean open, List<String> names) {

		public String getAddress() {
			return "https://example.org/";
		}

		public boolean isLong() {
			return true;
		}

		public String say(String word) {
			return word;
		}

	}

	private static TemplateEngine engine() {
		TemplateEngine engine = new TemplateEngine();
		engine.setDialect(new ThemeDialect());
		return engine;
	}

	private static Map<String, Object> views() {
		Map<String, Object> views = new HashMap<>();
		views.put("view", new View("Title", false, List.of("a", "b")));
		views.put("map", Map.of("main", "Menu", "size", 7));
		views.put("none", Map.of());
		views.put("nothing", null);
		return views;
	}

	@ParameterizedTest
	@CsvSource({ "view.title, Title", "view.open, false", "view.address, https://example.org/", "view.long, true",
			"map.main, Menu", "map.size, 7", "map.empty, false", "none.empty, true", "unknown,", "nothing," })
	void aPathLeadsToWhatItsExpressionGives(String path, @Nullable String value) {
		Object found = this.expressions.read(path, this.context);
		assertThat(found).isEqualTo(this.expressions.evaluate(this.context, new VariableExpression(path),
				StandardExpressionExecutionContext.NORMAL));
		assertThat((found != null) ? found.toString() : null).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "view.class", "view.nope", "view.say", "map.nope", "unknown.title", "nothing.title" })
	void aPathThatLeadsNowhereGivesNothing(String path) {
		assertThat(this.expressions.read(path, this.context)).isNull();
	}

}
