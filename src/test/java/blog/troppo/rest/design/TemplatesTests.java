package blog.troppo.rest.design;

import java.util.Set;

import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates belong to a theme each: their names are its own. */
@TroppoTest
@Transactional
class TemplatesTests {

	@Autowired
	Templates templates;

	@Autowired
	PostAuthoring authoring;

	@Test
	void twoThemesMayHaveTemplatesOfTheSameName() {
		make("verandah", "single", "Ours");
		make("other", "single", "Theirs");
		assertThat(this.templates.find(TemplateKind.PAGE, "verandah//single"))
			.hasValueSatisfying((template) -> assertThat(template.post().title()).isEqualTo("Ours"));
		assertThat(this.templates.find(TemplateKind.PAGE, "other//single"))
			.hasValueSatisfying((template) -> assertThat(template.post().title()).isEqualTo("Theirs"));
	}

	@Test
	void aNameThatIsTakenInTheThemeGetsANumber() {
		make("verandah", "mine", "One");
		assertThat(this.templates.free(TemplateKind.PAGE, "verandah", "mine")).isEqualTo("mine-2");
		assertThat(this.templates.free(TemplateKind.PAGE, "other", "mine")).isEqualTo("mine");
		assertThat(this.templates.free(TemplateKind.PART, "verandah", "mine")).isEqualTo("mine");
	}

	@Test
	void aSingleSlashLeadsToTheTemplateToo() {
		make("verandah", "mine", "One");
		assertThat(this.templates.find(TemplateKind.PAGE, "verandah/mine")).isPresent();
		assertThat(this.templates.find(TemplateKind.PAGE, "mine")).isEmpty();
		assertThat(this.templates.find(TemplateKind.PAGE, "/mine")).isEmpty();
		assertThat(this.templates.find(TemplateKind.PAGE, "verandah//")).isEmpty();
	}

	@Test
	void thoseOfATimeAreListedAsTheyWereMade() {
		make("verandah", "b", "B");
		make("verandah", "a", "A");
		make("other", "c", "C");
		assertThat(this.templates.all(TemplateKind.PAGE, "verandah")).extracting(Template::slug)
			.containsExactly("b", "a");
	}

	@Test
	void whatTheHierarchyNamesIsNotCustom() {
		make("verandah", "single", "S");
		make("verandah", "mine", "M");
		assertThat(this.templates.find(TemplateKind.PAGE, "verandah//single").orElseThrow().isCustom()).isFalse();
		assertThat(this.templates.find(TemplateKind.PAGE, "verandah//mine").orElseThrow().isCustom()).isTrue();
	}

	private void make(String theme, String slug, String title) {
		this.authoring.create(TemplateKind.PAGE.type(),
				PostChange.nothing()
					.title(title)
					.content("x")
					.slug(slug)
					.status(PostStatus.PUBLISH)
					.terms(Templates.THEME, Set.of(this.templates.term(Templates.THEME, theme))),
				Viewer.anybody());
	}

}
