package blog.troppo.discovery;

import java.util.List;

/** One kind of thing that sitemaps list: posts, terms, authors. */
interface SitemapSection {

	/** As many addresses as one sitemap holds. */
	int SIZE = 2000;

	/** The first part of its sitemaps' names: {@code posts}. */
	String name();

	/**
	 * What there is a list of its own for, by name; of a section without such parts, an
	 * empty name.
	 */
	List<String> parts();

	/** How many sitemaps it takes to list all of a part. */
	int pages(String part);

	/** What one of them lists; nothing beyond the last. */
	List<SitemapEntry> entries(String part, int page);

	static int pagesFor(long entries) {
		return (int) ((entries + SIZE - 1) / SIZE);
	}

}
