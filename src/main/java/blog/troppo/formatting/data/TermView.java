package blog.troppo.formatting.data;

/**
 * A category, tag or term of another taxonomy.
 */
public record TermView(long id, String taxonomy, String slug, String name, String description, long parentId, int count,
		String url) {
}
