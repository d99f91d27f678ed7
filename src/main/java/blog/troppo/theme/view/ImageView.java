package blog.troppo.theme.view;

/**
 * A picture.
 *
 * @param srcset smaller and larger copies of it; empty if there are none
 * @param width in pixels; 0 if unknown
 * @param caption as the author wrote it, formatted
 */
public record ImageView(String url, String srcset, String sizes, int width, int height, String alt, Html caption) {
}
