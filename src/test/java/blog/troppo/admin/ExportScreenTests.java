package blog.troppo.admin;

import java.util.List;

import blog.troppo.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The export that a form chooses, as WordPress chooses; its words were asked of
 * WordPress.
 */
@AdminTest
class ExportScreenTests extends AtTheAdmin {

	private static final String PAGE = "/wp-admin/export.php?download=true&content=";

	private long news;

	@BeforeEach
	void write() {
		this.news = this.database
			.sql("insert into terms (taxonomy, name, slug) values ('category', 'News', 'news') returning id")
			.query(Long.class)
			.single();
		this.database.sql("insert into terms (taxonomy, name, slug) values ('post_tag', 'Tagged', 'tagged')").update();
		long one = post("author", "publish", "One");
		this.database.sql("insert into post_terms (post_id, term_id) values (?, ?)").params(one, this.news).update();
		long two = post("editor", "draft", "Two");
		this.database.sql("update posts set published_local = '2008-02-29 23:00' where id = ?").param(two).update();
		type(post("editor", "publish", "About"), "page", null);
		type(post("editor", "inherit", "Photo"), "attachment", one);
		type(post("editor", "inherit", "Loose"), "attachment", null);
		type(post("editor", "inherit", "Old words"), "revision", one);
	}

	private void type(long post, String type, Long parent) {
		this.database.sql("update posts set type = ?, parent_id = ? where id = ?").params(type, parent, post).update();
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts where parent_id is not null").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where slug in ('news', 'tagged')").update();
	}

	private Document export(String query) {
		Visitor.Page page = as("administrator").get(PAGE + query.replace("NEWS", "" + this.news)
			.replace("EDITOR", "" + this.users.findByLogin("editor").orElseThrow().id()));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("content-type")).startsWith("text/xml");
		return Jsoup.parse(page.body(), "", Parser.xmlParser());
	}

	private static List<String> titles(Document file) {
		return file.select("item > title").eachText();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			all                                                           | Photo, Loose, About, One, Two
			nonsense                                                      | Photo, Loose, About, One, Two
			posts                                                         | One, Two, Photo
			posts&cat=NEWS                                                | One, Photo
			posts&cat=0&post_author=0&post_status=0                       | One, Two, Photo
			posts&post_author=EDITOR                                      | Two
			posts&post_status=draft                                       | Two
			posts&post_status=trash                                       | One, Two, Photo
			posts&post_start_date=2008-01                                 | Two
			posts&post_end_date=2007-12                                   | One, Photo
			posts&post_start_date=2008-02-01&post_end_date=2008-02-01     | Two
			posts&post_start_date=2009-13                                 | One, Two, Photo
			pages                                                         | About
			pages&page_author=EDITOR&page_status=draft                    |
			attachment                                                    | Photo, Loose
			attachment&attachment_start_date=2009-01                      |
			""")
	void anExportHasWhatWasChosen(String query, String titles) {
		assertThat(titles(export(query))).isEqualTo((titles == null) ? List.of() : List.of(titles.split(", ")));
	}

	@Test
	void termsComeWithEverythingAndACategoryWithItsPosts() {
		assertThat(export("all").select("wp|category, wp|tag").eachText().toString()).contains("News", "Tagged");
		assertThat(export("posts").select("wp|category, wp|tag")).isEmpty();
		assertThat(export("posts&cat=NEWS").select("wp|category")).hasSize(1);
	}

	@Test
	void onlyAuthorsOfWhatIsThereAreNamed() {
		assertThat(export("posts&cat=NEWS").select("wp|author_login").eachText()).containsExactlyInAnyOrder("author",
				"editor");
		assertThat(export("pages").select("wp|author_login").eachText()).containsExactly("editor");
	}

	@Test
	void theFileIsCalledAsInWordPress() {
		assertThat(as("administrator").get(PAGE + "all").header("content-disposition"))
			.matches("attachment; filename=\"clubtroppo\\.WordPress\\.\\d{4}-\\d\\d-\\d\\d\\.xml\"");
	}

	@Test
	void nobodyElseGetsIt() {
		for (String role : List.of("subscriber", "contributor", "author", "editor")) {
			assertThat(as(role).get(PAGE + "all").status()).as(role).isEqualTo(403);
		}
		assertThat(visitor().get(PAGE + "all").status()).isEqualTo(302);
	}

}
