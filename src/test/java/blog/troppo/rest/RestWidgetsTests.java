package blog.troppo.rest;

import blog.troppo.testing.RawHttp;
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
 * Widgets over REST: previews as pages draw them, forms with WordPress's names, and what
 * is kept of what a form was told (asked of WordPress 7.1.4).
 */
class RestWidgetsTests extends AmongPeople {

	@BeforeAll
	void setUpASiteWithAPost() {
		ask("POST", "/wp/v2/posts",
				"{\"title\":\"From the verandah\",\"status\":\"publish\",\"date\":\"2007-12-18T10:00:00\",\"content\":\"x\"}");
	}

	private JsonNode encode(String kind, String body) {
		return ask("POST", "/wp/v2/widget-types/" + kind + "/encode", body);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			archives|>December 2007</a>
			archives|<h2 class="widget-title">Archives</h2>
			recent-posts|>From the verandah</a>
			categories|>Uncategorized</a>
			search|<form role="search"
			calendar|<table class="wp-calendar-table">
			meta|wp-login.php
			""")
	void aPreviewIsWhatPagesDraw(String kind, String markup) {
		String preview = encode(kind, "{\"instance\":{}}").path("preview").asString();
		assertThat(preview).startsWith("<section").contains("class=\"widget widget_").contains(markup);
		assertThat(preview).doesNotContain("<html", "<body");
	}

	@Test
	void aWidgetIsRenderedWhereItStandsAndNotAside() {
		JsonNode placed = ask("POST", "/wp/v2/widgets",
				"{\"id_base\":\"recent-posts\",\"sidebar\":\"sidebar-1\",\"instance\":{\"raw\":{\"title\":\"Fresh\"}}}");
		assertThat(placed.path("rendered").asString()).contains("id=\"" + placed.path("id").asString() + "\"",
				"Fresh</h2>", "From the verandah");
		JsonNode aside = ask("POST", "/wp/v2/widgets/" + placed.path("id").asString(),
				"{\"sidebar\":\"wp_inactive_widgets\"}");
		assertThat(aside.path("rendered").asString()).isEmpty();
		assertThat(aside.path("rendered_form").asString()).contains("value=\"Fresh\"");
	}

	@Test
	void aFormHasTheNamesThatItsAnswersAreReadBy() {
		String form = encode("recent-posts",
				"{\"number\":5,\"form_data\":\"widget-recent-posts[5][title]=T&"
						+ "widget-recent-posts[5][number]=3&widget-recent-posts[5][show_date]=on\"}")
			.path("form")
			.asString();
		assertThat(form).contains("id=\"widget-recent-posts-5-title\"", "name=\"widget-recent-posts[5][title]\"",
				"value=\"T\"", "value=\"3\"", "checked='checked'", "Display post date?");
		assertThat(encode("archives", "{\"instance\":{}}").path("form").asString())
			.contains("id=\"widget-archives--1-title\"", "name=\"widget-archives[-1][count]\"")
			.doesNotContain("checked=");
		assertThat(encode("pages", "{\"instance\":{}}").path("form").asString())
			.contains("<option value=\"menu_order\" selected='selected'>");
	}

	/** What is kept of an open instance is what the widget's form would keep. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					archives|{"count":true}|{"title":"","count":1,"dropdown":0}
					recent-posts|{"title":"<b>T</b> x","number":"3","show_date":"yes","other":"o"}|{"title":"T x","number":3,"show_date":true}
					recent-posts|{"number":-4}|{"title":"","number":-4,"show_date":false}
					recent-posts|{"number":"x"}|{"title":"","number":0,"show_date":false}
					categories|{"title":"C","count":1,"hierarchical":1,"dropdown":1}|{"title":"C","count":1,"hierarchical":1,"dropdown":1}
					pages|{"sortby":"bad","exclude":"1, 2,x","title":"P"}|{"title":"P","sortby":"menu_order","exclude":"1, 2,x"}
					text|{"text":"a"}|{"title":"","text":"a","filter":false}
					media_image|{"url":"http://x.example/a.png","alt":"<b>q","size":"zz","junk":1}|{"alt":"q","url":"http://x.example/a.png"}
					media_image|{"url":"javascript:1","width":"7","link_type":"bad"}|{"width":7,"url":""}
					block|{"content":"x","y":1}|{"content":"x"}
					nav_menu|{"nav_menu":"38","title":"m"}|{"title":"m","nav_menu":38}
					nav_menu|{"nav_menu":"abc"}|{"nav_menu":0}
					tag_cloud|{"taxonomy":"category"}|{"title":"","count":0,"taxonomy":"category"}
					custom_html|{"content":"<script>x</script>","title":"<i>"}|{"title":"","content":"<script>x</script>"}
					meta|{"title":" q "}|{"title":"q"}
					search|{}|{"title":""}
					rss|{"url":"http://x.example/feed","items":50}|{"title":"","url":"http://x.example/feed","link":"","items":10,"show_summary":0,"show_author":0,"show_date":0}
					""")
	void whatIsSentIsKeptAsItsFormWouldKeepIt(String kind, String sent, String kept) {
		JsonNode widget = ask("POST", "/wp/v2/widgets", "{\"id_base\":\"" + kind
				+ "\",\"sidebar\":\"wp_inactive_widgets\",\"instance\":{\"raw\":" + sent + "}}");
		assertThat(widget.path("instance").path("raw")).isEqualTo(JSON.readTree(kept));
	}

	@Test
	void aMenuIsChosenByItsName() {
		long menu = ask("POST", "/wp/v2/menus", "{\"name\":\"Harbour\"}").path("id").asLong();
		assertThat(encode("nav_menu", "{\"instance\":{}}").path("form").asString()).contains(
				"<select class=\"widefat\"", "<option value=\"0\">— Select —</option>",
				"<option value=\"" + menu + "\">Harbour</option>");
	}

	@Test
	void anOpenInstanceIsNotEncoded() {
		JsonNode answer = encode("recent-posts", "{\"instance\":{\"raw\":{\"title\":\"Open\"}}}");
		assertThat(answer.path("instance").path("raw").isEmpty()).isTrue();
		assertThat(answer.path("preview").asString()).doesNotContain("Open");
	}

	@Test
	void aSealedInstanceComesBackAsItWasAndAForgedOneDoesNot() {
		JsonNode sealed = encode("archives",
				"{\"number\":2,\"form_data\":\"widget-archives[2][title]=Old+months&widget-archives[2][count]=1\"}")
			.path("instance");
		assertThat(encode("archives", "{\"instance\":" + sealed + "}").path("preview").asString())
			.contains("Old months</h2>", "(1)");
		String forged = "{\"instance\":{\"encoded\":\"" + sealed.path("encoded").asString() + "\",\"hash\":\"0\"}}";
		assertThat(this.people.ask("admin", "POST", "/wp/v2/widget-types/archives/encode", forged).text())
			.contains("The provided instance is malformed.");
	}

	@Test
	void aFormOfAWidgetThatStandsChangesIt() {
		String id = ask("POST", "/wp/v2/widgets",
				"{\"id_base\":\"archives\",\"sidebar\":\"sidebar-1\",\"instance\":{\"raw\":{\"count\":true}}}")
			.path("id")
			.asString();
		String number = id.substring(id.lastIndexOf('-') + 1);
		JsonNode changed = ask("POST", "/wp/v2/widgets/" + id,
				"{\"form_data\":\"widget-archives[" + number + "][title]=New+%3Ci%3E\"}");
		assertThat(changed.path("instance").path("raw"))
			.isEqualTo(JSON.readTree("{\"title\":\"New\",\"count\":0,\"dropdown\":0}"));
	}

	@Test
	void aPreviewNeverShowsWhatIsPrivate() {
		ask("POST", "/wp/v2/posts", "{\"title\":\"Only mine\",\"status\":\"private\",\"content\":\"x\"}");
		assertThat(encode("recent-posts", "{\"instance\":{}}").path("preview").asString()).doesNotContain("Only mine");
	}

}
