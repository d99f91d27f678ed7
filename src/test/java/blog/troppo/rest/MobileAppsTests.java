package blog.troppo.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
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

/** How WordPress's mobile apps connect, step by step: what each step must find. */
class MobileAppsTests extends AmongPeople {

	/** Without one of these FluxC says that the site's XML-RPC is blocked. */
	private static final List<String> METHODS = List.of("wp.getProfile", "wp.getUsersBlogs", "wp.getPage",
			"wp.getCommentStatusList", "wp.newComment", "wp.editComment", "wp.deleteComment", "wp.getComments",
			"wp.getComment", "wp.getOptions", "wp.uploadFile", "wp.newCategory", "wp.getTags", "wp.getCategories",
			"wp.editPage", "wp.deletePage", "wp.newPage", "wp.getPages");

	private static final Pattern API = Pattern.compile("<link rel=\"EditURI\"[^>]* href=\"([^\"]+)\"");

	@Test
	void theFrontPageLeadsToTheApi() {
		RawHttp.Response front = RawHttp.ask(this.port, "HEAD", "/", Map.of(), new byte[0]);
		Matcher link = Pattern.compile("<([^>]+)>; rel=\"https://api.w.org/\"")
			.matcher(front.header("Link").orElse(""));
		assertThat(link.find()).isTrue();
		assertThat(link.group(1)).isEqualTo(base() + "/wp-json/");
		JsonNode root = json(RawHttp.get(this.port, "/wp-json/"));
		assertThat(root.path("namespaces").valueStream().map(JsonNode::asString)).contains("wp/v2");
		assertThat(root.path("authentication")
			.path("application-passwords")
			.path("endpoints")
			.path("authorization")
			.asString()).isEqualTo(base() + "/wp-admin/authorize-application.php");
		assertThat(root.path("gmt_offset").isNumber()).isTrue();
	}

	@Test
	void xmlRpcHasAllThatIsAskedOfIt() {
		String methods = call("system.listMethods", "");
		assertThat(METHODS).allSatisfy((method) -> assertThat(methods).contains("<string>" + method + "</string>"));
		assertThat(RawHttp.get(this.port, "/xmlrpc.php").text()).contains("XML-RPC server accepts POST requests only.");
	}

	@Test
	void aPageLeadsToXmlRpcByRsd() {
		Matcher rsd = API.matcher(RawHttp.get(this.port, "/").text());
		assertThat(rsd.find()).isTrue();
		String document = RawHttp.get(this.port, rsd.group(1).replace(base(), "")).text();
		assertThat(document)
			.containsPattern("<api name=\"WordPress\"[^>]* apiLink=\"" + Pattern.quote(base() + "/xmlrpc.php"));
	}

	@Test
	void theSiteIsThenAskedOverXmlRpc() {
		String credentials = string("admin") + string(this.people.credentials("admin").replaceFirst("^admin:", ""));
		String blogs = call("wp.getUsersBlogs", credentials);
		assertThat(blogs).contains("<name>blogid</name><value><string>1</string>", base() + "/xmlrpc.php");
		String options = call("wp.getOptions", "<param><value><int>1</int></value></param>" + credentials);
		assertThat(options).contains("software_version", "blog_title", "time_zone", "login_url", "admin_url");
		assertThat(call("wp.getPostFormats", "<param><value><int>1</int></value></param>" + credentials))
			.contains("standard");
		assertThat(call("wp.getProfile", "<param><value><int>1</int></value></param>" + credentials)).contains("admin");
	}

	@Test
	void aSignInWithACookieGivesANonce() {
		Visitor app = new Visitor(base());
		String after = base() + "/wp-admin/admin-ajax.php?action=rest-nonce";
		assertThat(app.post("/wp-login.php", "log", "admin", "pwd", "wrong", "redirect_to", after))
			.satisfies((page) -> {
				assertThat(page.status()).isEqualTo(200);
				assertThat(page.body()).contains("id=\"login_error\"");
			});
		Visitor.Page signedIn = app.post("/wp-login.php", "log", "admin", "pwd", "correct horse battery", "redirect_to",
				after);
		assertThat(signedIn.status()).isBetween(300, 399);
		String nonce = app.get("/wp-admin/admin-ajax.php?action=rest-nonce").body();
		assertThat(nonce).matches("[0-9a-zA-Z]{2,}");
		app.with("X-WP-Nonce", nonce);
		assertThat(app.get("/wp-json/wp/v2/users/me?context=edit").body()).contains("\"username\":\"admin\"");
		app.with("X-WP-Nonce", "0" + nonce.substring(1, nonce.length() - 1));
		assertThat(app.get("/wp-json/wp/v2/users/me").body()).contains("rest_cookie_invalid_nonce");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp/v2/posts?context=edit&status=draft,publish&per_page=20", "/wp/v2/pages?context=edit",
			"/wp/v2/media?context=edit", "/wp/v2/comments?context=edit&status=all", "/wp/v2/settings",
			"/wp/v2/users/me?context=edit", "/wp/v2/users/me/application-passwords",
			"/wp/v2/users/me/application-passwords/introspect", "/wp/v2/plugins", "/wp/v2/users?context=edit",
			"/wp/v2/types?context=edit", "/wp/v2/categories", "/wp/v2/tags",
			"/wp-site-health/v1/tests/background-updates", "/wp-site-health/v1/tests/page-cache",
			"/wp-site-health/v1/directory-sizes" })
	void whatTheAppsReadIsThere(String path) {
		assertThat(this.people.ask("admin", "GET", path, "").status()).isEqualTo(200);
	}

	@Test
	void anAppThatWasLetInTakesItsPasswordBack() {
		JsonNode made = json(this.people.ask("editor", "POST", "/wp/v2/users/me/application-passwords",
				"{\"name\":\"App\",\"app_id\":\"0a1b2c3d-0a1b-4c3d-8a1b-0a1b2c3d0a1b\"}"));
		String own = "/wp/v2/users/me/application-passwords/" + made.path("uuid").asString();
		assertThat(made.path("password").asString()).matches("(\\w{4} ){5}\\w{4}");
		assertThat(json(this.people.ask("editor", "GET", own, "")).has("password")).isFalse();
		assertThat(json(this.people.ask("editor", "DELETE", own, "")).path("deleted").asBoolean()).isTrue();
		assertThat(this.people.ask("editor", "GET", own, "").status()).isEqualTo(404);
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private String call(String method, String params) {
		String body = "<?xml version=\"1.0\"?><methodCall><methodName>" + method + "</methodName><params>" + params
				+ "</params></methodCall>";
		String answer = RawHttp
			.ask(this.port, "POST", "/xmlrpc.php", Map.of("Content-Type", "text/xml"),
					body.getBytes(StandardCharsets.UTF_8))
			.text();
		assertThat(answer).doesNotContain("<fault>");
		return answer.replaceAll(">\\s+<", "><");
	}

	private static String string(String text) {
		return "<param><value><string>" + text + "</string></value></param>";
	}

	private static JsonNode json(RawHttp.Response answer) {
		return JsonMapper.shared().readTree(answer.text());
	}

}
