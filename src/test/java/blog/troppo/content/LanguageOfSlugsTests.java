package blog.troppo.content;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import blog.troppo.media.Uploading;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** A German blog's addresses spell ä as ae, as WordPress does there. */
@TroppoTest
@Transactional
class LanguageOfSlugsTests {

	@Autowired
	PostAuthoring authoring;

	@Autowired
	TermAuthoring terms;

	@Autowired
	UserAuthoring users;

	@Autowired
	Uploading uploading;

	@Autowired
	Settings settings;

	@BeforeEach
	void writeGerman() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
	}

	@AfterEach
	void writeEnglish() {
		this.settings.set(SiteSettings.WPLANG, "");
	}

	@Test
	void postsByTitleAndBySlug() {
		PostChange published = PostChange.nothing().title("Größe").content("x").status(PostStatus.PUBLISH);
		assertThat(this.authoring.create(PostType.POST, published, Viewer.anybody()).slug()).isEqualTo("groesse");
		assertThat(this.authoring.create(PostType.POST, published.slug("Übermaß"), Viewer.anybody()).slug())
			.isEqualTo("uebermass");
	}

	@Test
	void terms() {
		assertThat(this.terms.create(Taxonomy.CATEGORY, TermChange.named("Österreich")).slug())
			.isEqualTo("oesterreich");
		Term tag = this.terms.create(Taxonomy.POST_TAG, TermChange.named("x"));
		assertThat(this.terms.update(tag.id(), TermChange.nothing().slug("Äpfel")).slug()).isEqualTo("aepfel");
		assertThat(this.terms.update(tag.id(), TermChange.nothing().slug("!?")).slug())
			.isEqualTo(String.valueOf(tag.id()));
	}

	@Test
	void users() {
		assertThat(this.users.create("jürgen", UserChange.nothing().email("j@example.org").password("x y z 1 2 3")))
			.satisfies((user) -> {
				assertThat(user.login()).isEqualTo("juergen");
				assertThat(user.nicename()).isEqualTo("juergen");
			});
	}

	@Test
	void files() {
		byte[] text = "Grüße".getBytes(StandardCharsets.UTF_8);
		Post file = this.uploading.upload("Größe.txt", new ByteArrayInputStream(text), null, PostChange.nothing(),
				Viewer.anybody());
		assertThat(file.meta("_wp_attached_file").orElseThrow()).endsWith("/Groesse.txt");
	}

}
