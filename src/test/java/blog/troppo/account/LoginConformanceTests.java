package blog.troppo.account;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers recorded from WordPress 7.1.4. None differs. */
@DoorTest
class LoginConformanceTests extends AtTheDoor {

	@TestFactory
	Stream<DynamicTest> answersAreWordPresss() throws IOException {
		if (this.users.findByLogin("admin").isEmpty()) {
			this.registration.register("admin", "admin-password-123", "admin@example.org", "administrator");
		}
		JsonNode cases = JsonMapper.shared().readTree(new ClassPathResource("conformance/login.json").getInputStream());
		return cases.valueStream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.get("name").asString(), () -> check(recorded)));
	}

	private void check(JsonNode recorded) {
		Visitor.Page page = visitor().post(recorded.get("path").asString(), pairs(recorded.get("body").asString()));
		JsonNode expected = recorded.get("expect");
		assertThat(page.status()).isEqualTo(expected.get("status").asInt());
		for (Map.Entry<String, JsonNode> header : expected.get("headers").properties()) {
			assertThat(page.header(header.getKey()).replace(";charset", "; charset")).as(header.getKey())
				.isEqualToIgnoringCase(header.getValue().asString());
		}
		if (page.status() == 200) {
			JsonNode facts = expected.get("facts");
			assertThat(page.document().select("html").attr("lang")).isEqualTo(facts.get("$.lang").asString());
			assertThat(page.document().title()).isEqualTo(facts.get("$.title").asString());
			assertThat(page.document().select("meta[name=robots]").attr("content"))
				.isEqualTo(facts.get("$.robots").asString());
			assertThat(page.document().body().classNames()).containsAll(classes(facts));
		}
	}

	private static List<String> classes(JsonNode facts) {
		return facts.properties()
			.stream()
			.filter((fact) -> fact.getKey().startsWith("$.body["))
			.map((fact) -> fact.getValue().asString())
			.toList();
	}

	private static String[] pairs(String body) {
		return Stream.of(body.split("&"))
			.flatMap((pair) -> Stream.of(pair.split("=", 2)))
			.map((text) -> java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8))
			.toArray(String[]::new);
	}

}
