package blog.troppo.admin;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Posts;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only those see who may edit it: a post before it is public, or before it is saved.
 */
@AdminTest
class PreviewTests extends AtTheAdmin {

	@Autowired
	TestClock clock;

	@Autowired
	Permalinks permalinks;

	@Autowired
	Posts posts;

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
	}

	@ParameterizedTest
	@CsvSource({ "anybody, draft, 404", "subscriber, draft, 404", "contributor, draft, 404", "author, draft, 200",
			"editor, draft, 200", "author, pending, 200", "editor, future, 200", "anybody, future, 404",
			"editor, auto-draft, 200", "editor, trash, 404", "author, private, 200", "contributor, private, 404" })
	void aPostThatIsNotPublicIsSeenByThoseWhoMayEditIt(String role, String status, int answer) {
		long post = post("author", status, "Not yet");
		assertThat(as(role).get("/?p=" + post + "&preview=true").status()).isEqualTo(answer);
		assertThat(as(role).get("/?p=" + post).status()).as("without asking for a preview").isEqualTo(answer);
	}

	@Test
	void itsNameTellsNobodyMore() {
		long post = post("author", "draft", "Not yet");
		String slug = this.database.sql("select slug from posts where id = ?").param(post).query(String.class).single();
		assertThat(as("author").get("/?name=" + slug).status()).isEqualTo(404);
	}

	@Test
	void aPreviewIsKeptByNobody() {
		long post = post("author", "draft", "Not yet");
		var page = as("author").get("/?p=" + post + "&preview=true");
		assertThat(page.header("cache-control")).contains("no-store");
		assertThat(page.text("h1.entry-title, h2.entry-title")).isEqualTo("Not yet");
		assertThat(visitor().get("/?p=" + post + "&preview=true").status()).isEqualTo(404);
	}

	/** As asked of WordPress; there, the newest autosave is shown, whoever wrote it. */
	@Test
	void whatIsWrittenAndNotSavedOfAPublicPostIsSeenByItsWriter() {
		long post = post("author", "publish", "As it is");
		Visitor author = as("author");
		Visitor editor = as("editor");
		String own = autosave(author, post, "Not yet");
		String other = autosave(editor, post, "Otherwise");
		assertThat(own).matches(
				Pattern.quote(permalink(post)) + "[?&]preview_id=" + post + "&preview_nonce=[\\w.-]+&preview=true");
		assertThat(shown(author.get(own))).isEqualTo("Not yet");
		assertThat(shown(editor.get(other))).isEqualTo("Otherwise");
		assertThat(author.get(own).header("cache-control")).contains("no-store");
		assertThat(shown(author.get("/?p=" + post + own.substring(own.indexOf("preview_id") - 1).replace('?', '&'))))
			.isEqualTo("Not yet");
		assertThat(shown(visitor().get(permalink(post)))).as("what readers see").isEqualTo("As it is");
		assertThat(shown(author.get(permalink(post)))).isEqualTo("As it is");
	}

	@Test
	void anAddressOfAPreviewIsOfUseToNobodyElseAndForADay() {
		long post = post("author", "publish", "As it is");
		Visitor author = as("author");
		String own = autosave(author, post, "Not yet");
		for (Visitor other : List.of(visitor(), as("subscriber"), as("editor"))) {
			assertThat(other.get(own).status()).isEqualTo(403);
			assertThat(other.get(own).body()).contains("Sorry, you are not allowed to preview drafts.")
				.doesNotContain("Not yet");
		}
		assertThat(author.get(own.replaceFirst("preview_id=\\d+", "preview_id=1")).status()).isEqualTo(403);
		assertThat(author.get(own.replaceFirst("nonce=", "nonce=x")).status()).isEqualTo(403);
		this.clock.advance(Duration.ofHours(25));
		assertThat(as("author").get(own).status()).isEqualTo(403);
	}

	/** As asked of WordPress, whose editor puts the number at the address's end. */
	@ParameterizedTest
	@CsvSource({ "'', dune.png", "&_thumbnail_id=WAVE, wave.png", "&_thumbnail_id=-1, ''", "&_thumbnail_id=999999, ''",
			"&_thumbnail_id=0, dune.png", "&_thumbnail_id=x, ''", "&_thumbnail_id=POST, ''" })
	void aFeaturedImageThatIsNotSavedIsSeenByItsWriter(String asked, String shown) {
		long post = post("author", "publish", "As it is");
		long wave = picture("wave.png");
		this.database.sql("insert into post_meta (post_id, name, value) values (?, '_thumbnail_id', ?)")
			.params(post, "" + picture("dune.png"))
			.update();
		Visitor author = as("author");
		String own = autosave(author, post, "Not yet") + asked.replace("WAVE", "" + wave).replace("POST", "" + post);
		assertThat(featured(author.get(own))).isEqualTo(shown);
		assertThat(featured(visitor().get(permalink(post)))).as("what readers see").isEqualTo("dune.png");
		assertThat(featured(visitor().get(permalink(post) + "&_thumbnail_id=" + wave))).isEqualTo("dune.png");
		String saved = author.get("/?p=" + post + "&preview=true&_thumbnail_id=" + wave).location();
		assertThat(featured(author.get(saved))).isEqualTo("dune.png");
	}

	/** Nothing but the image was changed, so nothing was kept beside the post. */
	@Test
	void theImageAloneCanBeNew() {
		long post = post("author", "publish", "As it is");
		Visitor author = as("author");
		String own = autosave(author, post, "Not yet");
		this.database.sql("delete from posts where parent_id = ?").param(post).update();
		Visitor.Page page = author.get(own + "&_thumbnail_id=" + picture("wave.png"));
		assertThat(featured(page)).isEqualTo("wave.png");
		assertThat(shown(page)).isEqualTo("As it is");
	}

	private static String featured(Visitor.Page page) {
		return page.document().select("article img[src*=uploads]").attr("src").replaceFirst(".*/", "");
	}

	private long picture(String name) {
		long id = this.database
			.sql("""
					insert into posts (type, status, title, slug, mime_type, published_at, published_local)
					values ('attachment', 'inherit', ?, 'p-' || gen_random_uuid(), 'image/png', now(), now()) returning id""")
			.param(name)
			.query(Long.class)
			.single();
		this.database.sql("insert into post_meta (post_id, name, value) values (?, '_wp_attached_file', ?)")
			.params(id, name)
			.update();
		return id;
	}

	@Test
	void whoMayNoLongerEditSeesWhatReadersSee() {
		long post = post("author", "publish", "As it is");
		Visitor author = as("author");
		String own = autosave(author, post, "Not yet");
		this.database.sql("update posts set author_id = ? where id = ?")
			.params(this.users.findByLogin("editor").orElseThrow().id(), post)
			.update();
		assertThat(author.get(own).body()).contains("As it is").doesNotContain("Not yet");
	}

	@Test
	void aDraftOfOnesOwnIsSavedItselfUnlessSomebodyElseHasItOpen() {
		long post = post("author", "draft", "Begun");
		Visitor author = as("author");
		String address = autosave(author, post, "Further");
		assertThat(address).endsWith("?p=" + post + "&preview=true");
		assertThat(title(post)).isEqualTo("Further");
		assertThat(shown(author.get(address))).isEqualTo("Further");
		as("editor").get("/wp-admin/post.php?post=" + post + "&action=edit");
		assertThat(autosave(author, post, "Overwritten")).contains("preview_nonce");
		assertThat(title(post)).isEqualTo("Further");
	}

	@Test
	void withoutANonceAPublicPostIsShownAsItIs() {
		long post = post("author", "publish", "As it is");
		Visitor author = as("author");
		autosave(author, post, "Not yet");
		String asked = "/?p=" + post + "&preview_id=" + post + "&preview=true";
		assertThat(author.get(asked).location()).isEqualTo(permalink(post) + "&preview_id=" + post);
		assertThat(shown(author.get(author.get(asked).location()))).isEqualTo("As it is");
		assertThat(visitor().get(asked).status()).isEqualTo(301);
	}

	private static String shown(Visitor.Page page) {
		return page.text("h1.entry-title");
	}

	private String title(long post) {
		return this.database.sql("select title from posts where id = ?").param(post).query(String.class).single();
	}

	private String permalink(long post) {
		return this.permalinks.of(this.posts.findById(post).orElseThrow());
	}

	/** Keeps a title as the editor does, and says where it is looked at. */
	private String autosave(Visitor writer, long post, String title) {
		Visitor.Page page = writer.get("/wp-admin/post-new.php");
		String nonce = JsonMapper.shared()
			.readTree(page.document().expectFirst("#editor-start").data())
			.path("nonce")
			.asString();
		Visitor.Page kept = writer.post("/wp-json/wp/v2/posts/" + post + "/autosaves?_wpnonce=" + nonce, "title", title,
				"content", "Text.");
		return JsonMapper.shared().readTree(kept.body()).path("preview_link").asString();
	}

}
