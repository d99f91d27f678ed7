package blog.troppo.feed;

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
		this.comments.save(comment);
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
		this.reader.perform(get("/?feed=nope")).andExpect(status().isNotFound());
	}

	private Post publish(String title, String slug, String text) {
		Post post = new Post(PostType.POST, null);
		post.write(title, text, "");
		post.name(slug);
		post.publish(EVENING, LOCAL, EVENING);
		return this.posts.save(post);
	}

}
