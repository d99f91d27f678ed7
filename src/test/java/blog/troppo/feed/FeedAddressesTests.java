package blog.troppo.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.Comments;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.xpath;

@TroppoTest
@Transactional
class FeedAddressesTests {

	private static final Instant EVENING = Instant.parse("2007-12-28T08:34:00Z");

	private static final LocalDateTime LOCAL = LocalDateTime.of(2007, 12, 28, 18, 4);

	@Autowired
	WebApplicationContext context;

	@Autowired
	Settings settings;

	@Autowired
	Posts posts;

	@Autowired
	Terms terms;

	@Autowired
	Comments comments;

	MockMvc reader;

	Post downtime;

	Comment first;

	@BeforeEach
	void writeABlog() {
		this.reader = MockMvcBuilders.webAppContextSetup(this.context).build();
		this.settings.set(SiteSettings.BLOGNAME, "Club Troppo");
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%monthnum%/%day%/%postname%/");
		this.downtime = publish("Continuing Adventures in Downtime", "downtime", "Not long ago I thought...");
		this.downtime.fileUnder(this.terms.save(new Term(Taxonomy.CATEGORY, "Site News", "site-news")));
		Comment comment = new Comment(this.downtime, "CT was not updated on Bloglines.", LOCAL.plusDays(1),
				EVENING.plusSeconds(86400));
		comment.writtenBy("SB", "sb@example.com", "");
		comment.approve();
		this.first = this.comments.save(comment);
	}

	@Test
	void theFeedTellsOfEachPost() throws Exception {
		String link = "http://localhost:8080/2007/12/28/downtime/";
		this.reader.perform(get("/feed/"))
			.andExpect(status().isOk())
			.andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/rss+xml; charset=UTF-8"))
			.andExpect(xpath("/rss/channel/title").string("Club Troppo"))
			.andExpect(xpath("/rss/channel/item/link").string(link))
			.andExpect(xpath("/rss/channel/item/category").string("Site News"))
			.andExpect(xpath("/rss/channel/item/*[local-name()='encoded']")
				.string("<p>Not long ago I thought&#8230;</p>\n"))
			.andExpect(xpath("/rss/channel/item/*[local-name()='commentRss']").string(link + "feed/"));
	}

	@Test
	void commentsHaveFeedsOfTheirOwn() throws Exception {
		this.reader.perform(get("/comments/feed/"))
			.andExpect(xpath("/rss/channel/title").string("Comments for Club Troppo"))
			.andExpect(xpath("/rss/channel/item/title").string("Comment on Continuing Adventures in Downtime by SB"));
		this.reader.perform(get("/2007/12/28/downtime/feed/"))
			.andExpect(xpath("/rss/channel/title").string("Comments on: Continuing Adventures in Downtime"))
			.andExpect(xpath("/rss/channel/item/title").string("By: SB"));
	}

	@Test
	void aReplyNamesWhatItAnswers() throws Exception {
		Comment reply = new Comment(this.downtime, "It was.", LOCAL.plusDays(2), EVENING.plusSeconds(172800));
		reply.writtenBy("Jacques", "j@example.com", "");
		reply.answer(this.first.id());
		reply.approve();
		this.comments.save(reply);
		String answered = "http://localhost:8080/2007/12/28/downtime/#comment-" + this.first.id();
		this.reader.perform(get("/comments/feed/"))
			.andExpect(xpath("/rss/channel/item[1]/*[local-name()='encoded']")
				.string("<p>In reply to <a href=\"" + answered + "\">SB</a>.</p>\n<p>It was.</p>\n"));
		this.reader.perform(get("/comments/feed/atom/"))
			.andExpect(xpath("//*[local-name()='entry'][1]/*[local-name()='in-reply-to']/@href").string(answered));
	}

	@Test
	void theCommentsOnAnArchiveHaveAFeed() throws Exception {
		publish("Elsewhere", "elsewhere", "Nobody answers");
		this.reader.perform(get("/category/site-news/feed/?withcomments=1"))
			.andExpect(xpath("/rss/channel/title").string("Comments for Site News – Club Troppo"))
			.andExpect(xpath("count(/rss/channel/item)").number(1.0));
		this.reader.perform(get("/?s=elsewhere&feed=comments-rss2"))
			.andExpect(xpath("/rss/channel/title").string("Comments for Club Troppo searching on elsewhere"))
			.andExpect(xpath("count(/rss/channel/item)").number(0.0));
	}

	@Test
	void whereAFormatHasNoFormForCommentsItTellsOfTheirPosts() throws Exception {
		publish("Elsewhere", "elsewhere", "Nobody answers");
		this.reader.perform(get("/comments/feed/rss/"))
			.andExpect(xpath("count(/rss/channel/item)").number(1.0))
			.andExpect(xpath("/rss/channel/item/title").string("Continuing Adventures in Downtime"));
	}

	@ParameterizedTest
	@CsvSource({ "/wp-rss2.php, /feed/", "/wp-rss.php, /feed/", "/deep/er/wp-atom.php, /feed/atom/",
			"/blog/wp-rdf.php, /feed/rdf/", "/wp-feed.php, /feed/", "/x/wp-commentsrss2.php, /comments/feed/",
			"/wp-commentsrss2.php?p=12, /?feed=comments-rss2&p=12", "/wp-rss2.php?cat=3, /?feed=rss2&cat=3" })
	void theFeedsOfTheFirstWordPressesAreFound(String old, String instead) throws Exception {
		this.reader.perform(get(URI.create(old)).header(HttpHeaders.HOST, "localhost:8080"))
			.andExpect(status().isMovedPermanently())
			.andExpect(header().string(HttpHeaders.LOCATION, "http://localhost:8080" + instead));
	}

	@ParameterizedTest
	@CsvSource({ "/wp-rss2.php, /?feed=rss2", "/deep/er/wp-atom.php, /?feed=atom", "/wp-rdf.php, /?feed=rdf",
			"/x/wp-commentsrss2.php, /?feed=comments-rss2", "/wp-commentsrss2.php?p=12, /?feed=comments-rss2&p=12" })
	void theFeedsOfTheFirstWordPressesAreFoundWhereAddressesArePlain(String old, String instead) throws Exception {
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "");
		theFeedsOfTheFirstWordPressesAreFound(old, instead);
	}

	/** Readers would show but one of two that have the same. */
	@Test
	void noTwoPostsHaveOneGuid() throws Exception {
		this.downtime.identify("http://blog.example/?p=568");
		Post copy = publish("A copy", "copy", "The same once more");
		copy.identify("http://blog.example/?p=568");
		this.posts.save(copy);
		this.reader.perform(get("/feed/"))
			.andExpect(xpath("/rss/channel/item[title='Continuing Adventures in Downtime']/guid")
				.string("http://blog.example/?p=568"))
			.andExpect(xpath("/rss/channel/item[title='A copy']/guid").string("http://localhost:8080/?p=" + copy.id()));
	}

	@Test
	void aPostWithoutAGuidIsKnownByItsAddress() throws Exception {
		this.downtime.identify("");
		this.posts.save(this.downtime);
		this.reader.perform(get("/feed/"))
			.andExpect(xpath("/rss/channel/item[title='Continuing Adventures in Downtime']/guid")
				.string("http://localhost:8080/?p=" + this.downtime.id()));
	}

	/**
	 * In a format that has a summary besides, a post of an excerpt alone says it twice.
	 */
	@Test
	void aPostOfAnExcerptAloneIsNotEmpty() throws Exception {
		this.downtime.write("Continuing Adventures in Downtime", "", "In short: it was down.");
		this.reader.perform(get("/feed/"))
			.andExpect(xpath("/rss/channel/item/*[local-name()='encoded']").string("In short: it was down."));
	}

	@Test
	void jsonIsOneOfTheFormats() throws Exception {
		this.reader.perform(get("/category/site-news/feed/json/"))
			.andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/feed+json"))
			.andExpect(jsonPath("$.items[0].title").value("Continuing Adventures in Downtime"));
		this.reader.perform(get("/2007/12/28/downtime/feed/json/"))
			.andExpect(jsonPath("$.items[0].content_html").value("<p>CT was not updated on Bloglines.</p>\n"));
	}

	@Test
	void theSitesIconIsInItsFeeds() throws Exception {
		Post icon = new Post(PostType.ATTACHMENT, null);
		icon.write("Icon", "", "");
		icon.name("icon");
		icon.publish(EVENING, LOCAL, EVENING);
		icon.addMeta("_wp_attached_file", "2007/12/icon.png");
		this.settings.set(SiteSettings.SITE_ICON, this.posts.save(icon).id());
		String file = "http://localhost:8080/wp-content/uploads/2007/12/icon.png";
		this.reader.perform(get("/feed/"))
			.andExpect(xpath("/rss/channel/image/url").string(file))
			.andExpect(xpath("/rss/channel/image/title").string("Club Troppo"))
			.andExpect(xpath("/rss/channel/image/width").string("32"));
		this.reader.perform(get("/feed/atom/")).andExpect(xpath("/*/*[local-name()='icon']").string(file));
		this.reader.perform(get("/feed/json/")).andExpect(jsonPath("$.icon").value(file));
		this.settings.set(SiteSettings.SITE_ICON, 0L);
		this.reader.perform(get("/feed/")).andExpect(xpath("/rss/channel/image").doesNotExist());
	}

	@Test
	void whatAPodcastEnclosesIsInTheFeed() throws Exception {
		this.downtime.addMeta("enclosure",
				"https://example.org/1.mp3\n12345\naudio/mpeg mpga\n" + "a:1:{s:8:\"duration\";s:5:\"30:00\";}");
		this.reader.perform(get("/feed/"))
			.andExpect(xpath("/rss/channel/item/enclosure/@url").string("https://example.org/1.mp3"))
			.andExpect(xpath("/rss/channel/item/enclosure/@type").string("audio/mpeg"))
			.andExpect(xpath("/rss/channel/item/*[local-name()='duration']").string("00:30:00"));
		this.downtime.protectWith("sesame");
		this.reader.perform(get("/feed/")).andExpect(xpath("/rss/channel/item/enclosure").doesNotExist());
	}

	@Test
	void aPasswordIsNeededInFeedsToo() throws Exception {
		Post secret = publish("Secret", "secret", "Nobody may read this");
		this.posts.save(secret);
		secret.protectWith("sesame");
		this.reader.perform(get("/feed/"))
			.andExpect(content().string(containsString("Protected: Secret")))
			.andExpect(content().string(not(containsString("Nobody may read this"))));
	}

	@Test
	void whatAReaderHasIsNotSentAgain() throws Exception {
		String tag = this.reader.perform(get("/feed/")).andReturn().getResponse().getHeader(HttpHeaders.ETAG);
		this.reader.perform(get("/feed/").header(HttpHeaders.IF_NONE_MATCH, tag))
			.andExpect(status().isNotModified())
			.andExpect(content().string(""));
		this.settings.set(SiteSettings.BLOGNAME, "Larvatus");
		this.reader
			.perform(get("/feed/").header(HttpHeaders.IF_NONE_MATCH, tag)
				.header(HttpHeaders.IF_MODIFIED_SINCE, "Fri, 01 Jan 2038 00:00:00 GMT"))
			.andExpect(status().isOk())
			.andExpect(xpath("/rss/channel/title").string("Larvatus"));
	}

	@Test
	void aFeedOfWhatIsNotThereIsEmptyAsInWordPress() throws Exception {
		this.reader.perform(get("/category/nowhere/feed/"))
			.andExpect(status().isOk())
			.andExpect(xpath("/rss/channel/item").doesNotExist());
	}

	@Test
	void aFormatThatNobodyKnowsIsNotFound() throws Exception {
		this.reader.perform(get("/?feed=nope"))
			.andExpect(status().isNotFound())
			.andExpect(xpath("/error/data/status").string("404"));
	}

	private Post publish(String title, String slug, String text) {
		Post post = new Post(PostType.POST, null);
		post.write(title, text, "");
		post.name(slug);
		post.publish(EVENING, LOCAL, EVENING);
		return this.posts.save(post);
	}

}
