package blog.troppo.admin;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a row of a table changes without opening an editor. */
@AdminTest
class QuickEditTests extends AtTheAdmin {

	private static final String FORM = "form.quick";

	@AfterEach
	void tidy() {
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where slug like 'quick%'").update();
	}

	@Test
	void everythingButTheTextsIsChanged() {
		Visitor editor = as("editor");
		long post = post("author", "publish", "Downtime");
		long category = term("category", "quick-one");
		long author = this.users.findByLogin("contributor").orElseThrow().id();
		Visitor.Page form = editor.get(link(editor, "edit.php", "#post-" + post));
		assertThat(form.text("h1")).isEqualTo("Quick edit");
		assertThat(form.document().select("#quick-title").val()).isEqualTo("Downtime");
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		Visitor.Page saved = editor.submit(form, FORM, "title", "Up & running", "slug", "Up Again", "date",
				"2001-02-03T04:05", "author", "" + author, "categories", "" + category, "tags", "sea, salt", "status",
				"publish", "password", "secret", "sticky", "yes", "comments", "yes");
		assertThat(saved.location()).endsWith("/wp-admin/edit.php");
		assertThat(editor.get("/wp-admin/edit.php").text("#flash p")).isEqualTo("1 item changed.");
		assertThat(row(post))
			.isEqualTo("Up & running|up-again|2001-02-03 04:05|" + author + "|publish|secret|t|open|closed|Text.");
		assertThat(editor.get("/wp-admin/edit.php").text("#post-" + post)).contains("Quick-one", "#salt", "#sea",
				"Sticky", "Password protected");
	}

	@Test
	void theListThatOneCameFromIsShownAgain() {
		Visitor editor = as("editor");
		long post = post("author", "draft", "Downtime");
		Visitor.Page form = editor.get(link(editor, "edit.php?post_status=draft&s=down", "#post-" + post));
		assertThat(form.document().select("a[data-close]").attr("href")).isEqualTo("edit.php?post_status=draft&s=down");
		assertThat(editor.submit(form, FORM, "title", "Downtimes", "status", "draft").location())
			.endsWith("/wp-admin/edit.php?post_status=draft&s=down");
	}

	@ParameterizedTest
	@CsvSource({ "editor, publish, publish", "editor, pending, pending", "editor, draft, draft",
			"author, publish, publish", "contributor, publish, pending", "contributor, draft, draft",
			"contributor, pending, pending" })
	void whatBecomesOfAPostDependsOnWhoChangesIt(String role, String status, String becomes) {
		Visitor visitor = as(role);
		long post = post(role, "draft", "Mine");
		Visitor.Page form = visitor.get(address(post));
		assertThat(form.document().select("#quick-date, #quick-password").isEmpty())
			.isEqualTo(role.equals("contributor"));
		assertThat(form.document().select("#quick-author").isEmpty()).isEqualTo(!role.equals("editor"));
		visitor.submit(form, FORM, "status", status);
		assertThat(status(post)).isEqualTo(becomes);
	}

	@Test
	void whatIsMadePrivateIsPublishedAndHasNoPassword() {
		Visitor editor = as("editor");
		long post = post("author", "draft", "Ours");
		editor.submit(editor.get(address(post)), FORM, "status", "draft", "visibility", "private", "password", "x");
		assertThat(status(post)).isEqualTo("private");
		assertThat(row(post)).contains("|private||");
		editor.submit(editor.get(address(post)), FORM, "status", "publish");
		assertThat(status(post)).isEqualTo("publish");
	}

	@Test
	void whatIsScheduledStaysSo() {
		Visitor editor = as("editor");
		long post = post("author", "draft", "Later");
		editor.submit(editor.get(address(post)), FORM, "status", "publish", "date", "2099-01-01T10:00");
		assertThat(status(post)).isEqualTo("future");
		Visitor.Page form = editor.get(address(post));
		assertThat(form.document().select("#quick-status option").first().val()).isEqualTo("future");
		editor.submit(form, FORM, "status", "future", "title", "Much later");
		assertThat(status(post)).isEqualTo("future");
	}

	@Test
	void nothingTypedIsLostWhenSomethingIsWrong() {
		Visitor editor = as("editor");
		long post = post("author", "publish", "Downtime");
		Visitor.Page wrong = editor.submit(editor.get(address(post)), FORM, "title", "Typed", "date", "tomorrow",
				"tags", "sea");
		assertThat(wrong.text("[role=alert]")).isEqualTo("This is not a date and time.");
		assertThat(wrong.document().select("#quick-title").val()).isEqualTo("Typed");
		assertThat(wrong.document().select("#quick-tags").val()).isEqualTo("sea");
	}

	@Test
	void whatSomebodyElseIsWritingIsNotTaken() {
		Visitor editor = as("editor");
		long post = post("author", "publish", "Downtime");
		Visitor.Page form = editor.get(address(post));
		as("author").get("/wp-admin/post.php?post=" + post + "&action=edit&classic-editor");
		Visitor.Page refused = editor.submit(form, FORM, "title", "Typed");
		assertThat(refused.text("[role=alert]")).isEqualTo("author is writing here at this moment. Save again later.");
		assertThat(refused.document().select("#quick-title").val()).isEqualTo("Typed");
		assertThat(row(post)).startsWith("Downtime|");
	}

	@ParameterizedTest
	@CsvSource({ "author, editor, 403", "contributor, author, 403", "editor, author, 200", "author, author, 200" })
	void eachEditsQuicklyWhatOneMayEdit(String role, String owner, int status) {
		long post = post(owner, "publish", "T");
		Visitor visitor = as(role);
		assertThat(visitor.get(address(post)).status()).isEqualTo(status);
		assertThat(visitor.get("/wp-admin/edit.php").document().select("#post-" + post + " [data-quick]").size())
			.isEqualTo((status == 200) ? 1 : 0);
	}

	@Test
	void onesOwnPostIsGivenToNobodyByThoseWhoMayNot() {
		Visitor author = as("author");
		long post = post("author", "publish", "Mine");
		long other = this.users.findByLogin("editor").orElseThrow().id();
		assertThat(author.submit(author.get(address(post)), FORM, "author", "" + other).status()).isEqualTo(403);
	}

	@Test
	void aPageHasAParentAndAnOrderAndKeepsItsPings() {
		Visitor editor = as("editor");
		long above = post("editor", "publish", "About");
		long page = post("editor", "publish", "People");
		this.database.sql("update posts set type = 'page', ping_status = 'open'").update();
		Visitor.Page form = editor.get(link(editor, "edit.php?post_type=page", "#post-" + page));
		assertThat(form.document().select("#quick-tags, fieldset.choices")).isEmpty();
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		editor.submit(form, FORM, "title", "People", "status", "publish", "parent", "" + above, "order", "7");
		assertThat(
				this.database.sql("select parent_id || ' ' || menu_order || ' ' || ping_status from posts where id = ?")
					.param(page)
					.query(String.class)
					.single())
			.isEqualTo(above + " 7 open");
	}

	@Test
	void aTermGetsAnotherNameAndSlugAndKeepsTheRest() {
		Visitor editor = as("editor");
		long term = term("category", "quick-one");
		this.database.sql("update terms set description = 'Kept' where id = ?").param(term).update();
		Visitor.Page form = editor.get(link(editor, "edit-tags.php?taxonomy=category", "#tag-" + term));
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		assertThat(editor.submit(form, FORM, "name", "Quick two", "slug", "quick-two").location())
			.endsWith("edit-tags.php?taxonomy=category");
		assertThat(this.database.sql("select name || '|' || slug || '|' || description from terms where id = ?")
			.param(term)
			.query(String.class)
			.single()).isEqualTo("Quick two|quick-two|Kept");
		Visitor.Page wrong = editor.submit(form, FORM, "name", "", "slug", "quick-three");
		assertThat(wrong.text("[role=alert]")).isEqualTo("Please enter a name.");
		assertThat(wrong.document().select("#quick-slug").val()).isEqualTo("quick-three");
		assertThat(as("author").get("/wp-admin/term.php?edit=one&tag_ID=" + term).status()).isEqualTo(403);
	}

	@Test
	void aCommentIsEditedAndAnsweredFromItsRow() {
		Visitor editor = as("editor");
		long comment = comment(post("author", "publish", "Downtime"), "approved", "Amy", "Teh text");
		Visitor.Page form = editor.get(link(editor, "edit-comments.php?s=teh", "#comment-" + comment));
		assertThat(editor.submit(form, "#edit", "content", "The text").location())
			.endsWith("/wp-admin/edit-comments.php?s=teh");
		assertThat(this.database.sql("select content from comments where id = ?")
			.param(comment)
			.query(String.class)
			.single()).isEqualTo("The text");
		Visitor.Page wrong = editor.submit(form, "#edit", "content", "", "author", "Typed");
		assertThat(wrong.document().select("#author").val()).isEqualTo("Typed");
		assertThat(wrong.document().select("#edit input[name=back]").val()).isEqualTo("edit-comments.php?s=teh");
		assertThat(editor.submit(form, "#answering", "reply", "Indeed").location())
			.endsWith("/wp-admin/edit-comments.php?s=teh");
	}

	private String link(Visitor visitor, String list, String row) {
		return "/wp-admin/" + visitor.get("/wp-admin/" + list).document().select(row + " [data-key=q]").attr("href");
	}

	private static String address(long post) {
		return "/wp-admin/edit.php?edit=one&post=" + post;
	}

	private long term(String taxonomy, String slug) {
		return this.database.sql("insert into terms (taxonomy, name, slug) values (?, 'Quick-one', ?) returning id")
			.params(taxonomy, slug)
			.query(Long.class)
			.single();
	}

	private String status(long id) {
		return this.database.sql("select status from posts where id = ?").param(id).query(String.class).single();
	}

	private String row(long id) {
		return this.database.sql("""
				select concat_ws('|', title, slug, to_char(published_local, 'YYYY-MM-DD HH24:MI'), author_id, status,
					password, sticky, comment_status, ping_status, content) from posts where id = ?""")
			.param(id)
			.query(String.class)
			.single();
	}

}
