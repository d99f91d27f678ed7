package blog.troppo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing, trashing and deleting posts leaves what WordPress leaves. */
@TroppoTest
@Transactional
class AuthoringConformanceTests {

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	Settings settings;

	@Autowired
	Users users;

	@Autowired
	Terms terms;

	record Asked(JsonNode scenario) {

		@Override
		public String toString() {
			return this.scenario.get("name").asString();
		}

	}

	@BeforeEach
	void anEmptySite() {
		this.settings.set(SiteSettings.HOME, "http://127.0.0.1:8098");
		this.settings.set(SiteSettings.TIMEZONE_STRING, "Australia/Darwin");
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%monthnum%/%day%/%postname%/");
		Map.of("admin", "administrator", "anna", "author", "connie", "contributor", "eddie", "editor")
			.forEach(this::register);
		this.settings.set(SiteSettings.DEFAULT_CATEGORY,
				this.terms.save(new Term(Taxonomy.CATEGORY, "Uncategorized", "uncategorized")).id());
	}

	private void register(String login, String role) {
		User user = new User(login, login, TestClock.START);
		user.setRole(role);
		this.users.save(user);
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void asInWordPress(Asked asked) {
		AuthoringScenario play = this.beans.createBean(AuthoringScenario.class);
		List<String> answers = play.play(asked.scenario());
		assertThat(answers).isEqualTo(answers(asked.scenario()));
		assertThat(leaves(play.state())).containsExactlyInAnyOrderEntriesOf(leaves(expected(asked.scenario())));
	}

	static Stream<Asked> scenarios() {
		JsonMapper json = JsonMapper.builder().build();
		try {
			return new ClassPathResource("conformance/authoring.jsonl").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map((line) -> new Asked(json.readTree(line)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> answers(JsonNode scenario) {
		List<String> answers = new ArrayList<>();
		scenario.get("answers").forEach((answer) -> answers.add(answer.isString() ? answer.asString() : "false"));
		return answers;
	}

	private static Map<String, Object> expected(JsonNode scenario) {
		Map<String, Object> state = new LinkedHashMap<>();
		scenario.get("expect")
			.properties()
			.forEach((post) -> state.put(post.getKey(), post.getValue().isNull() ? "gone" : plain(post.getValue())));
		return state;
	}

	private static Object plain(JsonNode node) {
		if (node.isObject()) {
			Map<String, Object> map = new TreeMap<>();
			node.properties().forEach((entry) -> map.put(entry.getKey(), plain(entry.getValue())));
			return map;
		}
		if (node.isArray()) {
			return node.valueStream().map(AuthoringConformanceTests::plain).toList();
		}
		return node.isNumber() ? (Object) node.asLong()
				: node.isBoolean() ? (Object) node.asBoolean() : node.asString();
	}

	/** Each value by its place, so that a failure names only those that differ. */
	private static Map<String, Object> leaves(Map<String, Object> state) {
		Map<String, Object> leaves = new TreeMap<>();
		state.forEach((post, told) -> {
			if (told instanceof Map<?, ?> fields) {
				fields.forEach((field, value) -> leaves.put(post + "." + field, value));
			}
			else {
				leaves.put(post, told);
			}
		});
		return leaves;
	}

}
