package blog.troppo.theme.folder;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThemePatternTests {

	private static final String BLOCK = "<!-- wp:paragraph -->\n<p>Hello</p>\n<!-- /wp:paragraph -->\n";

	@Test
	void aFileOfWordPresssKindIsRead() {
		ThemePattern pattern = ThemePattern.parse("""
				<?php
				/**
				 * Title: Cover: a big one
				 * Slug: mine/cover
				 * Categories: banner, about,
				 * Block Types: core/cover
				 * Viewport Width: 1400
				 * Inserter: no
				 */

				?>
				""" + BLOCK).orElseThrow();
		assertThat(pattern.title()).isEqualTo("Cover: a big one");
		assertThat(pattern.slug()).isEqualTo("mine/cover");
		assertThat(pattern.list("categories")).containsExactly("banner", "about");
		assertThat(pattern.list("block types")).containsExactly("core/cover");
		assertThat(pattern.list("keywords")).isEmpty();
		assertThat(pattern.text("viewport width")).hasValue("1400");
		assertThat(pattern.text("inserter")).hasValue("no");
		assertThat(pattern.text("description")).isEmpty();
		assertThat(pattern.content()).isEqualTo(BLOCK);
	}

	@Test
	void aFileOfHtmlIsReadToo() {
		ThemePattern pattern = ThemePattern.parse("<!--\nTitle: Plain\nSlug: mine/plain\n-->\n" + BLOCK).orElseThrow();
		assertThat(pattern.title()).isEqualTo("Plain");
		assertThat(pattern.content()).isEqualTo(BLOCK);
	}

	@Test
	void whatIsAProgramOrSaysNotWhatItIsIsNoPattern() {
		assertThat(ThemePattern.parse("<?php /* Title: A\nSlug: a/b */ ?>\n<?php echo 1; ?>")).isEmpty();
		assertThat(ThemePattern.parse("<?php /* Title: A */ ?>\n" + BLOCK)).isEmpty();
		assertThat(ThemePattern.parse("<?php /* Slug: a/b */ ?>\n" + BLOCK)).isEmpty();
		assertThat(ThemePattern.parse("<?php echo 1;")).isEmpty();
		assertThat(ThemePattern.parse(BLOCK)).isEmpty();
		assertThat(ThemePattern.parse("")).isEmpty();
	}

	@Test
	void onlyTheFoldersOwnFilesAreMeant() {
		assertThat(ThemePattern.isOne("patterns/cover.php")).isTrue();
		assertThat(ThemePattern.isOne("patterns/cover.html")).isTrue();
		assertThat(ThemePattern.isOne("patterns/more/cover.php")).isFalse();
		assertThat(ThemePattern.isOne("patterns/readme.txt")).isFalse();
		assertThat(ThemePattern.isOne("assets/patterns/cover.php")).isFalse();
	}

}
