package blog.troppo.transfer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static blog.troppo.transfer.SiteForImports.blog;
import static blog.troppo.transfer.SiteForImports.comment;
import static blog.troppo.transfer.SiteForImports.item;
import static blog.troppo.transfer.SiteForImports.meta;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that joins a site with posts of its own: ids that are taken become others,
 * everywhere they occur.
 */
class ImportIntoFullSiteTests {

	private final SiteForImports site = new SiteForImports();

	@BeforeEach
	void fill() {
		for (int id = 1; id <= 20; id++) {
			this.site.change("insert into posts (title, slug, status, type, guid) values ('Old " + id + "', 'old-" + id
					+ "', 'publish', 'post', 'http://here.example/?p=" + id + "')");
			this.site.change("insert into comments (post_id, author_name, status, published_local) values (" + id
					+ ", 'Reader', 'approved', '2001-01-01')");
		}
		this.site.change(
				"insert into terms (taxonomy, name, slug) select 'post_tag', 'T' || n, 't' || n from generate_series(1, 9) n");
	}

	private long idOf(String title) {
		return Long.parseLong(this.site.value("select id from posts where title = '" + title + "'"));
	}

	@Test
	void takenIdsBecomeOthersAboveAll() {
		ImportReport report = this.site
			.imports(blog(item(3, "post", "Three", comment(4, 0, "Ann", "") + comment(5, 4, "Ben", ""))
					+ item(30, "post", "Thirty", "")));
		assertThat(this.site.rows("select id, title from posts where id > 20 order by id")).containsExactly("30|Thirty",
				"31|Three");
		assertThat(this.site.rows("select id, post_id, parent_id, author_name from comments where id > 20 order by id"))
			.containsExactly("21|31|null|Ann", "22|31|21|Ben");
		assertThat(report.of("posts: post")).isEqualTo(new ImportReport.Count("posts: post", 2, 0, 1, 0));
		assertThat(report.of("comments: comment").renumbered()).isEqualTo(2);
		assertThat(report.notes()).contains("posts: post: id 3 was taken and is 31 now",
				"comments: comment: id 4 was taken and is 21 now");
	}

	@Test
	void parentsAndFeaturedImagesFollow() {
		this.site
			.imports(blog(item(5, "page", "Child", "<wp:post_parent>6</wp:post_parent>" + meta("_thumbnail_id", "7"))
					+ item(6, "page", "Parent", "")
					+ item(7, "attachment", "Picture", "<wp:post_parent>5</wp:post_parent>")));
		assertThat(this.site.value("select parent_id from posts where title = 'Child'")).isEqualTo("" + idOf("Parent"));
		assertThat(this.site.value("select parent_id from posts where title = 'Picture'"))
			.isEqualTo("" + idOf("Child"));
		assertThat(this.site.value("select value from post_meta where name = '_thumbnail_id'"))
			.isEqualTo("" + idOf("Picture"));
	}

	@Test
	void aChainOfMovedIdsIsMovedOnce() {
		this.site.imports(blog(item(20, "page", "A", "<wp:post_parent>21</wp:post_parent>")
				+ item(21, "page", "B", "<wp:post_parent>20</wp:post_parent>")
				+ item(22, "page", "C", "<wp:post_parent>21</wp:post_parent>")));
		assertThat(this.site.rows("select id, title, parent_id from posts where type = 'page' order by id"))
			.containsExactly("21|B|23", "22|C|21", "23|A|21");
	}

	@Test
	void aParentThatIsAnothersPostIsNone() {
		ImportReport report = this.site.imports(blog(item(30, "page", "Child", "<wp:post_parent>6</wp:post_parent>")
				+ item(31, "page", "Orphan", "<wp:post_parent>600</wp:post_parent>")));
		assertThat(this.site.rows("select parent_id from posts where type = 'page' order by id"))
			.containsExactly("null", "600");
		assertThat(report.notes()).contains("1 posts have a parent that is not in the file; they stand alone now");
	}

	@Test
	void menusFollow() {
		this.site.imports(blog(
				"<wp:term><wp:term_id>2</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>main</wp:term_slug><wp:term_name>Main</wp:term_name></wp:term>"
						+ "<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>"
						+ item(1, "page", "Page", "") + menuItem(2, "To page", "post_type", 1, 0)
						+ menuItem(3, "To news", "taxonomy", 3, 2) + menuItem(4, "Away", "custom", 4, 3)));
		long news = Long.parseLong(this.site.value("select id from terms where slug = 'news'"));
		assertThat(news).isGreaterThan(10);
		assertThat(object("To page")).isEqualTo(idOf("Page") + "|0");
		assertThat(object("To news")).isEqualTo(news + "|" + idOf("To page"));
		assertThat(object("Away")).isEqualTo(idOf("Away") + "|" + idOf("To news"));
	}

	@Test
	void ofTwoMenuItemsOfOneIdTheOneInTheSameMenuIsTheParent() {
		this.site.imports(blog(menuItem(40, "One", "custom", 40, 0)
				+ menuItem(40, "Two", "custom", 40, 0).replace("\"main\"", "\"other\"")
				+ menuItem(41, "Under one", "custom", 41, 40)
				+ menuItem(42, "Under two", "custom", 42, 40).replace("\"main\"", "\"other\"")));
		assertThat(object("Under one")).isEqualTo("41|" + idOf("One"));
		assertThat(object("Under two")).isEqualTo("42|" + idOf("Two"));
	}

	@Test
	void idsInTextsFollow() {
		String text = """
				[gallery ids="3,4" columns="3"] [caption id="attachment_3" align="left"]<img class="wp-image-3 x" />[/caption]
				<!-- wp:image {"id":4,"sizeSlug":"large"} --><img class="wp-image-4"/><!-- /wp:image -->
				<!-- wp:block {"ref":3} /--> <!-- wp:list {"id":3} --> 3""";
		this.site.imports(blog(item(3, "attachment", "P3", "") + item(4, "attachment", "P4", "")
				+ item(30, "post", "Text", "<content:encoded><![CDATA[" + text + "]]></content:encoded>")));
		long three = idOf("P3");
		long four = idOf("P4");
		assertThat(this.site.value("select content from posts where id = 30"))
			.isEqualTo(text.replace("\"3,4\"", "\"" + three + "," + four + "\"")
				.replace("attachment_3", "attachment_" + three)
				.replace("wp-image-3", "wp-image-" + three)
				.replace("{\"id\":4", "{\"id\":" + four)
				.replace("wp-image-4", "wp-image-" + four)
				.replace("\"ref\":3", "\"ref\":" + three));
	}

	@Test
	void takenSlugsGetANumber() {
		ImportReport report = this.site
			.imports(blog(item(30, "post", "Old 5", "").replace("2007-12-28 1", "2008-12-28 1")));
		assertThat(this.site.value("select slug from posts where id = 30")).isEqualTo("old-5-2");
		assertThat(report.notes()).containsExactly("posts: post: the slug \"old-5\" was taken and is \"old-5-2\" now");
	}

	@Test
	void anotherPartOfTheSameBlogFindsWhatThePartsBeforeBrought() {
		this.site.imports(blog(item(3, "page", "Parent", "") + item(7, "attachment", "Picture", "")));
		this.site.imports(
				blog(item(30, "page", "Child", "<wp:post_parent>3</wp:post_parent>" + meta("_thumbnail_id", "7"))));
		assertThat(this.site.value("select parent_id from posts where id = 30")).isEqualTo("" + idOf("Parent"));
		assertThat(this.site.value("select value from post_meta where name = '_thumbnail_id' and post_id = 30"))
			.isEqualTo("" + idOf("Picture"));
	}

	@Test
	void theSamePostIsTheSameByTypeTitleAndDateToo() {
		this.site.change(
				"insert into posts (title, slug, status, type, published_local, guid) values ('Hi', 'hi', 'publish', 'post', '2007-12-28 18:04', 'x')");
		ImportReport report = this.site.imports(blog(item(99, "post", "Hi", "")));
		assertThat(report.of("posts: post").alreadyThere()).isOne();
		assertThat(this.site.rows("select 1 from posts where title = 'Hi'")).hasSize(1);
	}

	@Test
	void theSameFileAgainAddsNothingHereEither() {
		String file = blog(item(3, "post", "Three", comment(4, 0, "Ann", "") + comment(5, 4, "Ben", ""))
				+ item(4, "page", "Four", "<wp:post_parent>3</wp:post_parent>") + menuItem(5, "", "custom", 5, 0)
				+ menuItem(6, "", "custom", 6, 5));
		this.site.imports(file);
		var before = this.site.everything();
		assertThat(this.site.imports(file).addsAnything()).isFalse();
		assertThat(this.site.everything()).isEqualTo(before);
	}

	private String object(String title) {
		return this.site
			.value("select a.value, b.value from post_meta a join post_meta b using (post_id) where post_id = "
					+ idOf(title) + " and a.name = '_menu_item_object_id' and b.name = '_menu_item_menu_item_parent'");
	}

	private static String menuItem(long id, String title, String type, long object, long parent) {
		return item(id, "nav_menu_item", title,
				"<category domain=\"nav_menu\" nicename=\"main\">Main</category>" + meta("_menu_item_type", type)
						+ meta("_menu_item_object_id", "" + object) + meta("_menu_item_menu_item_parent", "" + parent));
	}

}
