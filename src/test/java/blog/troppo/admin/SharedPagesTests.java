package blog.troppo.admin;

import java.time.Duration;
import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Statements;
import blog.troppo.testing.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages for those who are signed in are put together of parts that others are shown as
 * well: nobody sees in them what another may, whoever came first.
 */
@AdminTest
class SharedPagesTests extends AtTheAdmin {

	private static final List<String> ALL = List.of("nobody", "subscriber", "contributor", "author", "editor",
			"administrator", "nobody", "subscriber", "contributor", "author", "editor", "administrator");

	private static final String LOGINOUT = "<!-- wp:loginout /-->";

	@AfterEach
	void tidy() {
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		forgetSettings();
	}

	/** Who sees its title on the front page, and who edits it from its own page. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					published, of an author | author      | publish | nobody subscriber contributor author editor administrator | author editor administrator
					published, of an editor | editor      | publish | nobody subscriber contributor author editor administrator | editor administrator
					private, of an author   | author      | private | author editor administrator                               | author editor administrator
					private, of an editor   | editor      | private | editor administrator                                      | editor administrator
					private, of a reader    | subscriber  | private | subscriber editor administrator                           | editor administrator
					a draft                 | author      | draft   | -                                                         | author editor administrator
					one to come             | author      | future  | -                                                         | author editor administrator
					in the trash            | author      | trash   | -                                                         | -
					""")
	void eachSeesWhatTheyMayWhoeverAskedBefore(String kind, String author, String status, String readers,
			String editors) {
		post("editor", "publish", "Seen by all");
		long post = post(author, status, "Of one kind");
		for (String role : ALL) {
			Visitor visitor = as(role);
			Visitor.Page home = visitor.get("/");
			assertThat(home.body().contains("Of one kind")).as(kind + " in the list of " + role)
				.isEqualTo(List.of(readers.split(" ")).contains(role));
			assertThat(home.body()).as("what all see, for " + role).contains("Seen by all");
			boolean edits = visitor.get("/?p=" + post).body().contains("post.php?post=" + post + "&amp;action=edit");
			assertThat(edits).as(kind + " is edited by " + role).isEqualTo(List.of(editors.split(" ")).contains(role));
		}
	}

	@Test
	void nothingOfWhoIsSignedInIsLeftForOthers() {
		post("author", "publish", "Downtime");
		String before = visitor().get("/").body();
		for (String role : ROLES) {
			assertThat(as(role).get("/").body()).contains("logged-in").contains("wpadminbar");
			assertThat(visitor().get("/").body()).as("after " + role).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?s=Downtime", "/?author=1", "/?m=200712" })
	void forWhoSeesNoMoreThanOthersNothingIsReadAnew(String path) {
		post("author", "publish", "Downtime");
		post("author", "publish", "Uptime");
		as("contributor").get(path);
		Visitor subscriber = as("subscriber");
		subscriber.get("/wp-admin/profile.php");
		if (path.contains("s=")) {
			subscriber.get(path);
		}
		awaitNothingRead(subscriber, path);
		assertThat(subscriber.get(path).status()).isEqualTo(200);
	}

	@Test
	void aSecondLookOfAnyRoleReadsNothingAnew() {
		long post = post("author", "publish", "Downtime");
		post("author", "private", "Kept to himself");
		comment(post, "approved", "Amy", "Indeed");
		for (String role : ROLES) {
			Visitor visitor = as(role);
			visitor.get("/");
			awaitNothingRead(visitor, "/");
		}
	}

	/** Others may have something to do in the meantime. */
	private static void awaitNothingRead(Visitor visitor, String path) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Statements.during(() -> visitor.get(path))
				.stream()
				.noneMatch((statement) -> statement
					.matches("(?s).*\\b(?:from|join) (?:posts|post_meta|post_terms|terms)\\b.*")));
	}

	@Test
	void aHeldCommentIsForItsAuthorAlone() {
		long post = post("editor", "publish", "Downtime");
		long held = comment(post, "hold", "Sub", "Not yet looked at");
		this.database.sql("update comments set user_id = ? where id = ?")
			.params(this.users.findByLogin("subscriber").orElseThrow().id(), held)
			.update();
		for (String role : ALL) {
			assertThat(as(role).get("/?p=" + post).body().contains("Not yet looked at")).as(role)
				.isEqualTo(role.equals("subscriber"));
		}
		this.database.sql("update comments set status = 'approved' where id = ?").param(held).update();
		for (String role : ALL) {
			assertThat(as(role).get("/?p=" + post).body()).as(role).contains("Not yet looked at");
		}
	}

	@Test
	void eachHasTheirOwnFormAndTheirOwnPlacesToEdit() {
		long post = post("author", "publish", "Downtime");
		long comment = comment(post, "approved", "Amy", "Indeed");
		for (String role : ALL) {
			Visitor.Page page = as(role).get("/?p=" + post);
			assertThat(page.body().contains("action=editcomment&amp;c=" + comment)).as(role)
				.isEqualTo(List.of("author", "editor", "administrator").contains(role));
			assertThat(page.document().select("form[action$=wp-comments-post.php] input[name=email]")).as(role)
				.hasSize(role.equals("nobody") ? 1 : 0);
			ROLES.stream()
				.filter((other) -> !other.equals(role))
				.forEach((other) -> assertThat(page.text("#respond")).as(role + " is not " + other)
					.doesNotContainIgnoringCase("as " + other));
		}
	}

	@Test
	void aLockedPostHasNoFormForAnybody() {
		long post = post("author", "publish", "Locked");
		comment(post, "approved", "Amy", "Said behind the lock");
		this.database.sql("update posts set password = 'sesame' where id = ?").param(post).update();
		for (String role : ALL) {
			String page = as(role).get("/?p=" + post).body();
			assertThat(page).as(role)
				.contains("post_password")
				.doesNotContain("Said behind the lock", "comment_post_ID");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "subscriber" })
	void aPasswordOpensAPostForWhoGaveItAlone(String role) {
		long post = post("author", "publish", "Locked");
		this.database.sql("update posts set password = 'sesame', content = 'Behind the lock' where id = ?")
			.param(post)
			.update();
		Visitor reader = as(role);
		assertThat(reader.get("/?p=" + post).body()).doesNotContain("Behind the lock");
		reader.post("/wp-login.php?action=postpass", "post_password", "sesame", "redirect_to", base() + "/");
		assertThat(reader.get("/?p=" + post).body()).contains("Behind the lock");
		assertThat(reader.get("/").body()).contains("Behind the lock");
		for (String other : ALL) {
			assertThat(as(other).get("/?p=" + post).body()).as(other).doesNotContain("Behind the lock");
			assertThat(as(other).get("/").body()).as(other).doesNotContain("Behind the lock");
		}
	}

	@Test
	void aBlockThatLooksAtWhoAsksIsMadeForEach() {
		long post = post("author", "publish", "Doors");
		write(post, LOGINOUT);
		this.settings.store("sidebars_widgets", "a:1:{s:9:\"sidebar-1\";a:1:{i:0;s:7:\"block-2\";}}");
		this.settings.store("widget_block",
				"a:1:{i:2;a:1:{s:7:\"content\";s:" + LOGINOUT.length() + ":\"" + LOGINOUT + "\";}}");
		for (String role : ALL) {
			Visitor.Page page = as(role).get("/?p=" + post);
			assertThat(page.document().select("article .wp-block-loginout").text()).as("the post, for " + role)
				.isEqualTo(role.equals("nobody") ? "Log in" : "Log out");
			assertThat(page.document().select(".widget .wp-block-loginout").text()).as("the widget, for " + role)
				.isEqualTo(role.equals("nobody") ? "Log in" : "Log out");
		}
	}

	@Test
	void aWidgetThatLooksAtItsPageIsMadeForEach() {
		long one = post("author", "publish", "One");
		long two = post("author", "publish", "Two");
		this.settings.store("sidebars_widgets", "a:1:{s:9:\"sidebar-1\";a:1:{i:0;s:7:\"block-2\";}}");
		this.settings.store("widget_block",
				"a:1:{i:2;a:1:{s:7:\"content\";s:" + LOGINOUT.length() + ":\"" + LOGINOUT + "\";}}");
		for (long post : List.of(one, two, one)) {
			assertThat(visitor().get("/?p=" + post).document().select(".widget .wp-block-loginout a").attr("href"))
				.endsWith("%3Fp%3D" + post);
		}
	}

	@Test
	void aFormThatNamesItsReaderIsMadeForEach() {
		long post = post("author", "publish", "Form");
		write(post, "<!-- wp:post-comments-form /-->");
		for (String role : ALL) {
			String text = as(role).get("/?p=" + post).document().select("article .comment-respond").text();
			assertThat(text.contains("Logged in as " + role)).as(role).isEqualTo(!role.equals("nobody"));
			assertThat(text.contains("Your email address")).as(role).isEqualTo(role.equals("nobody"));
		}
	}

	@Test
	void aSearchFindsForThoseWhoAreSignedInWhatIsLocked() {
		long post = post("author", "publish", "Wombats");
		this.database.sql("update posts set password = 'sesame' where id = ?").param(post).update();
		for (String role : ALL) {
			assertThat(as(role).get("/?s=wombats").document().select("article a").text().contains("Wombats")).as(role)
				.isEqualTo(!role.equals("nobody"));
		}
	}

	@Test
	void blocksListThePrivatePostsOfWhoMayReadThem() {
		long post = post("author", "publish", "A list");
		write(post, "<!-- wp:latest-posts {\"postsToShow\":5} /-->");
		post("author", "private", "Kept to himself");
		for (String role : ALL) {
			String list = as(role).get("/?p=" + post).document().select("article .wp-block-latest-posts").text();
			assertThat(list).as(role).contains("A list");
			assertThat(list.contains("Kept to himself")).as(role)
				.isEqualTo(List.of("author", "editor", "administrator").contains(role));
		}
	}

	@Test
	void whatIsDraftedIsShownToThoseWhoEditItAndNobodyElse() {
		long post = post("author", "draft", "Half done");
		for (String role : ALL) {
			Visitor.Page page = as(role).get("/?p=" + post + "&preview=true");
			assertThat(page.status()).as(role)
				.isEqualTo(List.of("author", "editor", "administrator").contains(role) ? 200 : 404);
			assertThat(page.body().contains("Half done")).as(role).isEqualTo(page.status() == 200);
		}
	}

	@Test
	void whoLosesARightLosesTheSightOfIt() {
		post("author", "private", "Kept to himself");
		post("author", "publish", "For all");
		Visitor editor = as("editor");
		assertThat(editor.get("/").body()).contains("Kept to himself");
		long id = this.users.findByLogin("editor").orElseThrow().id();
		this.database.sql("insert into user_capabilities (user_id, capability, granted) values (?, ?, false)")
			.params(id, "read_private_posts")
			.update();
		assertThat(editor.get("/").body()).contains("For all").doesNotContain("Kept to himself");
		this.database.sql("delete from user_capabilities where user_id = ?").param(id).update();
		assertThat(editor.get("/").body()).contains("Kept to himself");
	}

	@Test
	void aChangeIsSeenByThoseWhoAreSignedIn() {
		long post = post("author", "publish", "Downtime");
		Visitor subscriber = as("subscriber");
		assertThat(subscriber.get("/").body()).contains("Downtime");
		this.database.sql("update posts set title = 'Uptime' where id = ?").param(post).update();
		assertThat(subscriber.get("/").body()).contains("Uptime").doesNotContain("Downtime");
		this.settings.set(SiteSettings.BLOGNAME, "Larvatus");
		assertThat(subscriber.get("/").body()).contains("Larvatus");
		this.database.sql("update users set display_name = 'Sub Scriber' where login = 'subscriber'").update();
		assertThat(subscriber.get("/").text("#wpadminbar")).contains("Sub Scriber");
		this.database.sql("update users set display_name = 'subscriber' where login = 'subscriber'").update();
	}

	private void write(long post, String content) {
		this.database.sql("update posts set content = ? where id = ?").params(content, post).update();
	}

}
