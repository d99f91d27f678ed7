package blog.troppo.rest;

import java.util.List;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Places where the owner never chose widgets hold the theme's: programs are told of these
 * under the ids that they have as soon as one of them is changed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestWidgetsOfTheThemeTests extends AmongPeople {

	private static final List<String> STANDARD = List.of("search-2", "recent-comments-2", "archives-2", "categories-2");

	private List<String> at(String place) {
		return ask("GET", "/wp/v2/sidebars/" + place, "").path("widgets")
			.valueStream()
			.map((id) -> id.asString())
			.toList();
	}

	@Test
	@Order(1)
	void programsAreToldWhatTheThemePutThere() {
		assertThat(at("sidebar-1")).isEqualTo(STANDARD);
		assertThat(at("lost")).containsExactly("recent-posts-2", "categories-3");
		JsonNode widgets = ask("GET", "/wp/v2/widgets?sidebar=sidebar-1", "");
		assertThat(widgets.valueStream().map((widget) -> widget.path("id").asString())).isEqualTo(STANDARD);
		JsonNode search = ask("GET", "/wp/v2/widgets/search-2", "");
		assertThat(search.path("sidebar").asString()).isEqualTo("sidebar-1");
		assertThat(search.path("rendered").asString()).contains("<form role=\"search\"");
		assertThat(this.people.ask("admin", "GET", "/wp/v2/widgets/search-3", "").status()).isEqualTo(404);
	}

	@Test
	@Order(2)
	void aChangeOfOneLeavesTheOthersWhereTheyAre() {
		ask("PUT", "/wp/v2/widgets/search-2", "{\"instance\":{\"raw\":{\"title\":\"Find\"}}}");
		assertThat(at("sidebar-1")).isEqualTo(STANDARD);
		assertThat(ask("GET", "/wp/v2/widgets/search-2", "").path("rendered").asString()).contains("Find");
		assertThat(at("lost")).containsExactly("recent-posts-2", "categories-3");
	}

	@Test
	@Order(3)
	void oneMoreComesBehindThem() {
		String added = ask("POST", "/wp/v2/widgets",
				"{\"id_base\":\"tag_cloud\",\"sidebar\":\"lost\",\"instance\":{\"raw\":{}}}")
			.path("id")
			.asString();
		assertThat(at("lost")).containsExactly("recent-posts-2", "categories-3", added);
		assertThat(at("sidebar-1")).isEqualTo(STANDARD);
	}

	@Test
	@Order(4)
	void aPlaceThatWasEmptiedStaysEmpty() {
		ask("PUT", "/wp/v2/sidebars/lost", "{\"widgets\":[]}");
		assertThat(at("lost")).isEmpty();
		assertThat(at("sidebar-1")).isEqualTo(STANDARD);
		assertThat(at("wp_inactive_widgets")).contains("recent-posts-2", "categories-3");
	}

}
