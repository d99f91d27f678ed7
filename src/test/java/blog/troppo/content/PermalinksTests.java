package blog.troppo.content;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.RecordedBlog;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The addresses of the recorded blog's posts, pages and archives under any structure. */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermalinksTests {

	private static final String HOME = "http://localhost:8080";

	@Autowired
	Permalinks permalinks;

	@Autowired
	Posts posts;

	@Autowired
	Terms terms;

	@Autowired
	Users users;

	@Autowired
	Settings settings;

	@BeforeAll
	void setUpTheRecordedBlog(@Autowired ApplicationContext context) {
		RecordedBlog.setUp(context, 8080);
	}

	@AfterEach
	void asItWas() {
		this.settings.store("permalink_structure", Installation.Wish.PERMALINKS);
		this.settings.store("category_base", "");
		this.settings.store("tag_base", "");
		this.settings.store("show_on_front", "posts");
		this.settings.store("page_on_front", "0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/%year%/%monthnum%/%day%/%postname%/     | /2017/12/08/dureramo-doduda-lenemeka-147/
			/%postname%/                             | /dureramo-doduda-lenemeka-147/
			/%postname%                              | /dureramo-doduda-lenemeka-147
			/archives/%post_id%                      | /archives/147
			/%year%/%post_id%.html                   | /2017/147.html
			/index.php/%year%/%postname%/            | /index.php/2017/dureramo-doduda-lenemeka-147/
			/%nosuch%/%postname%/                    | /%nosuch%/dureramo-doduda-lenemeka-147/
			''                                       | /?p=147
			""")
	void aPostsAddressFollowsTheStructure(String structure, String address) {
		this.settings.store("permalink_structure", structure);
		assertThat(this.permalinks.of(post(147))).isEqualTo(HOME + address);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/%postname%/             | /roba-10/yate-12/
			/archives/%post_id%      | /roba-10/yate-12
			/index.php/%postname%/   | /index.php/roba-10/yate-12/
			''                       | /?page_id=12
			""")
	void aPageStandsBelowItsParent(String structure, String address) {
		this.settings.store("permalink_structure", structure);
		assertThat(this.permalinks.of(post(12))).isEqualTo(HOME + address);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/%postname%/             | ''     | /category/category-4/category-6/ | /tag/tag-0/
			/blog/%postname%/        | ''     | /blog/category/category-4/category-6/ | /blog/tag/tag-0/
			/blog/%postname%/        | topics | /topics/category-4/category-6/   | /blog/tag/tag-0/
			/%postname%              | topics | /topics/category-4/category-6    | /tag/tag-0
			''                       | ''     | /?cat=8                          | /?tag=tag-0
			""")
	void termsHaveTheirBases(String structure, String base, String category, String tag) {
		this.settings.store("permalink_structure", structure);
		this.settings.store("category_base", base);
		assertThat(this.permalinks.of(term(Taxonomy.CATEGORY, "category-6"))).isEqualTo(HOME + category);
		assertThat(this.permalinks.of(term(Taxonomy.POST_TAG, "tag-0"))).isEqualTo(HOME + tag);
	}

	@Test
	void archivesOfDatesAndAuthors() {
		assertThat(this.permalinks.ofYear(2010)).isEqualTo(HOME + "/2010/");
		assertThat(this.permalinks.ofMonth(2010, 5)).isEqualTo(HOME + "/2010/05/");
		assertThat(this.permalinks.ofDay(2010, 5, 1)).isEqualTo(HOME + "/2010/05/01/");
		assertThat(this.permalinks.of(this.users.findByNicename("author1").orElseThrow()))
			.isEqualTo(HOME + "/author/author1/");
		this.settings.store("permalink_structure", "");
		assertThat(this.permalinks.ofMonth(2010, 5)).isEqualTo(HOME + "/?m=201005");
	}

	@Test
	void whatReadersCannotSeeYetHasOnlyItsNumber() {
		assertThat(this.permalinks.of(post(62))).isEqualTo(HOME + "/?p=62");
	}

	@Test
	void thePageInFrontIsAtTheSitesOwnAddress() {
		this.settings.set(SiteSettings.PAGE_ON_FRONT, 13L);
		assertThat(this.permalinks.of(post(13))).isEqualTo(HOME + "/detobeta-mo-ri-13/");
		this.settings.store("show_on_front", "page");
		assertThat(this.permalinks.of(post(13))).isEqualTo(HOME + "/");
	}

	private Post post(long id) {
		return this.posts.findToShow(id).orElseThrow();
	}

	private Term term(Taxonomy taxonomy, String slug) {
		return this.terms.findByTaxonomyAndSlug(taxonomy.name(), slug).orElseThrow();
	}

}
