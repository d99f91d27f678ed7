package blog.troppo.admin;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Browser;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static blog.troppo.admin.OpenEditor.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands beside a post in the block editor: its fields, its template, its revisions.
 */
@AdminTest
class EditorSidebarInABrowserTests extends AtTheAdmin {

	private static final String DOCUMENT = "[role='tab']";

	@TempDir
	Path folder;

	private Browser browser;

	private OpenEditor editor;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
		this.browser.wide(1280);
		this.editor = new OpenEditor(this.browser, base());
		this.database.sql("insert into terms (taxonomy, name, slug) values ('category', 'Weather', 'weather-beside')")
			.update();
		this.editor.logIn("editor");
	}

	@AfterEach
	void close() {
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "");
		this.settings.set(SiteSettings.WPLANG, "");
		this.browser.outside().inOneTab().visit(base() + "/wp-login.php").forgetful();
		this.browser.value("localStorage.clear(), sessionStorage.clear()");
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where slug in ('weather-beside', 'rain-beside')").update();
		this.database.sql("delete from user_meta where name = 'wp_persisted_preferences'").update();
	}

	@Test
	void aPostsFieldsAreSet() throws IOException {
		this.settings.set(SiteSettings.PERMALINK_STRUCTURE, "/%year%/%postname%/");
		this.editor.open("post-new.php").toTitle().type("Sand", Keys.ENTER, "It is warm.");
		this.editor.saveDraft();
		this.editor.outside(DOCUMENT).click();
		unfold("Categories");
		this.editor.saying(".editor-post-taxonomies__hierarchical-terms-choice label", "Weather").click();
		unfold("Tags");
		this.editor.outside(".components-form-token-field__input").click();
		this.editor.type("Rain-beside", Keys.ENTER);
		this.editor.outside(".components-form-token-field__token");
		this.editor.saying("button", "Add an excerpt…").click();
		this.editor.outside(".editor-post-excerpt__textarea textarea").click();
		this.editor.type("About sand.", Keys.TAB, Keys.ESCAPE);
		this.editor.outside(".editor-post-url__panel-toggle").click();
		this.editor.outside(".editor-post-url__panel-dialog input").click();
		this.browser.pressWith(Keys.CONTROL, "a");
		this.editor.type("warm-sand", Keys.ENTER, Keys.ESCAPE);
		choosePicture();
		this.editor.publish();
		long post = this.editor.post();
		assertThat(this.database.sql("select slug, excerpt from posts where id = ?").param(post).query().singleRow())
			.containsEntry("slug", "warm-sand")
			.containsEntry("excerpt", "About sand.");
		assertThat(this.database.sql("""
				select name from terms t join post_terms p on p.term_id = t.id where p.post_id = ? order by name""")
			.param(post)
			.query(String.class)
			.list()).containsExactly("Rain-beside", "Weather");
		readersAndFeedReadersGetThem();
	}

	private void readersAndFeedReadersGetThem() {
		Visitor.Page page = visitor().get("/?name=warm-sand");
		page = (page.status() == 301) ? visitor().get(page.location()) : page;
		assertThat(page.text("h1.entry-title")).isEqualTo("Sand");
		assertThat(page.document().select(".entry-image img").attr("src")).contains("dune");
		assertThat(page.document().select("a[rel~=category], a[rel~=tag]").eachText()).contains("Weather",
				"Rain-beside");
		assertThat(page.document().select("meta[property=og:image]").attr("content")).contains("dune");
		assertThat(visitor().get("/?feed=rss2").body()).contains("<title>Sand</title>")
			.containsPattern("<category>(?:<!\\[CDATA\\[)?Weather")
			.containsPattern("<category>(?:<!\\[CDATA\\[)?Rain-beside");
		assertThat(visitor().get("/?feed=json").body()).containsPattern("\"image\" ?: ?\"[^\"]*dune");
		for (String archive : java.util.List.of("/?category_name=weather-beside", "/?tag=rain-beside")) {
			Visitor.Page listed = visitor().get(archive);
			listed = (listed.status() == 301) ? visitor().get(listed.location()) : listed;
			assertThat(listed.text("main")).as(archive).contains("Sand");
		}
	}

	/**
	 * The slider goes from version to version; what differs is marked in the text itself.
	 */
	@Test
	void revisionsAreComparedOnASliderAndOneIsRestored() {
		long post = post("editor", "publish", "The shore");
		revision(post, "2007-12-01 10:00", "<p>The first word.</p>");
		revision(post, "2007-12-02 10:00", "<p>The second word.</p>");
		revision(post, "2007-12-03 10:00", "<p>The third word, and more.</p>");
		this.database.sql("update posts set content = ? where id = ?")
			.params(block("<p>The third word, and more.</p>"), post)
			.update();
		this.editor.openPost(post);
		this.editor.outside(DOCUMENT).click();
		this.editor.outside(".editor-private-post-last-revision__button, .editor-post-last-revision__title").click();
		eventually(() -> this.editor.inside(".is-revision-modified").getText().contains("third"));
		assertThat(this.editor.inside(".revision-diff-added").getText()).isNotBlank();
		assertThat(this.editor.inside(".revision-diff-removed").getText()).contains("second");
		older();
		eventually(() -> this.editor.inside(".revision-diff-removed").getText().contains("first"));
		older();
		eventually(() -> this.editor.inside(".is-root-container, .editor-revisions-canvas__content")
			.getText()
			.contains("The first word."));
		this.editor.saying(".editor-header button", "Restore").click();
		eventually(() -> content(post).contains("The first word."));
		this.editor.outside(".editor-post-publish-button__button");
		assertThat(visitor().get("/?p=" + post).text(".entry-content")).isEqualTo("The first word.");
		assertThat(this.database.sql("select count(*) from posts where type = 'revision' and parent_id = ?")
			.param(post)
			.query(Integer.class)
			.single()).as("nothing is lost").isGreaterThanOrEqualTo(4);
	}

	/** The packages' own language is English; spans of time are the writer's. */
	@Test
	void howLongAgoThatWasIsSaidInGerman() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		long post = post("editor", "publish", "The shore");
		this.database.sql("update posts set modified_at = published_at, modified_local = published_local where id = ?")
			.param(post)
			.update();
		this.editor.openPost(post);
		this.editor.outside(DOCUMENT).click();
		String edited = this.editor.outside(".editor-post-last-edited-panel").getText();
		assertThat(edited).matches("(?s).*vor (?:\\d+|einem|einer|einigen) \\p{L}+.*").doesNotContain(" ago");
	}

	/** One step to the left, by the keyboard. */
	private void older() {
		this.browser.outside()
			.value("document.querySelector('.editor-revisions-header__slider input[type=range]').focus()");
		this.editor.type(Keys.ARROW_LEFT);
	}

	private String content(long post) {
		return this.database.sql("select content from posts where id = ?").param(post).query(String.class).single();
	}

	private static String block(String text) {
		return "<!-- wp:paragraph -->\n" + text + "\n<!-- /wp:paragraph -->";
	}

	private void revision(long post, String date, String text) {
		this.database
			.sql("""
					insert into posts (type, status, slug, title, content, parent_id, author_id, published_local, published_at,
						modified_local, modified_at)
					select 'revision', 'inherit', ? || '-revision-' || gen_random_uuid(), title, ?, id, author_id,
						?::timestamp, ?::timestamp at time zone 'UTC', ?::timestamp, ?::timestamp at time zone 'UTC'
					from posts where id = ?""")
			.params(post, block(text), date, date, date, date, post)
			.update();
	}

	@Test
	void aPagesTemplateIsChosen() {
		this.editor.open("post-new.php?post_type=page").toTitle().type("Shore");
		this.editor.saveDraft();
		this.editor.outside(DOCUMENT).click();
		this.editor.outside("[aria-label='Template options']").click();
		new Select(this.editor.outside(".editor-post-template__classic-theme-dropdown select"))
			.selectByValue("page-no-title");
		this.editor.type(Keys.ESCAPE);
		this.editor.publish();
		assertThat(visitor().get("/?page_id=" + this.editor.post()).document().body().classNames())
			.contains("page-template-page-no-title");
	}

	private void unfold(String panel) {
		WebElement toggle = this.editor.saying(".components-panel__body-toggle", panel);
		if ("false".equals(toggle.getAttribute("aria-expanded"))) {
			toggle.click();
		}
	}

	private void choosePicture() throws IOException {
		Path file = this.folder.resolve("dune.png");
		ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
		this.editor.outside(".editor-post-featured-image__toggle").click();
		this.editor.outside(".media-picker .media-picker-tools");
		this.browser.one(".media-picker input[type=file]").sendKeys(file.toString());
		eventually(() -> this.browser.one(".media-picker-files").getAttribute("aria-label").equals("Selected: 1"));
		this.editor.saying(".media-picker-tools button", "Select").click();
		this.editor.outside(".editor-post-featured-image__preview-image");
	}

}
