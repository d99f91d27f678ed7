package blog.troppo.theme.view;

/** A link with its words. */
public record LinkView(Html label, String url) {
}
