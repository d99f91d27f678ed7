package blog.troppo.theme;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What the heads of pages tell networks and search engines. */
@TroppoTest
@Transactional
class SocialMarkupTests {

	private static final String ADDRESS = "/2007/12/28/downtime/";

	private static final String HOME = "http://localhost:8080";

	@Autowired
	WebApplicationContext context;

	@Autowired
	Settings settings;

	@Autowired
	Posts posts;

	@Autowired
	Terms terms;

	MockMvc reader;

	Post post;

	@BeforeEach
	void writeABlog() {
		this.reader = MockMvcBuilders.webAppContextSetup(this.context).build();
		this.settings.set(SiteSettings.HOME, HOME);
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo");
		this.settings.set(SiteSettings.BLOGDESCRIPTION, "A group blog");
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%monthnum%/%day%/%postname%/");
		Instant at = Instant.parse("2007-12-28T08:34:00Z");
		this.post = new Post(PostType.POST, null);
		this.post.write("Down & </script> \"out\"", "<p>Not <b>long</b> ago the server dropped.</p>", "");
		this.post.name("downtime");
		this.post.publish(at, LocalDateTime.of(2007, 12, 28, 18, 4), at);
		this.post.fileUnder(this.terms.save(new Term(Taxonomy.CATEGORY, "Site News", "site-news")));
		this.post.fileUnder(this.terms.save(new Term(Taxonomy.POST_TAG, "servers", "servers")));
		this.posts.save(this.post);
	}

	private Document page(String address) throws Exception {
		return Jsoup.parse(this.reader.perform(get(address).header("Host", "localhost:8080"))
			.andReturn()
			.getResponse()
			.getContentAsString(), HOME);
	}

	private static String property(Document page, String name) {
		return page.select("meta[property=" + name + "]").attr("content");
	}

	private static JsonNode data(Document page, String type) {
		for (Element script : page.select("script[type=application/ld+json]")) {
			JsonNode data = new JsonMapper().readTree(script.data());
			if (data.path("@type").stringValue().equals(type)) {
				return data;
			}
		}
		throw new AssertionError("There is no " + type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "verandah", "classic" })
	void aPostSaysHowItIsToBeShownElsewhere(String theme) throws Exception {
		this.settings.set(SiteSettings.TEMPLATE, theme);
		this.settings.set(SiteSettings.STYLESHEET, theme);
		Document page = page(ADDRESS);
		assertThat(property(page, "og:type")).isEqualTo("article");
		assertThat(property(page, "og:title")).isEqualTo("Down &  “out”");
		assertThat(property(page, "og:description")).isEqualTo("Not long ago the server dropped.");
		assertThat(property(page, "og:url")).isEqualTo(HOME + ADDRESS);
		assertThat(property(page, "og:site_name")).isEqualTo("Club Troppo");
		assertThat(property(page, "article:published_time")).isEqualTo("2007-12-28T08:34:00Z");
		assertThat(property(page, "article:section")).isEqualTo("Site News");
		assertThat(property(page, "article:tag")).isEqualTo("servers");
		assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary");
	}

	@Test
	void aPostSaysWhatItIsInWordsOfSchemaOrg() throws Exception {
		Document page = page(ADDRESS);
		JsonNode posting = data(page, "BlogPosting");
		assertThat(posting.path("headline").stringValue()).isEqualTo("Down &  “out”");
		assertThat(posting.path("datePublished").stringValue()).isEqualTo("2007-12-28T08:34:00Z");
		assertThat(posting.path("publisher").path("name").stringValue()).isEqualTo("Club Troppo");
		JsonNode trail = data(page, "BreadcrumbList").path("itemListElement");
		assertThat(trail.values()).extracting((step) -> step.path("name").stringValue())
			.isEqualTo(List.of("Club Troppo", "Site News", "Down &  “out”"));
		assertThat(trail.get(2).path("position").intValue()).isEqualTo(3);
	}

	@Test
	void nothingOfAPostThatNeedsAPasswordGetsOut() throws Exception {
		this.post.protectWith("sesame");
		assertThat(page(ADDRESS).html()).doesNotContain("Not long ago").contains("BlogPosting");
	}

	@Test
	void aListNamesItsNeighboursIfThatIsWanted() throws Exception {
		this.settings.set(SiteSettings.POSTS_PER_PAGE, 1);
		assertThat(page("/").select("link[rel=next]")).isEmpty();
		this.settings.set(SiteSettings.NEIGHBOUR_LINKS, true);
		Instant at = Instant.parse("2007-12-29T08:34:00Z");
		Post second = new Post(PostType.POST, null);
		second.write("Uptime", "Up again", "");
		second.name("uptime");
		second.publish(at, LocalDateTime.of(2007, 12, 29, 18, 4), at);
		this.posts.save(second);
		assertThat(page("/").select("link[rel=next]").attr("href")).isEqualTo(HOME + "/page/2/");
		assertThat(page("/").select("link[rel=prev]")).isEmpty();
		assertThat(page("/page/2/").select("link[rel=prev]").attr("href")).isEqualTo(HOME + "/");
		assertThat(property(page("/"), "og:type")).isEqualTo("website");
		assertThat(property(page("/"), "og:description")).isEqualTo("A group blog");
	}

	@Test
	void aSettingTurnsItOff() throws Exception {
		this.settings.set(SiteSettings.SOCIAL_METADATA, false);
		Document page = page(ADDRESS);
		assertThat(page.select("meta[property], meta[name^=twitter], script[type=application/ld+json]")).isEmpty();
		assertThat(page.select("link[rel=canonical]")).hasSize(1);
	}

	@Test
	void whatIsNotThereSaysNothing() throws Exception {
		assertThat(page("/no/such/page/").select("meta[property], script[type=application/ld+json]")).isEmpty();
	}

}
