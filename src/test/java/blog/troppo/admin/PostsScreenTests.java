package blog.troppo.admin;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class PostsScreenTests extends AtTheAdmin {

	private static final String LIST = "/wp-admin/edit.php";

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
	}

	@Test
	void aRowGoesIntoTheTrashAndBackAsWhatItWas() {
		Visitor editor = as("editor");
		long post = post("author", "publish", "Downtime");
		Visitor.Page list = editor.get(LIST);
		String action = list.document().select("[formaction*=action=trash]").attr("formaction");
		editor.post("/wp-admin/" + action, "_wpnonce", nonce(list), "back", "edit.php?s=Down", "post", "" + post);
		assertThat(status(post)).isEqualTo("trash");
		Visitor.Page next = editor.get(LIST);
		assertThat(next.text("#flash p")).isEqualTo("1 item moved to the Trash.");
		editor.submit(next, "#flash form");
		assertThat(status(post)).isEqualTo("publish");
		assertThat(editor.get(LIST).text("#flash p")).isEqualTo("Undone.");
	}

	@ParameterizedTest
	@CsvSource({ "publish, trash, trash, publish", "draft, trash, trash, draft" })
	void manyGoTogetherAndBack(String before, String verb, String after, String undone) {
		Visitor editor = as("editor");
		long one = post("author", before, "One");
		long other = post("contributor", before, "Two");
		Visitor.Page list = editor.get(LIST);
		editor.post(LIST, "_wpnonce", nonce(list), "verdict", verb, "post", "" + one, "post", "" + other);
		assertThat(status(one)).isEqualTo(after);
		assertThat(status(other)).isEqualTo(after);
		Visitor.Page next = editor.get(LIST);
		assertThat(next.text("#flash p")).isEqualTo("2 items moved to the Trash.");
		editor.submit(next, "#flash form");
		assertThat(status(one)).isEqualTo(undone);
		assertThat(status(other)).isEqualTo(undone);
	}

	@Test
	void onlyWhatLiesInTheTrashIsDeletedAndAfterAQuestion() {
		Visitor editor = as("editor");
		long post = post("author", "publish", "Downtime & more");
		Visitor.Page list = editor.get(LIST);
		Visitor.Page asked = editor.post(LIST, "_wpnonce", nonce(list), "verdict", "delete", "post", "" + post);
		assertThat(asked.text(".confirm p.lead"))
			.isEqualTo("Delete “Downtime & more” permanently? This cannot be undone.");
		editor.submit(asked, ".confirm");
		assertThat(status(post)).isEqualTo("publish");
		editor.post(LIST, "_wpnonce", nonce(list), "verdict", "trash", "post", "" + post);
		editor.submit(asked, ".confirm");
		assertThat(this.database.sql("select count(*) from posts where id = ?").param(post).query(Long.class).single())
			.isZero();
	}

	/**
	 * Of more than a hundred authors, in the filter and in what is done with many posts.
	 */
	@Test
	void authorsAreLookedFor() {
		this.database
			.sql("""
					with many as (insert into users (login, nicename, display_name, registered_at)
						select 'writer' || n, 'writer' || n, 'Aaron ' || n, now() from generate_series(1, 120) n returning id)
					insert into user_roles (user_id, role_name) select id, 'author' from many""")
			.update();
		long last = this.users.findByLogin("writer77").orElseThrow().id();
		this.database.sql("update users set display_name = 'Zoe Writer' where id = ?").param(last).update();
		post("writer77", "publish", "Downtime");
		post("author", "publish", "Uptime");
		Visitor editor = as("editor");
		Visitor.Page all = editor.get(LIST);
		assertThat(all.document().select("#author option").eachText()).hasSize(101).doesNotContain("Zoe Writer");
		assertThat(all.document().select(".filters #find-author")).hasSize(1);
		Visitor.Page found = editor.get(LIST + "?find-author=zoe");
		assertThat(found.document().select("#author option").eachText()).containsExactly("All authors", "Zoe Writer");
		assertThat(found.document().select("#toAuthor option").eachAttr("value")).containsExactly("0", "" + last);
		assertThat(HtmlCheck.errors(found.body())).isEmpty();
		Visitor.Page hers = editor.get(LIST + "?author=" + last);
		assertThat(hers.document().select("#author option[selected]").text()).isEqualTo("Zoe Writer");
		assertThat(hers.text("tbody")).contains("Downtime").doesNotContain("Uptime");
		Visitor.Page none = editor.get(LIST + "?find-author=nobody");
		assertThat(none.document().select("#find-author").val()).isEqualTo("nobody");
		assertThat(none.document().select("#toAuthor option")).hasSize(1);
		assertThat(as("author").get(LIST + "?find-author=zoe").document().select("#find-author")).isEmpty();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from users where login like 'writer%'").update();
		assertThat(editor.get(LIST).document().select("#find-author")).isEmpty();
	}

	@Test
	void thoseWhoMayNotEditOthersPostsSeeTheirOwn() {
		post("editor", "draft", "Secret plan");
		post("contributor", "draft", "Mine");
		assertThat(as("contributor").get(LIST).text("tbody")).contains("Mine").doesNotContain("Secret");
		assertThat(as("editor").get(LIST).text("tbody")).contains("Mine").contains("Secret");
	}

	@Test
	void whatOneMayNotDeleteIsRefused() {
		Visitor author = as("author");
		long post = post("editor", "publish", "Not yours");
		String nonce = nonce(author.get("/wp-admin/post-new.php?classic-editor"));
		assertThat(author.post("/wp-admin/post.php?action=trash&id=" + post, "_wpnonce", nonce).status())
			.isEqualTo(403);
		assertThat(author.post(LIST, "_wpnonce", nonce, "verdict", "trash", "post", "" + post).status()).isEqualTo(403);
		assertThat(author.post("/wp-admin/post.php?action=trash&id=" + post).status()).isEqualTo(403);
		assertThat(status(post)).isEqualTo("publish");
	}

	@Test
	void theTableIsFilteredByItsAddress() {
		Visitor editor = as("editor");
		post("author", "publish", "Apples");
		post("author", "draft", "Pears");
		assertThat(editor.get(LIST + "?post_status=draft").text("tbody")).contains("Pears").doesNotContain("Apples");
		assertThat(editor.get(LIST + "?s=apples").text("tbody")).contains("Apples").doesNotContain("Pears");
		assertThat(editor.get(LIST + "?m=2007-12").text("tbody")).contains("Apples");
		assertThat(editor.get(LIST + "?m=200801").text(".empty")).isEqualTo("Nothing is like this.");
		assertThat(editor.get(LIST).text(".tabs")).isEqualTo("All 2 Published 1 Drafts 1");
		assertThat(editor.get(LIST + "?post_type=page").text(".empty")).startsWith("There are no pages yet.");
		assertThat(editor.get(LIST + "?post_type=revision").status()).isEqualTo(404);
	}

	@Test
	void thoseWhoEditOthersPostsFilterByAuthor() {
		post("author", "publish", "Apples");
		post("contributor", "draft", "Pears");
		long author = this.users.findByLogin("author").orElseThrow().id();
		Visitor.Page filtered = as("editor").get(LIST + "?author=" + author);
		assertThat(filtered.text("tbody")).contains("Apples").doesNotContain("Pears");
		assertThat(filtered.document().select("#author option[selected]").text()).isEqualTo("author");
		Visitor.Page own = as("contributor").get(LIST + "?author=" + author);
		assertThat(own.text("tbody")).contains("Pears").doesNotContain("Apples");
		assertThat(own.document().select("#author, #toAuthor")).isEmpty();
	}

	@Test
	void severalAreChangedTogether() {
		Visitor editor = as("editor");
		long one = post("author", "draft", "One");
		long two = post("contributor", "draft", "Two");
		long author = this.users.findByLogin("editor").orElseThrow().id();
		String nonce = nonce(editor.get(LIST));
		editor.post(LIST + "?edit=many", "_wpnonce", nonce, "verdict", "trash", "post", "" + one, "post", "" + two,
				"toStatus", "publish", "toAuthor", "" + author, "toTags", "red, green", "toComments", "closed",
				"toSticky", "sticky");
		assertThat(editor.get(LIST).text("#flash p")).isEqualTo("2 items changed.");
		assertThat(status(one)).isEqualTo("publish");
		assertThat(editor.get(LIST + "?author=" + author).text("tbody")).contains("One", "Two", "Sticky", "#red",
				"#green");
		editor.post(LIST + "?edit=many", "_wpnonce", nonce, "post", "" + one, "toTags", "blue", "toStatus", "");
		assertThat(editor.get(LIST).text("#post-" + one)).contains("#red", "#green", "#blue", "Sticky");
		assertThat(status(one)).isEqualTo("publish");
		editor.post(LIST + "?edit=many", "_wpnonce", nonce);
		assertThat(editor.get(LIST).text("#flash p")).startsWith("Nothing");
	}

	@ParameterizedTest
	@CsvSource({ "contributor, toStatus, draft, 302", "contributor, toStatus, publish, 403",
			"contributor, toAuthor, 1, 403", "author, toStatus, publish, 403", "editor, toStatus, publish, 302" })
	void eachChangesTogetherWhatOneMay(String role, String field, String value, int status) {
		long post = post("contributor", "draft", "Mine");
		Visitor visitor = as(role);
		String nonce = visitor.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").first().val();
		assertThat(visitor.post(LIST + "?edit=many", "_wpnonce", nonce, "post", "" + post, field, value).status())
			.isEqualTo(status);
	}

	@Test
	void whatSomebodyElseIsWritingStays() {
		Visitor author = as("author");
		long post = post("author", "draft", "Mine");
		author.get("/wp-admin/post.php?action=edit&classic-editor&post=" + post);
		Visitor editor = as("editor");
		editor.post(LIST + "?edit=many", "_wpnonce", nonce(editor.get(LIST)), "post", "" + post, "toStatus", "publish");
		assertThat(status(post)).isEqualTo("draft");
		assertThat(editor.get(LIST).text("#flash p"))
			.isEqualTo("Nothing was changed. 1 item is being written by somebody else and stays as it is.");
	}

	@Test
	void itIsGoodHtml() {
		post("author", "publish", "Apples <b>bold</b>");
		post("author", "private", "");
		assertThat(HtmlCheck.errors(as("editor").get(LIST).body())).isEmpty();
	}

	private String status(long id) {
		return this.database.sql("select status from posts where id = ?").param(id).query(String.class).single();
	}

	private static String nonce(Visitor.Page page) {
		return page.document().select("input[name=_wpnonce]").val();
	}

}
