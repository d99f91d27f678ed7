package blog.troppo.admin;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The plain editor, as somebody without scripts uses it. */
@AdminTest
class EditorTests extends AtTheAdmin {

	private static final String NEW = "/wp-admin/post-new.php?classic-editor";

	private static final String FORM = "form.editor";

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
	}

	@ParameterizedTest
	@CsvSource({ "contributor, publish, pending", "contributor, draft, draft", "author, publish, publish",
			"editor, draft, draft", "editor, pending, pending", "editor, publish, publish" })
	void whatBecomesOfAPostDependsOnWhoWritesIt(String role, String intent, String status) {
		Visitor writer = as(role);
		Visitor.Page saved = writer.submit(writer.get(NEW), FORM, "title", "A title", "content", "Words.", "intent",
				intent, "visibility", "public");
		assertThat(saved.location()).contains("post.php?post=").contains("action=edit");
		assertThat(column("status")).isEqualTo(status);
		assertThat(
				writer.get("/wp-admin/" + saved.location().replaceFirst(".*/", "")).document().select("#title").val())
			.isEqualTo("A title");
	}

	@Test
	void allFieldsAreKept() {
		Visitor editor = as("editor");
		long category = this.database
			.sql("insert into terms (taxonomy, name, slug) values ('category', 'News', 'news') returning id")
			.query(Long.class)
			.single();
		Visitor.Page saved = editor.submit(editor.get(NEW), FORM, "title", "Fish & chips", "content", "<p>Words.</p>",
				"excerpt", "Few words", "slug", "My Slug", "intent", "publish", "visibility", "public", "password",
				"secret", "date", "2001-02-03T04:05", "categories", "" + category, "tags", "sea,  salt & vinegar ,",
				"sticky", "yes", "comments", "yes");
		assertThat(column("slug")).isEqualTo("my-slug");
		assertThat(column("password")).isEqualTo("secret");
		assertThat(column("published_local")).startsWith("2001-02-03 04:05");
		assertThat(column("sticky")).isEqualTo("true");
		assertThat(column("comment_status")).isEqualTo("open");
		assertThat(column("ping_status")).isEqualTo("closed");
		Visitor.Page again = editor.get("/wp-admin/" + saved.location().replaceFirst(".*/", ""));
		assertThat(again.text("#flash p")).isEqualTo("Saved. Readers see it.");
		assertThat(again.document().select("#tags").val()).isEqualTo("salt & vinegar, sea");
		assertThat(again.document().select("#category-" + category).hasAttr("checked")).isTrue();
		assertThat(again.document().select("#content-text").text()).isEqualTo("<p>Words.</p>");
		assertThat(again.document().select("#date").val()).isEqualTo("2001-02-03T04:05");
		assertThat(HtmlCheck.errors(again.body())).isEmpty();
	}

	@Test
	void whatLiesAheadIsScheduled() {
		Visitor author = as("author");
		Visitor.Page saved = author.submit(author.get(NEW), FORM, "title", "Soon", "visibility", "public", "intent",
				"publish", "date", "2099-01-01T10:00");
		assertThat(column("status")).isEqualTo("future");
		assertThat(author.get("/wp-admin/" + saved.location().replaceFirst(".*/", "")).text("#flash p"))
			.isEqualTo("Saved. It will be published at its date.");
	}

	@Test
	void nothingTypedIsLostWhenSomethingIsWrong() {
		Visitor author = as("author");
		Visitor.Page wrong = author.submit(author.get(NEW), FORM, "title", "", "content", "", "tags", "typed", "intent",
				"draft");
		assertThat(wrong.status()).isEqualTo(200);
		assertThat(wrong.text("[role=alert]")).contains("empty");
		assertThat(wrong.document().select("#tags").val()).isEqualTo("typed");
		Visitor.Page date = author.submit(author.get(NEW), FORM, "title", "Kept", "date", "yesterday", "intent",
				"publish");
		assertThat(date.text("[role=alert]")).isEqualTo("This is not a date and time.");
		assertThat(date.document().select("#title").val()).isEqualTo("Kept");
	}

	@Test
	void aPrivatePostHasNoPassword() {
		Visitor editor = as("editor");
		editor.submit(editor.get(NEW), FORM, "title", "T", "visibility", "private", "password", "x", "intent",
				"publish");
		assertThat(column("status")).isEqualTo("private");
		assertThat(column("password")).isEmpty();
	}

	@Test
	void aContributorPublishesNothingAndSticksNothing() {
		Visitor contributor = as("contributor");
		contributor.submit(contributor.get(NEW), FORM, "title", "T", "intent", "publish", "visibility", "private",
				"password", "x", "sticky", "yes", "date", "2001-01-01T00:00");
		assertThat(column("status")).isEqualTo("pending");
		assertThat(column("password")).isEmpty();
		assertThat(column("sticky")).isEqualTo("false");
	}

	@Test
	void ofTwoWritersTheSecondIsToldAndMayTakeOver() {
		Visitor editor = as("editor");
		Visitor owner = as("administrator");
		long post = post("author", "publish", "Downtime");
		String address = "/wp-admin/post.php?post=" + post + "&action=edit&classic-editor";
		Visitor.Page first = editor.get(address);
		assertThat(first.document().select("form.error")).isEmpty();
		Visitor.Page second = owner.get(address);
		assertThat(second.text("form.error p")).contains("editor is writing here");
		owner.submit(second, "form.error");
		assertThat(owner.get(address).document().select("form.error")).isEmpty();
		Visitor.Page late = editor.submit(first, FORM, "title", "From the first", "content", "Words", "intent", "save");
		assertThat(late.text("[role=alert]")).contains("administrator has taken over");
		assertThat(late.document().select("#title").val()).isEqualTo("From the first");
		assertThat(column("title")).isEqualTo("Downtime");
		editor.submit(late, FORM, "content", "Words", "intent", "save");
		assertThat(column("title")).isEqualTo("From the first");
	}

	@Test
	void anOpenEditorKeepsItsLock() {
		Visitor editor = as("editor");
		Visitor owner = as("administrator");
		long post = post("author", "publish", "Downtime");
		Visitor.Page first = editor.get("/wp-admin/post.php?post=" + post + "&action=edit&classic-editor");
		String nonce = first.document().select("form.editor input[name=_wpnonce]").val();
		assertThat(editor.post("/wp-admin/post.php?action=renew&post=" + post, "_wpnonce", nonce).status())
			.isEqualTo(204);
		Visitor.Page list = owner.get("/wp-admin/");
		String others = owner.get(NEW).document().select("form.editor input[name=_wpnonce]").val();
		assertThat(list.status()).isEqualTo(200);
		assertThat(owner.post("/wp-admin/post.php?action=renew&post=" + post, "_wpnonce", others).status())
			.isEqualTo(409);
	}

	@Test
	void aRevisionIsRestored() {
		Visitor editor = as("editor");
		Visitor.Page saved = editor.submit(editor.get(NEW), FORM, "title", "First", "content", "One.", "intent",
				"draft");
		String address = "/wp-admin/" + saved.location().replaceFirst(".*/", "");
		editor.submit(editor.get(address), FORM, "title", "Second", "content", "Two.", "intent", "save");
		editor.submit(editor.get(address), FORM, "title", "Third", "content", "Three.", "intent", "save");
		Visitor.Page page = editor.get(address);
		assertThat(page.document().select(".versions li")).hasSize(2);
		editor.submit(page, ".versions li:last-child form");
		assertThat(column("title")).isEqualTo("Second");
	}

	@ParameterizedTest
	@CsvSource({ "author, editor, 403", "contributor, editor, 403", "editor, author, 200", "subscriber, author, 403" })
	void thePostOfSomebodyElseIsEditedByThoseWhoMay(String role, String owner, int status) {
		long post = post(owner, "publish", "T");
		assertThat(as(role).get("/wp-admin/post.php?post=" + post + "&action=edit&classic-editor").status())
			.isEqualTo(status);
	}

	@Test
	void whatIsNotThereOrLiesInTheTrashIsNotEdited() {
		Visitor editor = as("editor");
		assertThat(editor.get("/wp-admin/post.php?post=999999&action=edit&classic-editor").status()).isEqualTo(404);
		long post = post("author", "trash", "T");
		assertThat(editor.get("/wp-admin/post.php?post=" + post + "&action=edit&classic-editor").text("main .lead"))
			.contains("in the Trash");
	}

	@Test
	void aPageHasAParentAndAnOrder() {
		Visitor editor = as("editor");
		String fresh = NEW + "&post_type=page";
		assertThat(HtmlCheck.errors(editor.get(fresh).body())).isEmpty();
		editor.submit(editor.get(fresh), FORM, "title", "About", "visibility", "public", "intent", "publish");
		long about = Long.parseLong(column("id"));
		editor.submit(editor.get(fresh), FORM, "title", "People", "visibility", "public", "intent", "publish", "parent",
				"" + about, "order", "7");
		assertThat(this.database
			.sql("select parent_id || ' ' || menu_order || ' ' || type from posts where title = 'People'")
			.query(String.class)
			.single()).isEqualTo(about + " 7 page");
		assertThat(editor.get("/wp-admin/edit.php?post_type=page").text("tbody")).contains("below About");
	}

	/** Of the newest post that is no revision. */
	private String column(String name) {
		return this.database
			.sql("select coalesce(" + name + "::text, '') from posts where type <> 'revision' order by id desc limit 1")
			.query(String.class)
			.single();
	}

}
