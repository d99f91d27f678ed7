package blog.troppo.formatting;

/**
 * Names for addresses: WordPress's {@code sanitize_title}.
 */
public final class Slugs {

	/**
	 * What a slug may be long, in bytes, with other letters than ASCII written as
	 * {@code %xx}.
	 */
	static final int MOST_BYTES = 200;

	private Slugs() {
	}

	/** The slug of a title; empty if nothing of it can stand in an address. */
	public static String sanitizeTitle(String title) {
		return sanitizeTitle(title, Accents.USUAL);
	}

	/** The slug of a title in a language that may write accents otherwise. */
	public static String sanitizeTitle(String title, Accents accents) {
		return SlugDashes.sanitize(accents.remove(title), true);
	}

	/** As a slug is looked up rather than made ({@code sanitize_title_for_query}). */
	public static String sanitizeForQuery(String title) {
		return SlugDashes.sanitize(title, false);
	}

	/**
	 * As many whole characters of a slug as fit into {@code most} bytes, without hyphens
	 * at their end ({@code _truncate_post_slug}).
	 */
	public static String shorten(String slug, int most) {
		if (slug.length() <= most) {
			return slug;
		}
		int end = most;
		while (end > 0 && !PercentEncoding.isBetweenCharacters(slug, end)) {
			end--;
		}
		return slug.substring(0, end).replaceFirst("-+$", "");
	}

}
