package blog.troppo.rest;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What entries of menus lead to, the templates of pages, and the roles of somebody new,
 * given as nobody expects; asked of WordPress 7.1.4.
 */
class RestMenuItemObjectsTests extends AmongPeople {

	private JsonNode post(String path, String body) {
		return JsonMapper.shared().readTree(this.people.ask("admin", "POST", path, body).text());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"type":"post_type"|rest_post_invalid_id
			"type":"taxonomy"|rest_term_invalid_id
			"type":"post_type_archive"|rest_post_invalid_type
			"type":"post_type_archive","object":"category"|rest_post_invalid_type
			"type":"post_type_archive","object":"nope","object_id":191|rest_post_invalid_type
			"type":"post_type","object":"post"|post
			"type":"post_type","object":"category","object_id":0|category
			"type":"post_type_archive","object":"post"|post
			"type":"taxonomy","object":"nope","object_id":191|nope
			"type":"custom","object":"post","object_id":7|custom
			""")
	void anEntryNamesItsObjectOrIsRefused(String said, String answer) {
		JsonNode item = post("/wp/v2/menu-items",
				"{\"title\":\"t\",\"status\":\"draft\",\"url\":\"http://x.example/\"," + said + "}");
		assertThat(item.has("code") ? item.path("code").asString() : item.path("object").asString()).isEqualTo(answer);
	}

	@Test
	void anEntryOfAPostThatSaysNoKindGetsThePosts() {
		long page = post("/wp/v2/pages", "{\"title\":\"Here\",\"status\":\"publish\"}").path("id").asLong();
		assertThat(post("/wp/v2/menu-items", "{\"title\":\"t\",\"type\":\"post_type\",\"object_id\":" + page + "}")
			.path("object")
			.asString()).isEqualTo("page");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"page-no-title"|page-no-title
			""|``
			null|``
			"default"|template is not one of page-no-title.
			"x"|template is not one of page-no-title.
			""")
	void aPageTakesTheTemplatesThatTheThemeNames(String template, String answer) {
		JsonNode page = post("/wp/v2/pages", "{\"title\":\"t\",\"template\":" + template + "}");
		assertThat(page.has("code") ? page.path("data").path("params").path("template").asString()
				: page.path("template").asString())
			.isEqualTo(answer);
		assertThat(post("/wp/v2/posts", "{\"title\":\"t\",\"template\":\"page-no-title\"}").toString())
			.contains("template is not one of .");
	}

	@Test
	void aPageWithoutTitleKeepsItForThoseWhoListen() {
		JsonNode page = post("/wp/v2/pages",
				"{\"title\":\"Landing\",\"status\":\"publish\",\"template\":\"page-no-title\"}");
		String path = page.path("link").asString().replaceFirst("https?://[^/]+", "");
		String html = blog.troppo.testing.RawHttp.get(this.port, path).text();
		assertThat(html).contains("<h1 class=\"entry-title screen-reader-text\">Landing</h1>")
			.contains("page-template-page-no-title");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			null|[]
			[]|[]
			"author"|["author"]
			""")
	void somebodyNewHasTheRolesThatAreSaid(String roles, String has) {
		String name = "new" + Math.abs((roles + has).hashCode());
		assertThat(post("/wp/v2/users",
				"{\"username\":\"" + name + "\",\"email\":\"" + name
						+ "@example.org\",\"password\":\"long enough 9\",\"roles\":" + roles + "}")
			.path("roles")
			.toString()).isEqualTo(has);
	}

}
