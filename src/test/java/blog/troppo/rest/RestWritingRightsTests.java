package blog.troppo.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermChange;
import blog.troppo.operations.Installation;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may write what over REST; the answers were asked of WordPress. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestWritingRightsTests {

	@Autowired
	Installation installation;

	@Autowired
	UserAuthoring userAuthoring;

	@Autowired
	Users users;

	@Autowired
	ApplicationPasswords passwords;

	@Autowired
	PostAuthoring posts;

	@Autowired
	TermAuthoring terms;

	@LocalServerPort
	int port;

	private final Map<String, String> people = new LinkedHashMap<>();

	private String post = "";

	private String category = "";

	@BeforeAll
	void aSiteWithARoleEach() {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"correct horse battery", "admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		Map.of("anna", "author", "connie", "contributor", "eddie", "editor", "sue", "subscriber")
			.forEach((login, role) -> this.userAuthoring.create(login,
					UserChange.nothing().email(login + "@example.org").roles(List.of(role))));
		List.of("admin", "anna", "connie", "eddie", "sue")
			.forEach((login) -> this.people.put(login, login + ":" + this.passwords.create(login, "rights")));
		Viewer admin = new Viewer(this.users.findByLogin("admin").orElseThrow().id(), Set.of());
		this.post = String.valueOf(this.posts
			.create(PostType.POST, PostChange.nothing().title("Of the admin").status(PostStatus.PUBLISH), admin)
			.id());
		this.category = String.valueOf(this.terms.create(Taxonomy.CATEGORY, TermChange.named("Two")).id());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					nobody | POST   | /posts            | {"title":"x"}                       | 401 | rest_cannot_create
					nobody | POST   | /posts            | {"title":"x","author":1}            | 401 | rest_cannot_edit_others
					nobody | POST   | /posts            | {"title":"x","sticky":true}         | 401 | rest_cannot_assign_sticky
					sue    | POST   | /posts            | {"title":"x"}                       | 403 | rest_cannot_create
					connie | POST   | /posts            | {"title":"x"}                       | 201 |
					connie | POST   | /posts            | {"title":"x","status":"publish"}    | 403 | rest_cannot_publish
					connie | POST   | /posts            | {"title":"x","status":"private"}    | 403 | rest_cannot_publish
					connie | POST   | /posts            | {"title":"x","author":1}            | 403 | rest_cannot_edit_others
					connie | POST   | /pages            | {"title":"x"}                       | 403 | rest_cannot_create
					connie | POST   | /media            | {}                                  | 403 | rest_cannot_create
					anna   | POST   | /posts            | {"title":"x","status":"publish"}    | 201 |
					anna   | POST   | /posts            | {"title":"x","sticky":true}         | 403 | rest_cannot_assign_sticky
					anna   | POST   | /posts/{post}     | {"title":"y"}                       | 403 | rest_cannot_edit
					anna   | PUT    | /posts/{post}     | {"title":"y"}                       | 403 | rest_cannot_edit
					anna   | DELETE | /posts/{post}     |                                     | 403 | rest_cannot_delete
					eddie  | POST   | /posts            | {"title":"x","author":1}            | 201 |
					eddie  | PATCH  | /posts/{post}     | {"title":"y"}                       | 200 |
					eddie  | POST   | /posts/{post}     | {"author":999999}                   | 400 | rest_invalid_author
					eddie  | POST   | /posts            | {"title":"x","id":5}                | 400 | rest_post_exists
					eddie  | POST   | /pages            | {"title":"x","parent":999999}       | 400 | rest_post_invalid_id
					eddie  | POST   | /posts/999999     | {"title":"x"}                       | 404 | rest_post_invalid_id
					eddie  | POST   | /posts/{post}     | {"template":"x"}                    | 400 | rest_invalid_param
					eddie  | POST   | /posts/{post}     | {"status":"trash"}                  | 400 | rest_invalid_param
					connie | POST   | /categories       | {"name":"zz"}                       | 403 | rest_cannot_create
					connie | POST   | /tags             | {"name":"zz"}                       | 201 |
					nobody | POST   | /tags             | {"name":"zz"}                       | 401 | rest_cannot_create
					anna   | POST   | /categories/{cat} | {"name":"q"}                        | 403 | rest_cannot_update
					anna   | DELETE | /categories/{cat}?force=true |                          | 403 | rest_cannot_delete
					eddie  | POST   | /categories/{cat} | {"name":"q"}                        | 200 |
					eddie  | DELETE | /categories/1?force=true |                              | 403 | rest_cannot_delete
					eddie  | POST   | /tags             | {"name":"x","parent":1}             | 400 | rest_taxonomy_not_hierarchical
					eddie  | POST   | /users            | {"username":"q","email":"q@q.de","password":"x"} | 403 | rest_cannot_create_user
					nobody | POST   | /users            | {"username":"q","email":"q@q.de","password":"x"} | 401 | rest_cannot_create_user
					eddie  | POST   | /users/1          | {"first_name":"x"}                  | 403 | rest_cannot_edit
					eddie  | DELETE | /users/1?force=true&reassign=2 |                        | 403 | rest_user_cannot_delete
					anna   | POST   | /users/me         | {"first_name":"A"}                  | 200 |
					anna   | POST   | /users/me         | {"roles":["administrator"]}         | 403 | rest_cannot_edit_roles
					nobody | POST   | /users/me         | {"first_name":"A"}                  | 404 | rest_user_invalid_id
					admin  | POST   | /users/2          | {"email":"admin@example.com"}       | 400 | rest_user_invalid_email
					admin  | POST   | /users/2          | {"slug":"admin"}                    | 400 | rest_user_invalid_slug
					admin  | POST   | /users/2          | {"username":"zzz"}                  | 400 | rest_user_invalid_argument
					admin  | DELETE | /users/2?reassign=1 |                                   | 501 | rest_trash_not_supported
					admin  | DELETE | /users/2?force=true&reassign=999999 |                   | 400 | rest_user_invalid_reassign
					admin  | POST   | /users            | {"username":"a<b","email":"q@q.de","password":"x"} | 400 | rest_invalid_param
					admin  | POST   | /users            | {"username":"ok","email":"q@q.de","password":"x\\\\y"} | 400 | rest_invalid_param
					sue    | POST   | /comments         | {"post":{post},"content":"Hi","status":"approved"} | 403 | rest_comment_invalid_status
					sue    | POST   | /comments         | {"post":{post},"content":"Hi","author":1} | 403 | rest_comment_invalid_author
					sue    | POST   | /settings         | {"title":"x"}                       | 403 | rest_forbidden
					""")
	void whoMayWriteWhat(String login, String method, String path, String body, int status, String code) {
		RawHttp.Response answer = ask(login, method, path, Optional.ofNullable(body).orElse(""));
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		if (code != null) {
			assertThat(json(answer).path("code").asString()).isEqualTo(code);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2_000_000 })
	void aFormUploadsAFileSmallOrLarge(int lines) {
		String form = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA note\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\n\r\n"
				+ "plain\n".repeat(lines) + "\r\n--b--\r\n";
		RawHttp.Response answer = RawHttp.ask(this.port, "POST", "/wp-json/wp/v2/media",
				Map.of("Authorization", basic("anna"), "Content-Type", "multipart/form-data; boundary=b"),
				form.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(json(answer).path("title").path("raw").asString()).isEqualTo("A note");
		long id = json(answer).path("id").asLong();
		assertThat(ask("anna", "DELETE", "/media/" + id, "").status()).isEqualTo(501);
		assertThat(ask("anna", "DELETE", "/media/" + id + "?force=true", "").status()).isEqualTo(200);
	}

	/** As asked of WordPress, one after the other. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"core":{"fixedToolbar":true,"n":3,"list":["a","b"]},"_modified":"2026-11-26T01:00:00.000Z"} | 200 |
			{"_modified":"yesterday"} | 400 | rest_invalid_date
			"text"                    | 400 | rest_invalid_type
			[1,2]                     | 200 |
			[]                        | 200 |
			null                      | 200 |
			""")
	void whatSomebodyChoseOfTheEditorIsKept(String sent, int status, String code) {
		RawHttp.Response answer = ask("anna", "PUT", "/users/me",
				"{\"meta\":{\"persisted_preferences\":" + sent + "}}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		if (code != null) {
			assertThat(json(answer).path("code").asString()).isEqualTo(code);
			return;
		}
		JsonNode kept = json(answer).path("meta").path("persisted_preferences");
		assertThat(kept).isEqualTo(JsonMapper.shared().readTree(sent.equals("null") ? "[]" : sent));
		assertThat(json(ask("anna", "GET", "/users/me?context=edit", "")).path("meta").path("persisted_preferences"))
			.isEqualTo(kept);
		assertThat(json(ask("anna", "GET", "/users/me", "")).path("meta").isEmpty()).as("for editing alone").isTrue();
		assertThat(ask("sue", "PUT", "/users/1", "{\"meta\":{\"persisted_preferences\":{}}}").status()).isEqualTo(403);
	}

	@Test
	void whatFailsHalfwayLeavesNothing() {
		String before = count();
		assertThat(ask("eddie", "POST", "/posts", "{\"title\":\"Half\",\"content\":\"x\",\"author\":999999}").status())
			.isEqualTo(400);
		assertThat(count()).isEqualTo(before);
	}

	private String count() {
		return ask("admin", "GET", "/posts?status=any&context=edit", "").header("X-WP-Total").orElse("");
	}

	private RawHttp.Response ask(String login, String method, String path, String body) {
		Map<String, String> headers = new LinkedHashMap<>();
		if (!login.equals("nobody")) {
			headers.put("Authorization", basic(login));
		}
		if (!body.isEmpty()) {
			headers.put("Content-Type", "application/json");
		}
		return RawHttp.ask(this.port, method, "/wp-json/wp/v2" + fill(path), headers,
				fill(body).getBytes(StandardCharsets.UTF_8));
	}

	private String fill(String text) {
		return text.replace("{post}", this.post).replace("{cat}", this.category);
	}

	private String basic(String login) {
		String person = Optional.ofNullable(this.people.get(login)).orElseThrow();
		return RawHttp.basic(person);
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JsonMapper.shared().readTree(answer.text());
	}

}
