package blog.troppo.admin;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Markdown, autosaves, choosing and comparing in the plain editor. */
@AdminTest
class PlainEditorTests extends AtTheAdmin {

	private static final String NEW = "/wp-admin/post-new.php?classic-editor";

	private static final String FORM = "form.editor";

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
		this.database.sql("delete from user_meta where name = 'troppo_plain_format'").update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					markdown-blocks | ## Why        | <!-- wp:heading -->\\n<h2 class="wp-block-heading">Why</h2>\\n<!-- /wp:heading -->
					markdown-html   | ## Why        | <h2>Why</h2>
					html            | ## Why        | ## Why
					""")
	void theContentIsStoredAsItsWriterChose(String format, String typed, String stored) {
		Visitor editor = as("editor");
		String address = written(editor, "title", "T", "content", typed, "format", format);
		assertThat(content()).isEqualTo(stored.replace("\\n", "\n"));
		Visitor.Page again = editor.get(address);
		assertThat(again.document().select("#content-text").text()).isEqualTo(typed);
		assertThat(again.document().select("[name=format][checked]").val()).isEqualTo(format);
		assertThat(HtmlCheck.errors(again.body())).isEmpty();
		assertThat(editor.get(NEW).document().select("[name=format][checked]").val()).as("remembered")
			.isEqualTo(format);
	}

	@Test
	void whatSomebodyElseMadeOfTheContentIsHtmlAgain() {
		Visitor editor = as("editor");
		String address = written(editor, "title", "T", "content", "*word*", "format", "markdown-blocks");
		this.database.sql("update posts set content = '<p>Other</p>' where type = 'post'").update();
		Visitor.Page again = editor.get(address);
		assertThat(again.document().select("#content-text").text()).isEqualTo("<p>Other</p>");
		assertThat(again.document().select("[name=format][checked]").val()).isEqualTo("html");
	}

	@Test
	void markdownOfThoseWhoMayNotWriteAnyHtmlIsFiltered() {
		Visitor author = as("author");
		String address = written(author, "title", "T", "content", "*a* <script>b()</script>", "format",
				"markdown-html");
		assertThat(content()).isEqualTo("<p><em>a</em> b()</p>");
		assertThat(author.get(address).document().select("#content-text").text()).isEqualTo("*a* <script>b()</script>");
	}

	@Test
	void theOwnDraftIsKeptItself() {
		Visitor author = as("author");
		String nonce = nonce(author.get(NEW));
		Visitor.Page kept = author.post("/wp-admin/post.php?action=autosave&post_type=post", "_wpnonce", nonce, "title",
				"Half", "content", "written");
		assertThat(kept.status()).isEqualTo(200);
		assertThat(kept.body()).contains("\"said\":\"Kept at ");
		assertThat(status("Half")).isEqualTo("draft");
		long id = id("Half");
		assertThat(kept.body()).contains("\"post\":" + id);
		author.post("/wp-admin/post.php?action=autosave&post=" + id, "_wpnonce", nonce, "title", "Half", "content",
				"written more");
		assertThat(content()).isEqualTo("written more");
		assertThat(author.get("/wp-admin/post.php?post=" + id + "&action=edit&classic-editor")
			.document()
			.select("form.notice")).isEmpty();
		assertThat(author.post("/wp-admin/post.php?action=autosave&post_type=post", "_wpnonce", nonce).status())
			.as("nothing typed")
			.isEqualTo(204);
	}

	@Test
	void ofAPublishedPostOneAutosaveAWriterIsKeptAndOffered() {
		Visitor editor = as("editor");
		long id = post("author", "publish", "Downtime");
		String address = "/wp-admin/post.php?post=" + id + "&action=edit&classic-editor";
		String nonce = nonce(editor.get(address));
		for (String words : new String[] { "First *try*", "Second *try*" }) {
			assertThat(editor
				.post("/wp-admin/post.php?action=autosave&post=" + id, "_wpnonce", nonce, "title", "Typed", "content",
						words, "format", "markdown-blocks")
				.status()).isEqualTo(200);
		}
		assertThat(this.database.sql("select count(*) from posts where type = 'revision'").query(Long.class).single())
			.isOne();
		assertThat(status("Downtime")).isEqualTo("publish");
		Visitor.Page offered = editor.get(address);
		assertThat(offered.text("form.notice p")).startsWith("There is an autosave of this post that is more recent");
		assertThat(offered.document().select("#title").val()).isEqualTo("Downtime");
		assertThat(HtmlCheck.errors(offered.body())).isEmpty();
		Visitor.Page recovered = editor.get(address + "&recover");
		assertThat(recovered.document().select("#title").val()).isEqualTo("Typed");
		assertThat(recovered.document().select("#content-text").text()).isEqualTo("Second *try*");
		assertThat(as("administrator").get(address).document().select("form.notice")).as("another's").isEmpty();
		assertThat(editor.submit(offered, "form.notice").status()).isEqualTo(302);
		assertThat(editor.get(address).document().select("form.notice")).isEmpty();
		assertThat(status("Downtime")).isEqualTo("publish");
	}

	@Test
	void whoeverWasTakenOverIsToldAndKeepsNothing() {
		Visitor author = as("author");
		long id = post("author", "publish", "Downtime");
		String nonce = nonce(author.get("/wp-admin/post.php?post=" + id + "&action=edit&classic-editor"));
		Visitor editor = as("editor");
		editor.submit(editor.get("/wp-admin/post.php?post=" + id + "&action=edit&classic-editor"), "form.error");
		Visitor.Page refused = author.post("/wp-admin/post.php?action=autosave&post=" + id, "_wpnonce", nonce, "title",
				"Typed");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("has taken over");
	}

	@ParameterizedTest
	@CsvSource({ "contributor, 403", "subscriber, 403", "editor, 200" })
	void onlyThoseWhoMayEditAPostKeepOneOfIt(String role, int status) {
		long id = post("author", "publish", "Downtime");
		Visitor visitor = as(role);
		String nonce = visitor.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").first().val();
		assertThat(
				visitor.post("/wp-admin/post.php?action=autosave&post=" + id, "_wpnonce", nonce, "title", "X").status())
			.isEqualTo(status);
	}

	@Test
	void aPreviewKeepsWhatIsTypedAndShowsIt() {
		Visitor author = as("author");
		Visitor.Page shown = author.post("/wp-admin/post.php?action=preview&post_type=post", "_wpnonce",
				nonce(author.get(NEW)), "title", "Half", "content", "written");
		assertThat(shown.location()).contains("/?p=" + id("Half")).contains("preview=true");
		Visitor.Page empty = author.post("/wp-admin/post.php?action=preview&post_type=post", "_wpnonce",
				nonce(author.get(NEW)), "tags", "kept");
		assertThat(empty.text("[role=alert]")).contains("empty");
		assertThat(empty.document().select("#tags").val()).isEqualTo("kept");
	}

	@Test
	void aPreviewOfAPublicPostShowsWhatIsTypedToTheWriterAlone() {
		long id = post("author", "publish", "Downtime");
		Visitor author = as("author");
		String nonce = nonce(author.get("/wp-admin/post.php?action=edit&classic-editor&post=" + id));
		Visitor.Page shown = author.post("/wp-admin/post.php?action=preview&post=" + id, "_wpnonce", nonce, "title",
				"Downtime is over", "content", "The servers moved.");
		assertThat(shown.location()).contains("preview_id=" + id).contains("preview_nonce=");
		String preview = shown.location().replaceFirst("^https?://[^/]+", "");
		assertThat(author.get(preview).document().text()).contains("Downtime is over", "The servers moved.");
		assertThat(author.get(preview.replaceFirst("[?&]preview_id.*", "")).document().text()).contains("Downtime")
			.doesNotContain("The servers moved.");
		assertThat(as("editor").get(preview).status()).isEqualTo(403);
	}

	@Test
	void imagesAreSearchedAndNothingTypedIsLost() {
		Visitor author = as("author");
		long sea = picture("The sea");
		picture("The hill");
		Visitor.Page fresh = author.get(NEW);
		assertThat(fresh.text("#images ul")).contains("The sea", "The hill");
		Visitor.Page found = author.post("/wp-admin/post.php?action=find&post_type=post", "_wpnonce", nonce(fresh),
				"title", "Typed", "search.image", "sea");
		assertThat(found.text("#images ul")).contains("The sea").doesNotContain("The hill");
		assertThat(found.document().select("#title").val()).isEqualTo("Typed");
		assertThat(HtmlCheck.errors(found.body())).isEmpty();
		String address = written(author, "title", "T", "image", "" + sea);
		assertThat(author.get(address).document().select("[name=image][checked]").val()).isEqualTo("" + sea);
		Visitor.Page other = author.post("/wp-admin/post.php?action=find&post_type=post", "_wpnonce", nonce(fresh),
				"image", "" + sea, "search.image", "hill");
		assertThat(other.document().select("[name=image][checked]").val()).as("chosen before").isEqualTo("" + sea);
	}

	@Test
	void theAuthorIsChosenByThoseWhoMay() {
		Visitor editor = as("editor");
		long author = this.users.findByLogin("author").orElseThrow().id();
		written(editor, "title", "For another", "author", "" + author);
		assertThat(this.database.sql("select author_id from posts where title = 'For another' and type = 'post'")
			.query(Long.class)
			.single()).isEqualTo(author);
		assertThat(as("author").get(NEW).document().select("#author")).isEmpty();
	}

	@Test
	void revisionsAreComparedAndRestored() {
		Visitor editor = as("editor");
		String address = written(editor, "title", "First", "content", "One cat.");
		editor.submit(editor.get(address), FORM, "title", "First", "content", "One dog.", "intent", "save");
		editor.submit(editor.get(address), FORM, "title", "Last", "content", "One fish.", "intent", "save");
		Visitor.Page page = editor
			.get("/wp-admin/" + editor.get(address).document().select(".versions a").attr("href"));
		assertThat(page.text("h1")).isEqualTo("Compare revisions");
		assertThat(page.text("del")).isEqualTo("First dog");
		assertThat(page.text("ins")).isEqualTo("Last fish");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		String first = page.document().select("#from option").last().val();
		Visitor.Page whole = editor.get("/wp-admin/revision.php?from=0&to=" + first);
		assertThat(whole.text("del")).isEmpty();
		assertThat(editor.get("/wp-admin/revision.php?from=" + first + "&to=" + first).text(".empty"))
			.isEqualTo("Both say the same.");
		assertThat(as("author").get("/wp-admin/revision.php?revision=" + first).status()).isEqualTo(403);
		assertThat(editor.get("/wp-admin/revision.php?revision=999999").status()).isEqualTo(404);
		editor.submit(whole, "form.actions");
		assertThat(content()).isNotEqualTo("One fish.");
	}

	private String written(Visitor visitor, String... fields) {
		return "/wp-admin/" + visitor.submit(visitor.get(NEW), FORM, with(fields, "intent", "draft"))
			.location()
			.replaceFirst(".*/", "");
	}

	private static String[] with(String[] fields, String name, String value) {
		String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
		all[fields.length] = name;
		all[fields.length + 1] = value;
		return all;
	}

	private long picture(String title) {
		return this.database
			.sql("""
					insert into posts (type, status, slug, title, content, mime_type, published_local, published_at, author_id)
					values ('attachment', 'inherit', 'pic-' || gen_random_uuid(), ?, '', 'image/jpeg', '2007-12-05 10:00',
						'2007-12-05 00:30Z', ?) returning id""")
			.params(title, this.users.findByLogin("author").orElseThrow().id())
			.query(Long.class)
			.single();
	}

	private static String nonce(Visitor.Page page) {
		return page.document().select("form.editor input[name=_wpnonce]").val();
	}

	private String content() {
		return this.database.sql("select content from posts where type = 'post' order by id desc limit 1")
			.query(String.class)
			.single();
	}

	private String status(String title) {
		return this.database.sql("select status from posts where title = ? and type = 'post'")
			.param(title)
			.query(String.class)
			.single();
	}

	private long id(String title) {
		return this.database.sql("select id from posts where title = ? and type = 'post'")
			.param(title)
			.query(Long.class)
			.single();
	}

}
