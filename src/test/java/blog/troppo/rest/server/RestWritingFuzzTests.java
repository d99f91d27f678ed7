package blog.troppo.rest.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.site.Settings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every method of every route, sent values of all types and sizes, half a body, another
 * encoding, by an administrator and by a subscriber. Whatever it is, the answer is
 * WordPress's kind of refusal or success: nothing unexpected, nothing of the inside, and
 * to those who may not read it nothing of a private post. Chance begins at the same point
 * each time.
 */
class RestWritingFuzzTests extends OnTheRecordedBlog {

	private static final String SECRET = "Zq7xSecretOfTheOwner";

	private static final int TRIES = 8;

	@Autowired
	RestServer server;

	private final Map<String, String> people = new LinkedHashMap<>();

	private final Random chance = new Random(20260101);

	private long secret;

	@BeforeAll
	void writeASecret() {
		this.context.getBean(UserAuthoring.class)
			.create("fuzzed", UserChange.nothing().email("fuzzed@example.org").roles(List.of("subscriber")));
		for (String login : List.of("admin", "fuzzed")) {
			String pair = login + ":" + this.context.getBean(ApplicationPasswords.class).create(login, "fuzz");
			this.people.put(login, RawHttp.basic(pair));
		}
		this.context.getBean(Settings.class).store("home", "https://localhost:" + this.port);
		Viewer owner = new Viewer(this.context.getBean(Users.class).findByLogin("admin").orElseThrow().id(),
				java.util.Set.of());
		this.secret = this.context.getBean(PostAuthoring.class)
			.create(PostType.POST,
					PostChange.nothing().title(SECRET).content(SECRET).excerpt(SECRET).status(PostStatus.PRIVATE),
					owner)
			.id();
	}

	/** Some routes are there for browsers under HTTPS alone. */
	@Test
	void allRoutesAreThere() {
		assertThat(this.server.routes().all()).isNotEmpty().allMatch(Route::isThere);
	}

	@TestFactory
	Stream<DynamicTest> whateverIsSentIsAnsweredInOrder() {
		return this.server.routes()
			.all()
			.flatMap((route) -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
				.filter(route::answers)
				.map((method) -> DynamicTest.dynamicTest(method + " " + route.pattern(), () -> tryOut(route, method))));
	}

	private void tryOut(Route route, String method) {
		for (int i = 0; i < TRIES; i++) {
			String login = (i % 2 == 0) ? "admin" : "fuzzed";
			String path = path(route);
			byte[] body = method.equals("GET") ? new byte[0] : body(route, method, i);
			Map<String, String> headers = new LinkedHashMap<>(
					Map.of("Authorization", this.people.getOrDefault(login, "")));
			if (body.length > 0) {
				headers.put("Content-Type", (i == 5) ? "application/json; charset=ISO-8859-1"
						: (i == 6) ? "application/x-www-form-urlencoded" : "application/json");
			}
			RawHttp.Response answer = RawHttp.ask(this.port, method, path, headers, body);
			String what = method + " " + path + " "
					+ new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8) + " -> "
					+ answer.status();
			assertThat(answer.text()).as(what).doesNotContain("internal_server_error", "at blog.troppo", "Exception:");
			if (answer.status() >= 500) {
				assertThat(answer.text()).as(what).matches("(?s)\\{\"code\":\"[a-z_]+\".*");
			}
			if (login.equals("fuzzed")) {
				assertThat(answer.text()).as(what).doesNotContain(SECRET);
			}
		}
	}

	/**
	 * Ids are now and then the secret's; names are any. The administrator is not deleted.
	 */
	private String path(Route route) {
		String filled = route.pattern()
			.replaceAll("\\(\\?P<(?:id|parent|font_family_id)>\\[[^\\]]*\\][+*]?\\)",
					pick("191", "119", "999999", String.valueOf(this.secret)))
			.replaceAll("\\(\\?P<user_id>\\(\\?:\\[\\\\d\\]\\+\\|me\\)\\)", "me")
			.replaceAll("\\(\\?P<uuid>[^)]*\\)", "nope");
		while (filled.contains("(?P<")) {
			int start = filled.indexOf("(?P<");
			filled = filled.substring(0, start) + pick("post", "category", "core", "x-1", "%F0%9F%92%A5", "a%00b")
					+ filled.substring(end(filled, start));
		}
		String query = (this.chance.nextInt(3) == 0)
				? "?" + pick("context=edit", "_envelope=1", "_embed=1", "force=true", "per_page=0", "page=%FF%FE",
						"_fields[]=id", "context[]=edit", "id=" + this.secret, "post=" + this.secret)
				: "";
		return "/wp-json" + filled.replaceAll("\\(\\?:[^)]*\\)[?*+]*", "") + query;
	}

	private static int end(String pattern, int start) {
		int depth = 0;
		for (int i = start; i < pattern.length(); i++) {
			char c = pattern.charAt(i);
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (depth == 0) {
				return i + 1;
			}
		}
		return pattern.length();
	}

	private byte[] body(Route route, String method, int round) {
		ObjectNode body = RestJson.object();
		route.endpoints()
			.filter((endpoint) -> endpoint.path("methods").toString().contains(method))
			.flatMap((endpoint) -> endpoint.path("args").propertyNames().stream())
			.filter((name) -> !List.of("password", "roles", "email", "url", "reassign").contains(name))
			.filter((name) -> this.chance.nextInt(3) > 0)
			.forEach((name) -> body.set(name, value(0)));
		byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
		return switch (round) {
			case 3 -> java.util.Arrays.copyOf(json, json.length / 2);
			case 4 -> new byte[] { (byte) 0xFF, (byte) 0xFE, 0, '{', (byte) 0xC3 };
			case 7 -> "[1,[2,{\"a\":null}]]".getBytes(StandardCharsets.UTF_8);
			default -> json;
		};
	}

	private JsonNode value(int depth) {
		return switch (this.chance.nextInt(12)) {
			case 0 -> RestJson.of(null);
			case 1 -> RestJson.of(this.chance.nextBoolean());
			case 2 -> RestJson.of(this.chance.nextLong());
			case 3 -> RestJson.of(this.chance.nextInt(300));
			case 4 -> RestJson.of(this.secret);
			case 5 -> RestJson.of(this.chance.nextDouble() * 1e12);
			case 6 -> RestJson.of("x".repeat(this.chance.nextInt(70_000)));
			case 7 ->
				RestJson.of(pick("", "0", "\0a", "<script>alert(1)</script>", "2020-02-30T25:61:61", "💥", "'; --",
						"../../etc/passwd", "\uD800", "publish", "draft", "http://127.0.0.1/", "javascript:alert(1)"));
			case 8, 9 -> list(depth);
			default -> object(depth);
		};
	}

	private JsonNode list(int depth) {
		ArrayNode list = RestJson.array();
		for (int i = this.chance.nextInt(4); i > 0 && depth < 5; i--) {
			list.add(value(depth + 1));
		}
		return list;
	}

	private JsonNode object(int depth) {
		ObjectNode object = RestJson.object();
		for (String name : new ArrayList<>(List.of("raw", "rendered", "terms", "type", "args"))) {
			if (this.chance.nextInt(3) == 0 && depth < 5) {
				object.set(name, value(depth + 1));
			}
		}
		return object;
	}

	private String pick(String... choices) {
		return choices[this.chance.nextInt(choices.length)];
	}

}
