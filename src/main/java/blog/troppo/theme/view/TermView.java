package blog.troppo.theme.view;

/**
 * A category, a tag or another term.
 *
 * @param count how many published posts it has
 */
public record TermView(long id, String taxonomy, String slug, Html name, String url, int count, Html description) {
}
