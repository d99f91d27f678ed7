package blog.troppo.admin;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class CommentsScreenTests extends AtTheAdmin {

	private static final String LIST = "/wp-admin/edit-comments.php";

	private long post;

	@BeforeEach
	void write() {
		this.post = post("author", "publish", "Downtime & other troubles");
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
	}

	@ParameterizedTest
	@CsvSource({ "hold, approve, approved, Comment approved.", "approved, hold, hold, Comment unapproved.",
			"approved, spam, spam, Comment marked as spam.", "hold, trash, trash, Comment moved to the Trash.",
			"spam, restore, hold, Comment restored.", "trash, restore, hold, Comment restored." })
	void aVerdictIsPassedSaidAndUndone(String before, String verdict, String after, String said) {
		Visitor editor = as("editor");
		long comment = comment(this.post, before, "Amy", "Words");
		Visitor.Page list = editor.get(LIST + "?comment_status=" + (before.equals("hold") ? "moderated" : before));
		String action = list.document().select("[formaction*=to=" + verdict + "]").attr("formaction");
		Visitor.Page done = editor.post("/wp-admin/" + action, "_wpnonce", nonce(list), "back",
				"edit-comments.php?paged=1");
		assertThat(done.status()).isEqualTo(302);
		assertThat(statusOfComment(comment)).isEqualTo(after);
		Visitor.Page next = editor.get(LIST + "?paged=1");
		assertThat(next.text("#flash p")).isEqualTo(said);
		editor.submit(next, "#flash form");
		assertThat(statusOfComment(comment)).isEqualTo(before);
		assertThat(editor.get(LIST).text("#flash p")).isEqualTo("Undone.");
		assertThat(editor.get(LIST).text("#flash")).isEmpty();
	}

	@Test
	void manyAreJudgedAtOnce() {
		Visitor editor = as("editor");
		long one = comment(this.post, "hold", "Amy", "One");
		long other = comment(this.post, "approved", "Bob", "Two");
		Visitor.Page list = editor.get(LIST);
		editor.post(LIST, "_wpnonce", nonce(list), "verdict", "spam", "comment", String.valueOf(one), "comment",
				String.valueOf(other));
		Visitor.Page next = editor.get(LIST);
		assertThat(next.text("#flash p")).isEqualTo("2 comments marked as spam.");
		editor.submit(next, "#flash form");
		assertThat(statusOfComment(one)).isEqualTo("hold");
		assertThat(statusOfComment(other)).isEqualTo("approved");
	}

	@Test
	void whatCannotBeUndoneIsAskedFirst() {
		Visitor editor = as("editor");
		comment(this.post, "spam", "Mallory", "Buy");
		Visitor.Page list = editor.get(LIST + "?comment_status=spam");
		String id = list.document().select("td.tick input").attr("value");
		Visitor.Page asked = editor.post(LIST, "_wpnonce", nonce(list), "verdict", "delete", "comment", id);
		assertThat(asked.text(".confirm p.lead"))
			.isEqualTo("Delete the comment by Mallory permanently? This cannot be undone.");
		assertThat(HtmlCheck.errors(asked.body())).isEmpty();
		assertThat(statusOfComment(Long.parseLong(id))).isEqualTo("spam");
		editor.submit(asked, ".confirm");
		assertThat(this.database.sql("select count(*) from comments").query(Long.class).single()).isZero();
		assertThat(editor.get(LIST).text("#flash")).isEqualTo("Comment permanently deleted.");
	}

	@Test
	void thoseWhoMayNotEditThePostSeeItsCommentsWithoutVerbs() {
		long comment = comment(this.post, "hold", "Amy", "Words");
		Visitor contributor = as("contributor");
		Visitor.Page list = contributor.get(LIST);
		assertThat(list.text("td.said")).contains("Words");
		assertThat(list.document().select("[formaction]")).isEmpty();
		assertThat(list.body()).doesNotContain("reader@example.net").doesNotContain("192.0.2.7");
		assertThat(
				contributor.post("/wp-admin/comment.php?action=judge&to=approve&c=" + comment, "_wpnonce", nonce(list))
					.status())
			.isEqualTo(403);
		assertThat(contributor.get("/wp-admin/comment.php?action=editcomment&c=" + comment).status()).isEqualTo(403);
		assertThat(statusOfComment(comment)).isEqualTo("hold");
	}

	@Test
	void anAuthorModeratesTheOwnPosts() {
		comment(this.post, "hold", "Amy", "Words");
		assertThat(as("author").get(LIST).document().select("[formaction*=approve]")).hasSize(1);
	}

	@Test
	void nothingHappensWithoutTheNonceOfTheSession() {
		long comment = comment(this.post, "hold", "Amy", "Words");
		assertThat(as("editor").post("/wp-admin/comment.php?action=judge&to=approve&c=" + comment).status())
			.isEqualTo(403);
		assertThat(statusOfComment(comment)).isEqualTo("hold");
	}

	@Test
	void oneGoesBackToPagesOfTheAdminAlone() {
		Visitor editor = as("editor");
		long comment = comment(this.post, "hold", "Amy", "Words");
		String nonce = nonce(editor.get(LIST));
		for (String evil : new String[] { "https://evil.example/", "//evil.example/x.php", "x.php?{a}" }) {
			assertThat(editor
				.post("/wp-admin/comment.php?action=judge&to=hold&c=" + comment, "_wpnonce", nonce, "back", evil)
				.location()).endsWith("edit-comments.php");
		}
	}

	@Test
	void theTableIsFilteredByItsAddress() {
		Visitor editor = as("editor");
		long other = post("author", "publish", "Other");
		comment(this.post, "approved", "Amy", "Apples");
		comment(other, "hold", "Bob", "Pears <script>alert(1)</script> & more");
		assertThat(editor.get(LIST).document().select("tbody tr")).hasSize(2);
		assertThat(editor.get(LIST + "?s=pears").text("tbody")).contains("Pears").doesNotContain("Apples");
		assertThat(editor.get(LIST + "?p=" + this.post).text("tbody")).contains("Apples").doesNotContain("Pears");
		assertThat(editor.get(LIST + "?comment_status=moderated").text("tbody")).contains("Bob").doesNotContain("Amy");
		assertThat(editor.get(LIST + "?comment_type=pings").text(".empty")).isEqualTo("No comments are like this.");
		assertThat(editor.get(LIST).body()).doesNotContain("<script>alert");
		assertThat(editor.get(LIST + "?s=%22%3E%3Cb%3E%7B").document().select("#s").val()).isEqualTo("\"><b>{");
	}

	@Test
	void twentyStandOnAPage() {
		Visitor editor = as("editor");
		for (int i = 0; i < 21; i++) {
			comment(this.post, "approved", "Amy " + i, "Words " + i);
		}
		Visitor.Page first = editor.get(LIST + "?s=Words");
		assertThat(first.document().select("tbody tr")).hasSize(20);
		assertThat(first.text(".pages")).contains("21 items").contains("Page 1 of 2");
		Visitor.Page second = editor.get("/wp-admin/" + first.document().select("[rel=next]").attr("href"));
		assertThat(second.document().select("tbody tr")).hasSize(1);
		assertThat(second.document().select("#s").val()).isEqualTo("Words");
	}

	@Test
	void whatSpeaksForSpamIsShown() {
		long comment = comment(this.post, "spam", "Mallory", "Buy");
		this.database.sql(
				"insert into spam_findings (comment_id, position, name, points, reason) values (?, 0, 'links', 7, 'It has 9 links.')")
			.param(comment)
			.update();
		Visitor.Page list = as("editor").get(LIST + "?comment_status=spam");
		assertThat(list.text(".findings")).isEqualTo("Why: 7 points for spam +7 It has 9 links.");
	}

	@Test
	void anAnswerApprovesWhatItAnswers() {
		Visitor editor = as("editor");
		long comment = comment(this.post, "hold", "Amy", "A question");
		Visitor.Page page = editor.get("/wp-admin/comment.php?action=editcomment&c=" + comment);
		Visitor.Page empty = editor.submit(page, "#reply form", "reply", "  ");
		assertThat(empty.text("[role=alert]")).isEqualTo("Please type your answer.");
		editor.submit(page, "#reply form", "reply", "An answer");
		assertThat(statusOfComment(comment)).isEqualTo("approved");
		assertThat(this.database.sql("select content from comments where parent_id = ?")
			.param(comment)
			.query(String.class)
			.single()).isEqualTo("An answer");
	}

	@Test
	void aCommentIsEditedAndNothingTypedIsLost() {
		Visitor editor = as("editor");
		long comment = comment(this.post, "hold", "Amy", "Wrods");
		Visitor.Page page = editor.get("/wp-admin/comment.php?action=editcomment&c=" + comment);
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		assertThat(editor.submit(page, "main form.fields", "content", "Words", "author", "Amy").status())
			.isEqualTo(302);
		assertThat(this.database.sql("select content from comments where id = ?")
			.param(comment)
			.query(String.class)
			.single()).isEqualTo("Words");
	}

	@Test
	void itIsGoodHtml() {
		comment(this.post, "hold", "Amy", "Words");
		assertThat(HtmlCheck.errors(as("editor").get(LIST).body())).isEmpty();
		assertThat(HtmlCheck.errors(as("administrator").get("/wp-admin/").body())).isEmpty();
	}

	private static String nonce(Visitor.Page page) {
		return page.document().select("input[name=_wpnonce]").val();
	}

}
