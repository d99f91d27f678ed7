package blog.troppo.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.OnTheRecordedBlog;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.Statements;
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

/** What answers bring along is what its own address answers, and is read together. */
class RestEmbeddingTests extends OnTheRecordedBlog {

	@ParameterizedTest
	@ValueSource(strings = { "/wp/v2/posts?per_page=%d&_embed", "/wp/v2/pages?per_page=%d&_embed",
			"/wp/v2/search?per_page=%d&_embed", "/wp/v2/posts?per_page=%d", "/wp/v2/comments?per_page=%d",
			"/wp/v2/users?per_page=%d" })
	void manyMoreItemsCostFewMoreQuestions(String list) {
		get(list.formatted(1));
		List<String> few = Statements.during(() -> get(list.formatted(10)));
		List<String> many = Statements.during(() -> get(list.formatted(50)));
		assertThat(many.size() - few.size()).as(String.join("\n", many)).isLessThanOrEqualTo(20);
	}

	@Test
	void whatIsBroughtAlongIsWhatItsAddressAnswers() {
		JsonNode posts = get("/wp/v2/posts?per_page=30&_embed");
		List<String> compared = new ArrayList<>();
		for (JsonNode post : posts) {
			for (String relation : List.of("author", "wp:term", "replies", "wp:featuredmedia")) {
				JsonNode targets = post.path("_links").path(relation);
				for (int i = 0; i < targets.size(); i++) {
					String address = targets.path(i).path("href").asString().replaceFirst("^.*/wp-json", "");
					JsonNode own = ask(address + (address.contains("?") ? "&per_page=100&" : "?") + "context=embed");
					JsonNode brought = post.path("_embedded").path(relation).path(i);
					if (!brought.isMissingNode()) {
						assertThat(brought).as(address).isEqualTo(own);
						compared.add(relation);
					}
					else {
						assertThat(own.isEmpty() || own.has("code")).as(address).isTrue();
					}
				}
			}
		}
		assertThat(compared).contains("author", "wp:term", "replies", "wp:featuredmedia");
	}

	private JsonNode get(String path) {
		JsonNode answer = ask(path);
		assertThat(answer.has("code")).as(path).isFalse();
		return answer;
	}

	private JsonNode ask(String path) {
		RawHttp.Response answer = RawHttp.ask(this.port, "GET", "/wp-json" + path, Map.of(), new byte[0]);
		return JsonMapper.shared().readTree(answer.text());
	}

}
