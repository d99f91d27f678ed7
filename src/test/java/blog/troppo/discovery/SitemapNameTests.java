package blog.troppo.discovery;

import blog.troppo.site.RequestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapNameTests {

	@ParameterizedTest
	@CsvSource({ "/wp-sitemap-posts-post-1.xml, posts, post, 1", "/wp-sitemap-users-2.xml, users, '', 2",
			"/wp-sitemap-taxonomies-post_tag-3.xml, taxonomies, post_tag, 3",
			"/wp-sitemap-posts-my-type-2-10.xml, posts, my-type-2, 10", "/wp-sitemap-posts-1-2.xml, posts, 1, 2",
			"/wp-sitemap-posts-post-0.xml, posts, post, 0", "/wp-sitemap-posts-post-007.xml, posts, post, 7" })
	void anAddressNamesASectionItsPartAndPage(String path, String section, String part, int page) {
		assertThat(SitemapName.ofPath(path)).contains(new SitemapName(section, part, page));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/wp-sitemap.xml", "/wp-sitemap-posts.xml", "/wp-sitemap-posts-post.xml",
			"/wp-sitemap-posts-post-1.xml/", "/wp-sitemap-posts-post-9999999999.xml", "/wp-sitemap-Posts-post-1.xml",
			"/wp-sitemap--1.xml", "/wp-sitemap-posts-post-1xxml", "/x/wp-sitemap-posts-post-1.xml",
			"/wp-sitemap-posts-post--1.xml\n" })
	void othersNameNone(String path) {
		assertThat(SitemapName.ofPath(path)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "sitemap=posts&sitemap-subtype=post, posts, post, 1", "sitemap=users&paged=3, users, '', 3",
			"sitemap=users&paged=-3, users, '', 1", "sitemap=users&paged=x, users, '', 1",
			"sitemap=users&paged=99999999999999, users, '', 2147483647", "sitemap[]=a, '', '', 1", "'', '', '', 1" })
	void soDoParameters(String query, String section, String part, int page) {
		assertThat(SitemapName.of(RequestQuery.parse(query))).isEqualTo(new SitemapName(section, part, page));
	}

	@Test
	void itsAddressIsReadAsItself() {
		SitemapName name = new SitemapName("taxonomies", "post_tag", 12);
		assertThat(SitemapName.ofPath(name.path(false))).contains(name);
		assertThat(SitemapName.of(RequestQuery.parse(name.path(true).substring(2)))).isEqualTo(name);
		assertThat(new SitemapName("users", "", 0).normal()).isEqualTo(new SitemapName("users", "", 1));
	}

}
