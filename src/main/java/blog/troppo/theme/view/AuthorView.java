package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param url the list of their posts
 * @param website their own site; empty if they named none
 * @param avatar null if the site shows none
 */
public record AuthorView(long id, String slug, String name, String url, String website, Html biography,
		@Nullable ImageView avatar) {
}
