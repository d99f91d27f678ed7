package blog.troppo.discovery;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@TroppoTest
@Transactional
class SitemapTests {

	@Autowired
	WebApplicationContext context;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	MockMvc robot;

	@BeforeEach
	void setUp() {
		this.robot = MockMvcBuilders.webAppContextSetup(this.context).build();
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%postname%/");
	}

	private void publish(int many) {
		this.database
			.sql("""
					insert into posts (type, status, slug, title, published_at, published_local, modified_at, modified_local)
					select 'post', 'publish', 'post-' || n, 'Post ' || n, timestamptz '2007-12-28 08:34Z',
						timestamp '2007-12-28 18:04', timestamptz '2007-12-28 08:34Z', timestamp '2007-12-28 18:04'
					from generate_series(1, ?) n""")
			.param(many)
			.update();
	}

	private String body(String path) throws Exception {
		return this.robot.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
	}

	@Test
	void twoThousandAddressesAreInASitemap() throws Exception {
		publish(4001);
		assertThat(body("/wp-sitemap.xml")).contains("/wp-sitemap-posts-post-3.xml")
			.doesNotContain("/wp-sitemap-posts-post-4.xml");
		List<String> all = new ArrayList<>();
		for (int page = 1; page <= 3; page++) {
			all.addAll(Pattern.compile("<loc>([^<]+)</loc>")
				.matcher(body("/wp-sitemap-posts-post-" + page + ".xml"))
				.results()
				.map((match) -> match.group(1))
				.toList());
		}
		assertThat(all).hasSize(4001).doesNotHaveDuplicates().contains("http://localhost:8080/post-4001/");
		this.robot.perform(get("/wp-sitemap-posts-post-4.xml")).andExpect(status().isNotFound());
	}

	@Test
	void anEmptySiteListsItsFrontPage() throws Exception {
		assertThat(body("/wp-sitemap.xml")).contains("posts-page-1")
			.doesNotContain("posts-post")
			.doesNotContain("users");
		assertThat(body("/wp-sitemap-posts-page-1.xml")).contains("<loc>http://localhost:8080/</loc>")
			.doesNotContain("lastmod");
		this.settings.set(SiteSettings.SHOW_ON_FRONT, "page");
		assertThat(body("/wp-sitemap.xml")).doesNotContain("<loc>");
	}

	@Test
	void whatIsHiddenIsNotListed() throws Exception {
		publish(3);
		this.database.sql("update posts set status = 'draft' where slug = 'post-1'").update();
		this.database.sql("update posts set status = 'private' where slug = 'post-2'").update();
		assertThat(body("/wp-sitemap-posts-post-1.xml")).contains("/post-3/").doesNotContain("/post-1/", "/post-2/");
	}

	@Test
	void pagesAreFoundBelowTheirAncestors() throws Exception {
		this.database
			.sql("""
					insert into posts (id, type, status, slug, title, parent_id)
					values (901, 'page', 'publish', 'about', 'About', null),
						(902, 'page', 'publish', 'team', 'Team', 901), (903, 'page', 'publish', 'ken', 'Ken', 902),
						(904, 'page', 'publish', 'round', 'Round', null), (905, 'page', 'publish', 'about', 'About', 904)""")
			.update();
		this.database.sql("update posts set parent_id = 905 where id = 904").update();
		assertThat(body("/wp-sitemap-posts-page-1.xml")).contains("<loc>http://localhost:8080/about/</loc>",
				"<loc>http://localhost:8080/about/team/</loc>", "<loc>http://localhost:8080/about/team/ken/</loc>",
				"<loc>http://localhost:8080/about/round/</loc>", "<loc>http://localhost:8080/round/about/</loc>");
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "");
		assertThat(body("/?sitemap=posts&sitemap-subtype=page&paged=1")).contains("?page_id=903");
	}

	@Test
	void peopleSeeATable() throws Exception {
		publish(2);
		StringWriter page = new StringWriter();
		TransformerFactory.newDefaultInstance()
			.newTransformer(new StreamSource(new StringReader(body("/wp-sitemap.xsl"))))
			.transform(new StreamSource(new StringReader(body("/wp-sitemap-posts-post-1.xml"))),
					new StreamResult(page));
		assertThat(page.toString()).contains("Number of URLs in this XML Sitemap: 2.")
			.contains("<a href=\"http://localhost:8080/post-2/\">");
	}

}
