package blog.troppo.admin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import blog.troppo.testing.Browser;
import blog.troppo.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;

import static blog.troppo.admin.OpenEditor.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** The way of a post, from its author over an editor to its readers. */
@AdminTest
class WritingStoryTests extends AtTheAdmin {

	@Autowired
	TestClock clock;

	@TempDir
	Path folder;

	private Browser browser;

	private OpenEditor editor;

	@BeforeEach
	void open() {
		this.clock.set(Instant.now());
		this.browser = Browser.open();
		this.editor = new OpenEditor(this.browser, base());
	}

	@AfterEach
	void close() {
		this.browser.outside().inOneTab().visit(base() + "/wp-login.php").forgetful();
		this.database.sql("delete from posts").update();
	}

	@Test
	void anAuthorWritesAnEditorTakesOverAndPublishesAndReadersSeeJustThat() throws IOException {
		long older = post("editor", "publish", "The host again");
		this.editor.logIn("author").open("post-new.php");
		write(older);
		schedule("2099");
		this.editor.publish();
		long post = this.editor.post();
		assertThat(status(post)).isEqualTo("future");
		assertThat(visitor().get("/?p=" + post).status()).isEqualTo(404);
		Set<Cookie> author = this.browser.cookies();

		takeOver(post);
		Set<Cookie> editor = this.browser.cookies();
		theAuthorIsShutOut(post, author);

		this.browser.being(editor).inTab(1);
		this.editor.click("p.wp-block-paragraph").type(Keys.END, " For a day.");
		outNow();
		this.editor.publish();
		List<String> written = this.editor.blocks();
		assertThat(status(post)).isEqualTo("publish");
		assertThat(written).hasSize(7).contains("What happened", "The server went away. For a day.", "one two");
		assertThat(written).anyMatch((block) -> block.matches("\\|sea\\.png"))
			.anyMatch((block) -> block.matches("\\|(sand|palms)\\.png\\|(sand|palms)\\.png"));

		this.browser.forgetful().visit(base() + "/?p=" + post);
		assertThat(this.browser.one("h1.entry-title").getText()).isEqualTo("Downtime");
		assertThat(OpenEditor.Shown.of(this.browser, ".entry-content > *")).isEqualTo(written);
		String feed = visitor().get("/?feed=rss2").body();
		assertThat(feed).contains("<title>Downtime</title>", "The server went away. For a day.", "sea.png");
	}

	/** Each block as somebody with a keyboard writes it. */
	private void write(long older) throws IOException {
		this.editor.toTitle().type("Downtime", Keys.ENTER, "## What happened", Keys.ENTER);
		this.editor.type("The server went away.", Keys.ENTER);
		this.editor.type("> It is always the host.", Keys.ENTER, Keys.ENTER);
		this.editor.type("- one", Keys.ENTER, "two", Keys.ENTER, Keys.ENTER);
		this.editor.block("image", ".wp-block-image").upload(".wp-block-image", picture("sea.png", Color.BLUE));
		this.editor.click(".wp-block-image img").type(Keys.ENTER);
		this.editor.block("gallery", ".wp-block-gallery")
			.upload(".wp-block-gallery", picture("sand.png", Color.YELLOW), picture("palms.png", Color.GREEN));
		this.editor.click(".wp-block-heading").type(Keys.END, Keys.ENTER).block("embed", ".wp-block-embed");
		this.editor.type(base() + "/?p=" + older, Keys.ENTER).inside(".wp-block-embed iframe");
	}

	private Path picture(String name, Color colour) throws IOException {
		BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(colour);
		pen.fillRect(0, 0, 640, 480);
		pen.dispose();
		Path file = this.folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	private void schedule(String year) {
		this.editor.saying("[role='tab']", "Post").click();
		this.editor.outside(".editor-post-schedule__dialog-toggle").click();
		this.editor.outside(".components-datetime__time-field-year").click();
		this.browser.pressWith(Keys.CONTROL, "a").press(year, Keys.TAB, Keys.ESCAPE);
	}

	private void outNow() {
		this.editor.saying("[role='tab']", "Post").click();
		this.editor.outside(".editor-post-schedule__dialog-toggle").click();
		this.editor.saying(".block-editor-inspector-popover-header__action", "Reset").click();
		this.editor.type(Keys.ESCAPE);
	}

	/** In a second tab, as the editor. */
	private void takeOver(long post) {
		this.browser.newTab().wide(1280);
		this.editor.logIn("editor").openPost(post);
		assertThat(this.editor.outside(".editor-post-locked-modal").getText())
			.contains("author is currently working on this post");
		this.editor.saying(".editor-post-locked-modal a", "Take over").click();
		eventually(() -> this.browser.outside().all(".editor-post-locked-modal").isEmpty()
				&& !this.browser.url().contains("get-post-lock"));
		this.editor.toTitle();
	}

	/** What the author writes from now on changes nothing. */
	private void theAuthorIsShutOut(long post, Set<Cookie> author) {
		String before = content(post);
		this.browser.being(author).inTab(0);
		assertThat(this.editor.outside(".editor-post-locked-modal").getText())
			.contains("editor now has editing control");
		this.editor.type("Mine again.", Keys.ESCAPE);
		this.browser.pressWith(Keys.CONTROL, "s");
		this.editor.outside(".editor-post-locked-modal");
		assertThat(content(post)).isEqualTo(before);
	}

	private String status(long post) {
		return String.valueOf(this.database.sql("select status from posts where id = ?")
			.param(post)
			.query()
			.singleRow()
			.get("status"));
	}

	private String content(long post) {
		return this.database.sql("select content from posts where id = ?").param(post).query(String.class).single();
	}

}
