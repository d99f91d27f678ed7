package blog.troppo.rest.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Every parameter of every route that reads, given what nobody expects. */
class RestFuzzTests extends OnTheRecordedBlog {

	private static final List<String> ODD = List.of("", "0", "-1", "1.5", "99999999999999999999", "2147483647", "true",
			"null", "a,b", "\0", "\u0000x\uFFFF", "'\"\\%_", "2020-99-99T99:99:99", "0000-00-00T00:00:00+99:99",
			"9999-12-31T23:59:59-18:00", "💥".repeat(300), "../../etc/passwd", "(?P<x>[");

	private static final List<String> NAMES = List.of("%s", "%s[]", "%s[a]", "%s[0][b][]");

	@Autowired
	RestServer server;

	@TestFactory
	Stream<DynamicTest> noParameterBringsTheServerDown() {
		return this.server.routes()
			.all()
			.filter((route) -> route.answers("GET"))
			.map((route) -> DynamicTest.dynamicTest(route.pattern(), () -> ask(route)));
	}

	private void ask(Route route) {
		String path = "/wp-json" + route.pattern()
			.replaceAll("\\(\\?P<(?:id|parent|\\w+_id)>\\[\\\\d]\\+\\)", "191")
			.replaceAll("\\(\\?P<\\w+>[^)]*\\)", "post");
		Stream<String> parameters = Stream.concat(Stream.of("_fields", "_embed", "_envelope", "_jsonp", "_method"),
				route.endpoints()
					.filter((endpoint) -> endpoint.path("methods").toString().contains("GET"))
					.flatMap((endpoint) -> endpoint.path("args").propertyNames().stream()));
		parameters.toList().parallelStream().forEach((parameter) -> {
			for (int i = 0; i < ODD.size(); i++) {
				String name = NAMES.get(i % 7 < 4 ? 0 : i % NAMES.size()).formatted(parameter);
				String query = encode(name) + "=" + encode(ODD.get(i));
				RawHttp.Response answer = RawHttp.ask(this.port, "GET", path + "?" + query, Map.of(), new byte[0]);
				assertThat(answer.status()).as(path + "?" + query).isLessThan(500);
				assertThat(answer.text()).doesNotContain("Exception", "at blog.troppo");
			}
		});
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
