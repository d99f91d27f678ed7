package blog.troppo.theme;

/**
 * A page by what it is made of: its parts are kept by this. Two pages are the same if the
 * very same posts were found for them.
 *
 * @param query as those see it who may read the same and are otherwise nobody
 * @param theme by its name, with its language
 * @param embedded whether it is shown inside other sites' pages
 */
record Shown(MainQuery query, String theme, boolean embedded) {
}
