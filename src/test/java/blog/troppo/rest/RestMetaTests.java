package blog.troppo.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.site.MetaField;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Meta that somebody registers, a bean a field, is described, shown and written as
 * WordPress 7.1.4 does with {@code register_post_meta}; the cases build on each other.
 */
@Import(RestMetaTests.Registered.class)
class RestMetaTests extends AmongPeople {

	@Autowired
	JdbcClient database;

	@TestConfiguration(proxyBeanMethods = false)
	static class Registered {

		@Bean
		MetaField everywhere() {
			return MetaField.ofPosts("everywhere");
		}

		@Bean
		MetaField subtitle() {
			return MetaField.ofPosts("subtitle", "post")
				.called("Subtitle", "A second title.")
				.standard("none")
				.keptWithTexts();
		}

		@Bean
		MetaField rating() {
			return MetaField.ofPosts("rating", "post").type("integer");
		}

		@Bean
		MetaField weight() {
			return MetaField.ofPosts("weight", "post").type("number").standard(1.5);
		}

		@Bean
		MetaField featured() {
			return MetaField.ofPosts("featured", "post").type("boolean");
		}

		@Bean
		MetaField sources() {
			return MetaField.ofPosts("sources", "post").several().keptWithTexts();
		}

		@Bean
		MetaField scores() {
			return MetaField.ofPosts("scores", "post").type("integer").several().standard(7);
		}

		@Bean
		MetaField tracks() {
			return MetaField.ofPosts("tracks", "post").type("array").schema("items", Map.of("type", "string"));
		}

		@Bean
		MetaField place() {
			return MetaField.ofPosts("place", "post")
				.type("object")
				.schema("properties", Map.of("lat", Map.of("type", "number"), "name", Map.of("type", "string")));
		}

		@Bean
		MetaField hidden() {
			return MetaField.ofPosts("_hidden", "post");
		}

		@Bean
		MetaField kept() {
			return MetaField.ofPosts("_kept", "post").needing("manage_options");
		}

		@Bean
		MetaField mood() {
			return MetaField.ofPosts("mood", "post").schema("enum", List.of("good", "bad"));
		}

		@Bean
		MetaField ofPages() {
			return MetaField.ofPosts("pagey", "page");
		}

		@Bean
		MetaField colour() {
			return MetaField.ofTerms("colour", "category");
		}

		@Bean
		MetaField mark() {
			return MetaField.ofComments("mark").type("integer");
		}

		@Bean
		MetaField labels() {
			return MetaField.ofComments("labels").several();
		}

		@Bean
		MetaField secretOfComments() {
			return MetaField.ofComments("_secret");
		}

		@Bean
		MetaField pronouns() {
			return MetaField.ofUsers("pronouns").standard("unknown");
		}

		@Bean
		MetaField haunts() {
			return MetaField.ofUsers("haunts").several();
		}

		@Bean
		MetaField rank() {
			return MetaField.ofUsers("rank").type("integer").needing("manage_options");
		}

	}

	private long post(String name, String body) {
		JsonNode made = json(this.people.ask(name, "POST", "/wp/v2/posts", body));
		assertThat(made.path("id").asLong()).as(made.toString()).isPositive();
		return made.path("id").asLong();
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JSON.readTree(answer.text());
	}

	@TestFactory
	Stream<DynamicTest> whatIsSentIsTakenAsWordPressTakesIt() throws IOException {
		String path = "/wp/v2/posts/" + post("admin", "{\"title\":\"Meta\",\"status\":\"publish\"}");
		return new ClassPathResource("conformance/rest-meta.jsonl").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map(JSON::readTree)
			.map((recorded) -> DynamicTest.dynamicTest(recorded.path("meta").toString(), () -> {
				RawHttp.Response answer = recorded.path("meta").isNull() ? this.people.ask("admin", "GET", path, "")
						: this.people.ask("admin", "POST", path, "{\"meta\":" + recorded.path("meta") + "}");
				JsonNode shown = json(answer);
				assertThat(shown.has("code") ? shown : shown.path("meta")).isEqualTo(recorded.path("answer"));
				assertThat(answer.status()).isEqualTo(recorded.path("status").asInt());
			}));
	}

	/** As an import may bring it, or a program that wrote something else there. */
	@ParameterizedTest
	@ValueSource(strings = { "rating; abc; null", "weight; 1e3; 1000", "featured; maybe; null",
			"tracks; notarray; [\"notarray\"]", "place; a:0:{}; []", "mood; sad; null",
			"subtitle; a:1:{i:0;s:1:\"x\";}; null" })
	void whatIsStoredAndIsNoSuchValueIsNull(String line) {
		String[] parts = line.split("; ");
		long post = post("admin", "{\"title\":\"Odd\"}");
		this.database.sql("insert into post_meta (post_id, name, value) values (?, ?, ?)")
			.params(post, parts[0], parts[1])
			.update();
		String path = "/wp/v2/posts/" + post;
		JsonNode shown = json(this.people.ask("admin", "GET", path, "")).path("meta").path(parts[0]);
		assertThat(shown).isEqualTo(JSON.readTree(parts[2]));
		if (shown.isNull()) {
			RawHttp.Response answer = this.people.ask("admin", "POST", path, "{\"meta\":{\"" + parts[0] + "\":null}}");
			assertThat(answer.status()).isEqualTo(500);
			assertThat(answer.text()).contains("rest_invalid_stored_value");
		}
	}

	@Test
	void whoMayNotWriteAFieldIsToldWhich() {
		long post = post("author", "{\"title\":\"Mine\",\"meta\":{\"subtitle\":\"so there\"}}");
		String path = "/wp/v2/posts/" + post;
		for (String meta : List.of("{\"_kept\":\"no\"}", "{\"_kept\":null}", "{\"_hidden\":\"\"}")) {
			JsonNode refusal = json(this.people.ask("author", "POST", path, "{\"meta\":" + meta + "}"));
			assertThat(refusal.path("code").asString())
				.isEqualTo(meta.contains("null") ? "rest_cannot_delete" : "rest_cannot_update");
			assertThat(refusal.path("data").path("status").asInt()).isEqualTo(403);
			assertThat(refusal.path("data").path("key").asString()).startsWith("_");
		}
		assertThat(json(this.people.ask("author", "GET", path, "")).path("meta").path("subtitle").asString())
			.isEqualTo("so there");
	}

	@Test
	void theSchemaTellsOfEveryField() {
		JsonNode schema = json(this.people.ask("admin", "OPTIONS", "/wp/v2/posts", "")).path("schema")
			.path("properties")
			.path("meta")
			.path("properties");
		assertThat(schema.path("subtitle")).isEqualTo(JSON.readTree(
				"{\"type\":\"string\",\"title\":\"Subtitle\",\"description\":\"A second title.\",\"default\":\"none\"}"));
		assertThat(schema.path("scores")).isEqualTo(JSON.readTree(
				"{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"title\":\"\",\"description\":\"\",\"default\":7}}"));
		assertThat(schema.path("place").path("additionalProperties").booleanValue()).isFalse();
		assertThat(schema.has("footnotes")).isTrue();
		assertThat(schema.has("pagey")).isFalse();
	}

	@Test
	void revisionsKeepWhatIsSaidToBelongToTheText() {
		String path = "/wp/v2/posts/" + post("admin", "{\"title\":\"Kept\",\"content\":\"new\"}");
		this.people.ask("admin", "POST", path,
				"{\"meta\":{\"subtitle\":\"first\",\"sources\":[\"a\",\"b\"],\"rating\":3}}");
		this.people.ask("admin", "POST", path, "{\"meta\":{\"subtitle\":\"second\"}}");
		JsonNode revisions = json(this.people.ask("admin", "GET", path + "/revisions", ""));
		assertThat(revisions.valueStream().map((one) -> one.path("meta").path("subtitle").asString()))
			.startsWith("second", "first");
		assertThat(revisions.path(0).path("meta").path("sources")).isEqualTo(JSON.readTree("[\"a\",\"b\"]"));
		assertThat(revisions.path(0).path("meta").path("rating").asInt()).isZero();
	}

	@Test
	void termsHaveMetaToo() {
		String path = "/wp/v2/categories/"
				+ json(this.people.ask("admin", "POST", "/wp/v2/categories", "{\"name\":\"Coloured\"}")).path("id")
					.asLong();
		assertThat(meta("GET", path, "")).isEqualTo("{\"colour\":\"\"}");
		assertThat(meta("POST", path, "{\"meta\":{\"colour\":\"red\",\"x\":1}}")).isEqualTo("{\"colour\":\"red\"}");
		assertThat(this.people.ask("admin", "POST", path, "{\"meta\":{\"colour\":[1]}}").text())
			.contains("meta.colour is not of type string.");
		assertThat(meta("POST", path, "{\"meta\":{\"colour\":null}}")).isEqualTo("{\"colour\":\"\"}");
		assertThat(meta("POST", "/wp/v2/tags", "{\"name\":\"Plain\",\"meta\":{\"colour\":\"red\"}}")).isEqualTo("[]");
	}

	@Test
	void commentsHaveMetaThatThoseWriteWhoMayEditThem() {
		long post = post("admin", "{\"title\":\"Said\",\"status\":\"publish\"}");
		JsonNode made = json(this.people.ask("admin", "POST", "/wp/v2/comments",
				"{\"post\":%d,\"content\":\"one\",\"meta\":{\"mark\":\"4\",\"labels\":[\"a\",\"b\"],\"x\":1}}"
					.formatted(post)));
		assertThat(made.path("meta")).isEqualTo(
				JSON.readTree("{\"_wp_note_status\":null,\"labels\":[\"a\",\"b\"],\"mark\":4,\"_secret\":\"\"}"));
		String path = "/wp/v2/comments/" + made.path("id").asLong();
		assertThat(json(this.people.ask("nobody", "GET", path, "")).path("meta").path("mark").asInt()).isEqualTo(4);
		assertThat(this.people.ask("admin", "POST", path, "{\"meta\":{\"_secret\":\"x\"}}").text())
			.contains("rest_cannot_update", "_secret");
		assertThat(this.people.ask("admin", "POST", path, "{\"meta\":{\"mark\":\"x\"}}").text())
			.contains("meta.mark is not of type integer.");
		JsonNode changed = json(this.people.ask("admin", "POST", path,
				"{\"meta\":{\"mark\":null,\"labels\":[\"c\"],\"_wp_note_status\":\"resolved\"}}"));
		assertThat(changed.path("meta")).isEqualTo(
				JSON.readTree("{\"_wp_note_status\":\"resolved\",\"labels\":[\"c\"],\"mark\":0,\"_secret\":\"\"}"));
	}

	@Test
	void whoOnlyCommentsWritesNoMeta() {
		long post = post("admin", "{\"title\":\"Said by others\",\"status\":\"publish\"}");
		String said = "{\"post\":%d,\"content\":\"mine\",\"meta\":{\"mark\":4}}".formatted(post);
		RawHttp.Response answer = this.people.ask("subscriber", "POST", "/wp/v2/comments", said);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text()).contains("rest_cannot_update", "\"key\":\"mark\"");
	}

	@Test
	void peopleHaveMetaOfTheirOwn() {
		JsonNode own = json(this.people.ask("subscriber", "POST", "/wp/v2/users/me",
				"{\"meta\":{\"pronouns\":\"they\",\"haunts\":[\"bar\",\"pier\"]}}"));
		assertThat(own.path("meta").path("pronouns").asString()).isEqualTo("they");
		assertThat(own.path("meta").path("haunts")).isEqualTo(JSON.readTree("[\"bar\",\"pier\"]"));
		assertThat(own.path("meta").has("persisted_preferences")).isTrue();
		RawHttp.Response refused = this.people.ask("subscriber", "POST", "/wp/v2/users/me", "{\"meta\":{\"rank\":9}}");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text()).contains("rest_cannot_update", "\"key\":\"rank\"");
		assertThat(meta("POST", "/wp/v2/users/" + own.path("id").asLong(), "{\"meta\":{\"rank\":9,\"pronouns\":null}}"))
			.contains("\"rank\":9", "\"pronouns\":\"unknown\"");
		assertThat(
				json(this.people.ask("admin", "OPTIONS", "/wp/v2/users", "")).at("/schema/properties/meta/properties")
					.propertyNames())
			.contains("pronouns", "haunts", "rank", "persisted_preferences");
	}

	@Test
	void anAutosaveKeepsTheMetaThatBelongsToTheText() {
		String path = "/wp/v2/posts/"
				+ post("admin", "{\"title\":\"Written\",\"content\":\"on\",\"status\":\"publish\"}");
		JsonNode kept = json(this.people.ask("admin", "POST", path + "/autosaves",
				"{\"content\":\"on and on\",\"meta\":{\"subtitle\":\"later\",\"rating\":5}}"));
		assertThat(kept.path("meta").path("subtitle").asString()).isEqualTo("later");
		assertThat(kept.path("meta").path("rating").asInt()).isZero();
		assertThat(json(this.people.ask("admin", "GET", path, "")).path("meta").path("subtitle").asString())
			.isEqualTo("none");
	}

	private String meta(String method, String path, String body) {
		return json(this.people.ask("admin", method, path, body)).path("meta").toString();
	}

}
