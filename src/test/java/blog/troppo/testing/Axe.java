package blog.troppo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import org.springframework.core.io.ClassPathResource;

/**
 * axe, run within the page and the frames in it. Only what it finds leaves the page: the
 * much longer list of what is well is neither written nor read, and no further window is
 * opened, which takes most of the time of {@code AxeBuilder}.
 */
final class Axe {

	/** In whatever frame, also one in a sandbox. */
	private static final String SCRIPT = read() + "\naxe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });";

	/** A frame that could not be looked into is a finding too. */
	private static final String RUN = """
			const [context, options, done] = arguments;
			axe.run(context ?? document, { ...options, resultTypes: ['violations'], pingWaitTime: 20000 })
				.then(({ violations, incomplete }) => [...violations, ...incomplete.filter((rule) => rule.id === 'frame-tested')])
				.then((rules) => rules.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(', ')}`))
				.then(done, (error) => done([`axe failed: ${error}`]))""";

	private final ChromeDriver driver;

	Axe(ChromeDriver driver) {
		this.driver = driver;
	}

	List<String> byTags(List<String> tags) {
		return run(null, "tag", tags);
	}

	List<String> byRule(String rule, String included, String... excluded) {
		return run(Map.of("include", List.of(included), "exclude", List.of(excluded)), "rule", List.of(rule));
	}

	private List<String> run(@Nullable Object context, String type, List<String> values) {
		prepare();
		Object found = this.driver.executeAsyncScript(RUN, context,
				Map.of("runOnly", Map.of("type", type, "values", values)));
		return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
	}

	private void prepare() {
		if (!Boolean.TRUE.equals(this.driver.executeScript("return 'axe' in window"))) {
			this.driver.executeScript(SCRIPT);
		}
		for (WebElement frame : this.driver.findElements(By.cssSelector("iframe, frame"))) {
			this.driver.switchTo().frame(frame);
			prepare();
			this.driver.switchTo().parentFrame();
		}
	}

	private static String read() {
		try {
			return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
