package blog.troppo.rest;

import java.util.List;
import java.util.Map;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What all routes have in common, asked over HTTP. */
class RestServingTests extends OnTheRecordedBlog {

	@Test
	void anItemHasOnlyTheFieldsThatAreAskedFor() {
		JsonNode post = json(get("/wp-json/wp/v2/posts/119?_fields=id,title.rendered"));
		assertThat(post.propertyNames()).containsExactlyInAnyOrder("id", "title");
		assertThat(post.path("title").propertyNames()).containsExactly("rendered");
	}

	@Test
	void whatIsEmbeddedIsWhatTheLinkLeadsTo() {
		JsonNode post = json(get("/wp-json/wp/v2/posts/119?_embed=author"));
		assertThat(post.path("_embedded").propertyNames()).containsExactly("author");
		assertThat(post.path("_embedded").path("author").path(0).path("slug").asString()).isEqualTo("author4");
	}

	@Test
	void originsOfOthersAreToldWhatTheyMaySee() {
		RawHttp.Response answer = RawHttp.ask(this.port, "GET", "/wp-json/wp/v2/posts?per_page=1",
				Map.of("Origin", "http://other.example"), new byte[0]);
		assertThat(answer.header("Access-Control-Allow-Origin")).contains("http://other.example");
		assertThat(answer.header("Vary").orElse("")).contains("Origin");
	}

	@Test
	void aBrowserMayAskBeforeItSendsFromAnotherSite() {
		RawHttp.Response answer = RawHttp.ask(this.port, "OPTIONS", "/wp-json/wp/v2/posts",
				Map.of("Origin", "http://other.example", "Access-Control-Request-Method", "POST",
						"Access-Control-Request-Headers", "authorization,content-type"),
				new byte[0]);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Origin")).contains("http://other.example");
		assertThat(answer.header("Access-Control-Allow-Methods")).contains("OPTIONS, GET, POST, PUT, PATCH, DELETE");
		assertThat(answer.header("Access-Control-Allow-Headers").orElse("")).contains("Authorization", "Content-Type");
	}

	@Test
	void anOriginThatIsNoAddressIsToldNothing() {
		RawHttp.Response answer = RawHttp.ask(this.port, "GET", "/wp-json/wp/v2/posts?per_page=1",
				Map.of("Origin", "null"), new byte[0]);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x;alert(1)", "a-b", "<script>" })
	void aCallbackIsANameOrRefused(String callback) {
		RawHttp.Response answer = get("/wp-json/wp/v2/posts?per_page=1&_jsonp=" + callback.replace("<", "%3C"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("rest_callback_invalid");
	}

	@Test
	void anEmptyCallbackIsNone() {
		RawHttp.Response answer = get("/wp-json/wp/v2/posts?per_page=1&_jsonp=");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
	}

	@Test
	void aPostBehindAPasswordSaysNothingWithoutIt() {
		JsonNode posts = json(get("/wp-json/wp/v2/posts?per_page=100"));
		List<JsonNode> hidden = posts.valueStream()
			.filter((post) -> post.path("content").path("protected").asBoolean(false))
			.toList();
		assertThat(hidden).isNotEmpty().allSatisfy((post) -> {
			assertThat(post.path("content").path("rendered").asString()).isEmpty();
			assertThat(post.path("excerpt").path("rendered").asString()).isEmpty();
			assertThat(get("/wp-json/wp/v2/posts/" + post.path("id").asInt() + "?password=wrong").status())
				.isEqualTo(403);
		});
	}

	@Test
	void whatReadersDoNotSeeIsNotListed() {
		JsonNode posts = json(get("/wp-json/wp/v2/posts?per_page=100"));
		assertThat(posts.valueStream().map((post) -> post.path("status").asString())).containsOnly("publish");
		assertThat(get("/wp-json/wp/v2/posts?status=draft").status()).isEqualTo(400);
		assertThat(get("/wp-json/wp/v2/posts?context=edit").status()).isEqualTo(401);
	}

	@Test
	void jsonIsWrittenInAsciiWithEscapedSlashes() {
		String text = get("/wp-json/wp/v2/posts/119?_fields=link,content").text();
		assertThat(text).contains("\\/").matches("\\A\\p{ASCII}*\\z");
	}

	private RawHttp.Response get(String path) {
		return RawHttp.ask(this.port, "GET", path, Map.of(), new byte[0]);
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JsonMapper.shared().readTree(answer.text());
	}

}
