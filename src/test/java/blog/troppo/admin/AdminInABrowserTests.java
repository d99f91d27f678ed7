package blog.troppo.admin;

import java.time.Duration;

import blog.troppo.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@AdminTest
class AdminInABrowserTests extends AtTheAdmin {

	private Browser browser;

	private long post;

	@BeforeEach
	void open() {
		this.post = post("author", "publish", "Downtime");
		this.browser = Browser.open().being(as("administrator"));
	}

	@AfterEach
	void close() {
		this.browser.forgetful().withScripts(true);
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where slug like 'news-%'").update();
	}

	@Test
	void commentsAreModeratedWithOneHand() {
		long first = comment(this.post, "hold", "Amy", "One");
		long second = comment(this.post, "hold", "Bob", "Two");
		visit("edit-comments.php?comment_status=moderated");
		this.browser.press("j");
		this.browser.press("s");
		await().atMost(Duration.ofSeconds(10)).until(() -> statusOfComment(second).equals("spam"));
		said("Comment marked as spam.");
		this.browser.press("u");
		await().atMost(Duration.ofSeconds(10)).until(() -> statusOfComment(second).equals("hold"));
		said("Undone.");
		this.browser.press("j");
		await().atMost(Duration.ofSeconds(10)).until(() -> !this.browser.all("tr.current").isEmpty());
		this.browser.press("k");
		this.browser.press("j");
		this.browser.press("a");
		await().atMost(Duration.ofSeconds(10)).until(() -> statusOfComment(first).equals("approved"));
	}

	@Test
	void theSameGoesWithoutAScript() {
		long comment = comment(this.post, "hold", "Amy", "One");
		this.browser.withScripts(false);
		visit("edit-comments.php");
		this.browser.one("[formaction*='to=approve']").click();
		said("Comment approved.");
		assertThat(statusOfComment(comment)).isEqualTo("approved");
		this.browser.one("#undo").click();
		said("Undone.");
		assertThat(statusOfComment(comment)).isEqualTo("hold");
	}

	@ParameterizedTest
	@ValueSource(strings = { "index.php", "edit-comments.php", "comment.php?action=editcomment&c=", "edit.php",
			"post-new.php?classic-editor", "post-new.php?post_type=page&classic-editor", "options-general.php",
			"options-discussion.php", "options-permalink.php", "profile.php", "audit-log.php",
			"index.php?page=feed-readers", "edit-tags.php?taxonomy=category", "term.php?taxonomy=category&tag_ID=",
			"upload.php", "upload.php?mode=list", "media-new.php", "upload.php?item=", "users.php", "user-new.php",
			"themes.php", "themes.php?theme=classic", "customize.php", "nav-menus.php", "widgets.php" })
	void nobodyIsHindered(String screen) {
		long comment = comment(this.post, "hold", "Amy", "One " + "long".repeat(60));
		String address = switch (screen.substring(screen.lastIndexOf('?') + 1)) {
			case "action=editcomment&c=" -> screen + comment;
			case "taxonomy=category&tag_ID=" -> screen + term();
			case "item=" -> screen + picture();
			default -> screen;
		};
		picture();
		for (int width : new int[] { 360, 1280 }) {
			this.browser.wide(width).light();
			visit(address);
			assertThat(this.browser.hindrances()).as(address + " at " + width).isEmpty();
			assertThat(this.browser.overhang()).as(address + " at " + width).isZero();
			assertThat(this.browser.dark().hindrances()).as(address + " dark at " + width).isEmpty();
		}
	}

	/** One look at each other screen: light on a phone, dark on a desk. */
	@ParameterizedTest
	@ValueSource(strings = { "edit.php?post_type=page", "edit.php?edit=one&post=", "revision.php?revision=",
			"post.php?action=edit&classic-editor&post=", "edit-tags.php?taxonomy=link_category",
			"term.php?edit=one&tag_ID=", "upload.php?uses=yes&find=&item=", "too-large.php", "options-writing.php",
			"options-reading.php", "options-media.php", "options-privacy.php", "user-new.php", "user-edit.php?user_id=",
			"users.php?role=none", "tools.php", "tools.php?page=tasks", "tools.php?page=backups", "import.php",
			"export.php", "export-personal-data.php", "erase-personal-data.php" })
	void norAtAnyOtherScreen(String screen) {
		comment(this.post, "hold", "Amy", "One");
		String address = screen + switch (screen.substring(screen.lastIndexOf('?') + 1)) {
			case "edit=one&post=", "action=edit&classic-editor&post=" -> this.post;
			case "revision=" -> revision();
			case "edit=one&tag_ID=" -> term();
			case "uses=yes&find=&item=" -> picture();
			case "user_id=" -> this.users.findByLogin("editor").orElseThrow().id();
			default -> "";
		};
		this.browser.wide(360).light();
		visit(address);
		assertThat(this.browser.hindrances()).as(address).isEmpty();
		assertThat(this.browser.overhang()).as(address).isZero();
		this.browser.wide(1280).dark();
		assertThat(this.browser.hindrances()).as(address + " dark").isEmpty();
	}

	private long revision() {
		return this.database
			.sql("""
					insert into posts (type, status, slug, title, content, parent_id, published_local, published_at)
					values ('revision', 'inherit', 'r-' || gen_random_uuid(), 'Downtime', 'Other text.', ?, '2007-12-05 10:00',
						'2007-12-05 00:30Z') returning id""")
			.param(this.post)
			.query(Long.class)
			.single();
	}

	@Test
	void onAPhoneTheMenuOpensWithoutAScript() {
		this.browser.wide(360).withScripts(false);
		visit("index.php");
		assertThat(this.browser.one("#rail").isDisplayed()).isFalse();
		this.browser.one(".menu-button").click();
		assertThat(this.browser.one("#rail").isDisplayed()).isTrue();
	}

	private long term() {
		return this.database.sql("""
				insert into terms (taxonomy, name, slug) values ('category', 'News', 'news-' || gen_random_uuid())
				returning id""").query(Long.class).single();
	}

	/** Its file is not here, which hinders nobody. */
	private long picture() {
		long id = this.database
			.sql("""
					insert into posts (type, status, slug, title, content, mime_type, published_local, published_at)
					values ('attachment', 'inherit', 'pic-' || gen_random_uuid(), 'A ' || repeat('long', 40), '', 'image/jpeg',
						'2007-12-05 10:00', '2007-12-05 00:30Z') returning id""")
			.query(Long.class)
			.single();
		this.database.sql("""
				insert into post_meta (post_id, name, value) values (?, '_wp_attached_file', '2007/12/pic.jpg'),
					(?, '_wp_attachment_metadata', 'a:2:{s:5:"width";i:640;s:6:"height";i:480;}')""")
			.params(id, id)
			.update();
		return id;
	}

	private void visit(String screen) {
		this.browser.visit(base() + "/wp-admin/" + screen);
	}

	private void said(String words) {
		await().atMost(Duration.ofSeconds(10))
			.ignoreExceptions()
			.until(() -> this.browser.one("#flash p").getText().equals(words));
	}

}
