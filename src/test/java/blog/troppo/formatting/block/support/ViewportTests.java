package blog.troppo.formatting.block.support;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.json.BlockJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The windows that blocks may have styles for, by what a theme says of their widths
 * ({@code settings.viewport}): asked of WordPress 7.1.4's
 * {@code WP_Theme_JSON::get_viewport_media_queries}.
 */
class ViewportTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                         | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"600px"}                         | (width <= 600px) | -
			{"tablet":"1000px"}                        | - | (width <= 1000px)
			{"mobile":"600px","tablet":"1000px"}       | (width <= 600px) | (600px < width <= 1000px)
			{"mobile":"1000px","tablet":"600px"}       | (width <= 1000px) | -
			{"mobile":600,"tablet":"1000"}             | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"30em","tablet":"60rem"}         | (width <= 30em) | (30em < width <= 60rem)
			{"mobile":"50vw"}                          | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"0px"}                           | (width <= 0px) | -
			{"mobile":"-5px"}                          | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"1.5e2px"}                       | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"480.5px","tablet":".5em"}       | (width <= 480.5px) | -
			{"mobile":"400PX"}                         | (width <= 480px) | (480px < width <= 782px)
			{"mobile":" 400px "}                       | (width <= 400px) | -
			{"desktop":"1200px"}                       | (width <= 480px) | (480px < width <= 782px)
			{"mobile":["a"]}                           | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"500px","tablet":"500px"}        | (width <= 500px) | -
			{"mobile":"30.0em"}                        | (width <= 30.0em) | -
			{"mobile":"+480px"}                        | (width <= 480px) | (480px < width <= 782px)
			{"mobile":"20em","tablet":"320px"}         | (width <= 20em) | -
			{"mobile":"20em","tablet":"321px"}         | (width <= 20em) | (20em < width <= 321px)
			""")
	void themesSayHowWideTheWindowsAre(String said, String mobile, String tablet) {
		Map<String, String> windows = Viewport.styled(settings(said))
			.stream()
			.collect(Collectors.toMap(Viewport::name, Viewport::condition));
		assertThat(windows.getOrDefault("mobile", "-")).isEqualTo(mobile);
		assertThat(windows.getOrDefault("tablet", "-")).isEqualTo(tablet);
	}

	@Test
	void whatIsWiderIsADesktop() {
		assertThat(names("{}")).containsExactly("desktop (width > 782px)", "mobile (width <= 480px)",
				"tablet (480px < width <= 782px)");
		assertThat(names("{\"mobile\":\"600px\"}")).containsExactly("desktop (width > 600px)",
				"mobile (width <= 600px)");
	}

	private static List<String> names(String said) {
		return Viewport.all(settings(said)).stream().map((window) -> window.name() + " " + window.condition()).toList();
	}

	private static Attributes settings(String viewport) {
		return new Attributes(Map.of("viewport", BlockJson.read(viewport)));
	}

}
