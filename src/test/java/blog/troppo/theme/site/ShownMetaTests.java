package blog.troppo.theme.site;

import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.site.MetaField;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Blocks show of a post's meta what is declared for its type and not protected, and
 * nothing else that is noted there.
 */
class ShownMetaTests {

	private final ShownMeta meta = new ShownMeta(List.of(MetaField.ofPosts("price"),
			MetaField.ofPosts("stock", "post").type("integer").standard(3), MetaField.ofPosts("of_pages", "page"),
			MetaField.ofPosts("_hidden"), MetaField.ofTerms("colour"), MetaField.ofPosts("authors").several()));

	@Test
	void declaredValuesAreShownThoseOfOtherTypesAreNot() {
		Post post = new Post(PostType.POST, null);
		post.addMeta("price", "12 dollars");
		post.addMeta("of_pages", "not of a post");
		post.addMeta("_hidden", "protected");
		post.addMeta("colour", "of a term");
		post.addMeta("password_hint", "never declared");
		post.addMeta("authors", "first");
		post.addMeta("authors", "second");
		assertThat(this.meta.of(post)).containsOnly(entry("price", "12 dollars"), entry("stock", "3"),
				entry("authors", "first"));
	}

	@Test
	void whatIsMissingHasItsStandardValueOrIsEmpty() {
		assertThat(this.meta.of(new Post(PostType.PAGE, null))).containsOnly(entry("price", ""), entry("of_pages", ""),
				entry("authors", ""));
	}

}
