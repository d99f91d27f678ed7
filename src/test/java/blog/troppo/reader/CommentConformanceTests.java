package blog.troppo.reader;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.site.SiteSettings;
import blog.troppo.site.Settings;
import blog.troppo.testing.Conformance;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.RecordedCase;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * {@code wp-comments-post.php} as WordPress 7.1.4 answered: the recorded conversation,
 * and many more cases with what was stored. They are said one after the other.
 */
class CommentConformanceTests extends OnTheRecordedBlog {

	/** What a case does not set is as WordPress installs it, but for known commenters. */
	private static final Map<String, String> USUAL = Map.ofEntries(Map.entry("comment_registration", "0"),
			Map.entry("require_name_email", "1"), Map.entry("close_comments_for_old_posts", "0"),
			Map.entry("close_comments_days_old", "14"), Map.entry("comment_moderation", "0"),
			Map.entry("disallowed_keys", ""), Map.entry("comment_previously_approved", "0"),
			Map.entry("thread_comments", "1"), Map.entry("thread_comments_depth", "5"), Map.entry("page_comments", "0"),
			Map.entry("comments_per_page", "50"), Map.entry("default_comments_page", "newest"),
			Map.entry("comment_order", "asc"), Map.entry("comment_flood_seconds", "0"));

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> ids = new HashMap<>();

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@BeforeAll
	void rememberIds() {
		this.database.sql("update posts set password = 'pw' where id = 150").update();
		this.database.sql("update posts set status = 'trash' where id = 148").update();
		this.ids.put("%OTHER%",
				this.database.sql("select min(id)::text from comments where post_id = 140 and status = 'approved'")
					.query(String.class)
					.single());
		this.ids.put("%MENU%",
				this.database.sql("select min(id)::text from posts where type = 'nav_menu_item'")
					.query(String.class)
					.single());
	}

	@TestFactory
	Stream<DynamicTest> theRecordedConversation() {
		this.settings.set(SiteSettings.COMMENT_FLOOD_SECONDS, 15);
		return RecordedCase.load("discussion.json")
			.stream()
			.filter((recorded) -> recorded.json().path("path").asString().equals("/wp-comments-post.php"))
			.map((recorded) -> dynamicTest(recorded.id(), () -> {
				assertThat(this.conformance.differences(recorded)).isEmpty();
				if (recorded.id().endsWith("discussion/comment")) {
					assertThat(this.database
						.sql("""
								select author_name || '|' || author_email || '|' || author_url || '|' || content || '|' || status
								from comments where post_id = 152""")
						.query(String.class)
						.list()).containsExactly(
								"Ann|ann@example.com|http://example.com|A first comment, it's <b>bold</b>|hold");
				}
			}));
	}

	@TestFactory
	Stream<DynamicTest> manyMoreCases() throws IOException {
		JsonNode cases = JsonMapper.shared()
			.readTree(new ClassPathResource("conformance/comments-post.json").getInputStream());
		return Stream.concat(Stream.of(dynamicTest("no comments yet", this::begin)), cases.valueStream()
			.map((recorded) -> dynamicTest(recorded.get("name").asString(), () -> check(recorded))));
	}

	private void begin() {
		this.database.sql("delete from comments where post_id in (152, 10, 141, 142, 155)").update();
	}

	private void check(JsonNode recorded) throws IOException, InterruptedException {
		USUAL.forEach(this.settings::store);
		recorded.path("settings")
			.properties()
			.forEach((set) -> this.settings.store(set.getKey(), set.getValue().asString()));
		if (recorded.has("flood")) {
			this.settings.set(SiteSettings.COMMENT_FLOOD_SECONDS, 15);
		}
		else {
			this.clock.advance(Duration.ofSeconds(2));
		}
		HttpResponse<String> answer = send(recorded);
		JsonNode expected = recorded.get("expect");
		assertThat(answer.statusCode()).isEqualTo(expected.get("status").asInt());
		String location = answer.headers().firstValue("location").orElse("");
		if (location.matches(".*#comment-\\d+")) {
			this.ids.put("@" + recorded.get("name").asString(), location.replaceFirst(".*#comment-", ""));
		}
		assertThat(anonymous(location)).isEqualTo(expected.path("location").asString(""));
		if (expected.has("message")) {
			String words = Jsoup.parse(expected.get("message").asString()).text();
			assertThat(Jsoup.parse(answer.body()).select("p").first().text()).isEqualTo(words);
			assertThat(Jsoup.parse(answer.body()).title()).isEqualTo("Comment Submission Failure");
		}
		else {
			assertThat(answer.body()).isEmpty();
		}
		assertThat(cookies(answer)).isEqualTo(expected.path("cookies").valueStream().map(JsonNode::asString).toList());
		if (expected.has("stored")) {
			assertStored(expected.get("stored"));
		}
	}

	private HttpResponse<String> send(JsonNode recorded) throws IOException, InterruptedException {
		String form = recorded.get("body").valueStream().map((pair) -> {
			String value = pair.get(1).asString().replace("{base}", base());
			return encode(pair.get(0).asString()) + "=" + encode(this.ids.getOrDefault(value, value));
		}).collect(Collectors.joining("&"));
		return this.client.send(HttpRequest.newBuilder(java.net.URI.create(base() + "/wp-comments-post.php"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private void assertStored(JsonNode stored) {
		Map<String, Object> row = this.database
			.sql("select author_name, author_email, author_url, left(content, 100) as content, status, "
					+ "coalesce(parent_id, 0) as parent, post_id from comments order by id desc limit 1")
			.query()
			.singleRow();
		String parent = stored.get("comment_parent").asString();
		assertThat(List.of(row.get("author_name"), row.get("author_email"), row.get("author_url"), row.get("content"),
				row.get("status"), row.get("post_id").toString()))
			.containsExactly(stored.get("comment_author").asString(), stored.get("comment_author_email").asString(),
					stored.get("comment_author_url").asString(), stored.get("content").asString(),
					switch (stored.get("comment_approved").asString()) {
						case "1" -> "approved";
						case "0" -> "hold";
						case String other -> other;
					}, stored.get("comment_post_ID").asString());
		if (!parent.equals("%OTHER%")) {
			assertThat(row.get("parent")).hasToString(this.ids.getOrDefault(parent, parent));
		}
	}

	/** WordPress's cookies, without the site's mark in their names. */
	private static List<String> cookies(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("set-cookie")
			.stream()
			.map((cookie) -> cookie.replaceFirst(";.*", "").replaceFirst("_[0-9a-f]{32}=", "="))
			.filter((cookie) -> !cookie.startsWith("comment_edits") && !cookie.startsWith("comment_author_seal"))
			.sorted()
			.toList();
	}

	private String anonymous(String location) {
		return location.replace(base(), "{base}")
			.replaceFirst("#comment-\\d+", "#comment-{id}")
			.replaceFirst("unapproved=\\d+", "unapproved={id}")
			.replaceFirst("moderation-hash=[0-9a-f]{32}", "moderation-hash={hash}");
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private static String encode(String text) {
		return URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8);
	}

}
