package blog.troppo.discovery;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

/** The blogroll as feed readers take it over. */
@TroppoTest
@Transactional
class OpmlTests {

	@Autowired
	WebApplicationContext context;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	MockMvc reader;

	@BeforeEach
	void linkToOthers() {
		this.reader = MockMvcBuilders.webAppContextSetup(this.context).build();
		this.settings.set(SiteSettings.BLOGNAME, "Club &amp; Troppo");
		this.settings.set(SiteSettings.TIMEZONE_STRING, "Australia/Darwin");
		run("""
				insert into terms (id, taxonomy, name, slug) values (31, 'link_category', 'Blogs &amp; Co', 'blogs'),
					(32, 'link_category', 'academics', 'academics'), (33, 'link_category', 'Empty', 'empty')""");
		run("""
				insert into links (id, url, name, rss, visible, updated_at) values
					(1, 'http://larvatus.example/?a=1&amp;b=2', 'Larvatus &quot;Prodeo&quot;', 'http://larvatus.example/feed/',
						true, '2007-12-28 08:34Z'),
					(2, 'http://andrew.example/', 'andrew\u0001norton', '', true, null),
					(3, 'http://hidden.example/', 'Hidden', '', false, null),
					(4, 'http://nowhere.example/', 'In no category', '', true, null)""");
		run("insert into link_terms (link_id, term_id) values (1, 31), (2, 31), (1, 32), (3, 32)");
	}

	@Test
	void linksStandInTheirCategoriesByName() throws Exception {
		opml("/wp-links-opml.php").andExpect(status().isOk())
			.andExpect(content().contentType("text/xml; charset=UTF-8"))
			.andExpect(xpath("/opml/head/title").string("Links for Club & Troppo"))
			.andExpect(xpath("count(/opml/body/outline)").number(2.0))
			.andExpect(xpath("/opml/body/outline[1]/@title").string("academics"))
			.andExpect(xpath("/opml/body/outline[2]/@title").string("Blogs & Co"))
			.andExpect(xpath("/opml/body/outline[2]/@type").string("category"))
			.andExpect(xpath("/opml/body/outline[2]/outline[1]/@text").string("andrewnorton"))
			.andExpect(xpath("/opml/body/outline[2]/outline[2]/@text").string("Larvatus \"Prodeo\""));
	}

	@Test
	void aLinkTellsWhereItsFeedIsAndWhenItChanged() throws Exception {
		String link = "/opml/body/outline[1]/outline[1]";
		opml("/wp-links-opml.php").andExpect(xpath(link + "/@type").string("link"))
			.andExpect(xpath(link + "/@htmlUrl").string("http://larvatus.example/?a=1&b=2"))
			.andExpect(xpath(link + "/@xmlUrl").string("http://larvatus.example/feed/"))
			.andExpect(xpath(link + "/@updated").string("2007-12-28 18:04:00"))
			.andExpect(xpath("//outline[@text='andrewnorton']/@updated").string(""));
	}

	@ParameterizedTest
	@CsvSource({ "'', 2", "0, 2", "all, 2", "31, 1", "32, 1", "33, 0", "99, 0" })
	void oneCategoryMayBeAskedFor(String category, double categories) throws Exception {
		opml("/wp-links-opml.php?link_cat=" + category)
			.andExpect(xpath("count(/opml/body/outline)").number(categories));
	}

	@Test
	void whatIsHiddenIsNotListed() throws Exception {
		opml("/wp-links-opml.php").andExpect(xpath("//outline[@text='Hidden']").doesNotExist());
	}

	private ResultActions opml(String path) throws Exception {
		return this.reader.perform(get(path));
	}

	private void run(String statement) {
		this.database.sql(statement).update();
	}

}
