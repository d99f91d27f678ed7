package blog.troppo.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

import blog.troppo.operations.Installation;
import blog.troppo.site.Settings;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any post that can be saved gives feeds that can be read: posts, comments, names and
 * settings of whatever has ever broken one, shuffled. Python's feedparser reads them too
 * where it is installed.
 */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyPostTests {

	private static final int POSTS = 60;

	private static final List<String> FEEDS = List.of("/feed/", "/feed/rss/", "/feed/rdf/", "/feed/atom/",
			"/comments/feed/", "/comments/feed/atom/", "/category/any/feed/", "/category/any/feed/atom/",
			"/?s=a&feed=rss2");

	private static final List<String> PIECES = List.of("a", "word ", "\n\n", "\r\n", "\t", " ", "0", "&", "<", ">",
			"\"", "'", "&amp;", "&nbsp;", "&#0;", "&#x1F;", "&#xFFFE;", "&#xD800;", "&#99999999;", "&bogus;",
			"&lt;script&gt;", "]]>", "<![CDATA[", "<!--", "-->", "<!--more-->", "<!--nextpage-->",
			"<!-- wp:paragraph {\"a\":\"", "<?php ?>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY y \"z\">]>",
			"\u0001", "\b", "\u000b", "\f", "\u001f", "\u007f", "\u0085", "\u00a0", "\u2028", "\u202e", "\ufeff",
			"\ufffe", "\uffff", "\ufffd", "😀", "\udbff\udffe", "é", "e\u0301", "<b>", "</b>", "<p",
			"<a href='/x?a=1&b=2'>", "<a href=\"javascript:1\">", "<img src=x onerror=1>", "<br/>", "</div>",
			"<xml:y z:w='1'>", "<svg xmlns='http://www.w3.org/2000/svg'>", "[gallery]", "[caption]",
			"[embed]http://x/[/embed]", "[/caption]", "http://example.org/?a=1&b=<2>", "--", "...", ":-)", "%s", "\\",
			"{{x}}", "${y}", "x".repeat(500));

	@Autowired
	Installation installation;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	JsonMapper json;

	@LocalServerPort
	int port;

	@BeforeAll
	void installABlog() {
		this.installation.run(new Installation.Wish("http://localhost:" + this.port, "Club Troppo", "admin",
				"admin-password-123", "admin@example.com", "Australia/Darwin", Installation.Wish.PERMALINKS, true));
		this.settings.store("posts_per_rss", String.valueOf(POSTS));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2841, 20071228 })
	void anyPostThatCanBeSavedGivesFeedsThatCanBeRead(long seed, @TempDir Path folder) throws Exception {
		write(new Random(seed));
		List<Path> files = new ArrayList<>();
		for (String feed : FEEDS) {
			RawHttp.Response answer = RawHttp.ask(this.port, "GET", feed, Map.of(), new byte[0]);
			assertThat(answer.status()).as(feed).isEqualTo(200);
			assertThat(entries(answer.body())).as(feed).isPositive();
			files.add(Files.write(folder.resolve(files.size() + ".xml"), answer.body()));
		}
		assertThat(this.json.readTree(RawHttp.ask(this.port, "GET", "/feed/json/", Map.of(), new byte[0]).body())
			.get("items")
			.size()).isEqualTo(POSTS);
		readWithFeedparser(files);
	}

	/** As strict as XML is, and as Rome is. */
	private static int entries(byte[] feed) throws Exception {
		DocumentBuilderFactory strict = DocumentBuilderFactory.newDefaultNSInstance();
		strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		Document document = strict.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
		int entries = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed))).getEntries().size();
		assertThat(document.getElementsByTagNameNS("*", "item").getLength()
				+ document.getElementsByTagNameNS("*", "entry").getLength())
			.isEqualTo(entries);
		return entries;
	}

	private static void readWithFeedparser(List<Path> files) throws IOException {
		if (FeedReader.FEEDPARSER.isInstalled()) {
			List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "src/test/resources/drills/read.py"));
			files.forEach((file) -> command.add(file.toString()));
			assertThat(FeedReader.run(command.toArray(String[]::new)).lines()).hasSize(files.size())
				.allMatch((entries) -> Integer.parseInt(entries) > 0);
		}
	}

	private void write(Random random) {
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms").update();
		this.settings.store("blogname", any(random));
		this.settings.store("blogdescription", any(random));
		run("update users set display_name = ?, url = ?", any(random), any(random));
		run("insert into terms (id, taxonomy, name, slug) values (7, 'category', ?, 'any')", any(random));
		for (int post = 1; post <= POSTS; post++) {
			run("""
					insert into posts (id, author_id, status, slug, guid, title, content, excerpt, password,
						published_at, published_local, modified_at, modified_local)
					values (?, 1, 'publish', ?, ?, ?, ?, ?, ?, timestamptz '2007-12-28 08:34Z' + ? * interval '1 hour',
						timestamp '2007-12-28 18:04' + ? * interval '1 hour', now(), now())""", post, "p" + post,
					any(random), any(random), any(random), random.nextBoolean() ? "" : any(random),
					(random.nextInt(9) == 0) ? "sesame" : "", post, post);
			run("insert into post_terms (post_id, term_id) values (?, 7)", post);
			run("insert into post_meta (post_id, name, value) values (?, 'enclosure', ?)", post,
					any(random) + "\n" + any(random) + "\naudio/mpeg" + any(random) + "\n" + any(random));
			run("""
					insert into comments (post_id, status, author_name, author_url, content, published_at, published_local)
					values (?, 'approved', ?, ?, ?, now(), now())""",
					post, any(random), any(random), any(random));
		}
	}

	private void run(String statement, Object... values) {
		this.database.sql(statement).params(values).update();
	}

	private static String any(Random random) {
		StringBuilder text = new StringBuilder();
		for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.append('a').toString();
	}

}
