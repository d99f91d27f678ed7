package blog.troppo.rest;

import java.util.List;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import org.junit.jupiter.api.BeforeAll;
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
 * What a template is called that was made for one author, post, page or term and is sent
 * without a title: asked of WordPress 7.1.4.
 */
class TemplateTitlesTests extends AmongPeople {

	@BeforeAll
	void setUpWhatTemplatesAreFor() {
		long news = ask("/wp/v2/categories", "{\"name\":\"News\",\"slug\":\"tt-news\"}").path("id").asLong();
		ask("/wp/v2/categories", "{\"name\":\"Same\",\"slug\":\"tt-same\"}");
		ask("/wp/v2/categories", "{\"name\":\"Same\",\"slug\":\"tt-same-2\",\"parent\":" + news + "}");
		ask("/wp/v2/tags", "{\"name\":\"Sea\",\"slug\":\"tt-sea\"}");
		ask("/wp/v2/pages", "{\"title\":\"About us\",\"slug\":\"tt-about\",\"status\":\"publish\"}");
		ask("/wp/v2/posts", "{\"title\":\"Hello & <b>you</b>\",\"slug\":\"tt-hello\",\"status\":\"publish\"}");
		ask("/wp/v2/posts", "{\"title\":\"Hidden\",\"slug\":\"tt-draft\",\"status\":\"draft\"}");
		for (String role : List.of("editor", "subscriber")) {
			this.context.getBean(UserAuthoring.class)
				.create("tt-" + role,
						UserChange.nothing()
							.email("tt-" + role + "@example.org")
							.displayName("The " + role)
							.roles(List.of(role)));
		}
	}

	private JsonNode ask(String path, String body) {
		RawHttp.Response answer = this.people.ask("admin", "POST", path, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return JSON.readTree(answer.text());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			category-tt-news         | Category: News              | Template for News
			category-tt-same         | Category: Same (tt-same)    | Template for Same
			category-tt-same-2       | Category: Same (tt-same-2)  | Template for Same
			category-tt-none         | Not found: Category (tt-none) | ''
			tag-tt-sea               | Tag: Sea                    | Template for Sea
			tag-tt-news              | Not found: Tag (tt-news)    | ''
			page-tt-about            | Page: About us              | Template for About us
			page-tt-none             | Not found: Page (tt-none)   | ''
			single-post-tt-hello     | Post: Hello & <b>you</b>    | Template for Hello & <b>you</b>
			single-post-tt-draft     | Not found: Post (tt-draft)  | ''
			single-page-tt-about     | Page: About us              | Template for About us
			single-other-x           | ''                          | ''
			author-tt-editor         | Author: The editor          | Template for The editor
			author-tt-subscriber     | Deleted author: tt-subscriber | ''
			author-tt-nobody         | Deleted author: tt-nobody   | ''
			taxonomy-post_tag-tt-sea | Tag: Sea                    | Template for Sea
			taxonomy-post_format-none | Not found: Format (none)   | ''
			front-page-tt-about      | Page: About us              | Template for About us
			index-of-things          | ''                          | ''
			wp-custom-template-x     | ''                          | ''
			""")
	void theNameSaysWhatItIsFor(String slug, String title, String description) {
		JsonNode template = ask("/wp/v2/templates", "{\"slug\":\"" + slug + "\",\"content\":\"x\"}");
		assertThat(template.path("title").path("raw").asString()).isEqualTo(title);
		assertThat(template.path("description").asString()).isEqualTo(description);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"title":"category-tt-sent"     | Not found: Category (tt-sent) | ''
			"title":"Given"                | Given                         | ''
			"description":"Said"           | ''                            | Said
			""")
	void whatIsSaidOfItStays(String said, String title, String description) {
		JsonNode template = ask("/wp/v2/templates", "{\"slug\":\"category-tt-sent\",\"content\":\"x\"," + said + "}");
		assertThat(template.path("title").path("raw").asString())
			.isEqualTo(title.replace("tt-sent", template.path("slug").asString().replace("category-", "")));
		assertThat(template.path("description").asString()).isEqualTo(description);
	}

}
