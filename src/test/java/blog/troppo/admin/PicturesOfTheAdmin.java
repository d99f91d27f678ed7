package blog.troppo.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import blog.troppo.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Keys;

import static blog.troppo.admin.OpenEditor.eventually;
import static org.awaitility.Awaitility.await;

/**
 * Takes pictures of screens for {@code docs/admin}, light and dark:
 * {@code mvn test -Dtest=PicturesOfTheAdmin -Dpictures}.
 */
@AdminTest
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesOfTheAdmin extends AtTheAdmin {

	private static final Path FOLDER = Path.of("docs/admin");

	private Browser browser;

	private OpenEditor editor;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
		this.editor = new OpenEditor(this.browser, base());
		this.editor.logIn("administrator");
	}

	@AfterEach
	void close() {
		this.browser.outside().inOneTab().visit(base() + "/wp-login.php").forgetful();
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
	}

	@Test
	void screensOfForms() throws IOException {
		long post = post("author", "publish", "Downtime");
		long comment = comment(post, "hold", "Amy", "Has anybody asked the host? It was away again at nine.");
		long user = this.users.findByLogin("editor").orElseThrow().id();
		take("edit-user", "user-edit.php?user_id=" + user, 1280);
		take("edit-comment", "comment.php?action=editcomment&c=" + comment, 1280);
		take("edit-comment-small", "comment.php?action=editcomment&c=" + comment, 390);
		take("revisions", "revision.php?revision=" + revision(post), 1280);
	}

	@Test
	void theEditorOnASmallScreenAndInGerman() throws IOException {
		this.browser.wide(390);
		for (String scheme : new String[] { "light", "dark" }) {
			scheme(scheme);
			this.editor.open("post-new.php").toTitle().type("From the beach", Keys.ENTER, "## Sand", Keys.ENTER);
			this.editor.type("Everywhere: in the shoes, between the pages, in the coffee.", Keys.ENTER);
			eventually(() -> this.editor.countInside("p.wp-block-paragraph") > 0);
			keep("block-editor-small-" + scheme);
			this.editor.saveDraft();
		}
		this.browser.wide(1440).light();
		this.database.sql(
				"insert into user_meta (user_id, name, value) select id, 'locale', 'de_DE' from users where login = 'administrator'")
			.update();
		this.editor.open("post-new.php").toTitle().type("Hitzefrei", Keys.ENTER, "Um elf Uhr war Schluss.", Keys.ENTER);
		this.editor.outside("[role='tab']").click();
		this.editor.outside(".editor-document-tools__inserter-toggle").click();
		this.editor.outside(".block-editor-inserter__panel-content");
		keep("block-editor-german");
		this.database.sql("delete from user_meta where name = 'locale'").update();
	}

	private void take(String name, String screen, int width) throws IOException {
		this.browser.wide(width);
		for (String scheme : new String[] { "light", "dark" }) {
			scheme(scheme);
			this.browser.visit(base() + "/wp-admin/" + screen);
			await().atMost(Duration.ofSeconds(20)).until(() -> !this.browser.all("main h1").isEmpty());
			keep(name + "-" + scheme);
		}
		this.browser.light();
	}

	private void scheme(String name) {
		if (name.equals("dark")) {
			this.browser.dark();
		}
		else {
			this.browser.light();
		}
	}

	private void keep(String name) throws IOException {
		Files.write(FOLDER.resolve(name + ".png"), this.browser.outside().screenshot());
	}

	/** The later of two. */
	private long revision(long post) {
		revision(post, "The server went away.\n\nIt came back.", "2007-12-05 10:00");
		return revision(post, "The server went away at nine.\n\nIt came back at ten, and nobody said why.",
				"2007-12-05 11:30");
	}

	private long revision(long post, String text, String at) {
		return this.database
			.sql("""
					insert into posts (type, status, slug, title, content, parent_id, author_id, published_local, published_at,
						modified_local, modified_at)
					select 'revision', 'inherit', 'r-' || gen_random_uuid(), 'Downtime', :text, id, author_id, :at::timestamp,
						:at::timestamptz, :at::timestamp, :at::timestamptz
					from posts where id = :post returning id""")
			.param("post", post)
			.param("text", text)
			.param("at", at)
			.query(Long.class)
			.single();
	}

}
