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
