package blog.troppo.formatting.data;

import org.jspecify.annotations.Nullable;

/**
 * What the page being made is about: WordPress's queried object and its {@code is_…()}
 * questions.
 */
public sealed interface PageSubject {

	/** Nothing in particular, as where a text is made outside of a page. */
	record Nothing() implements PageSubject {
	}

	/**
	 * The newest posts.
	 *
	 * @param page the page that stands for the list, null when the list is the front page
	 */
	record Home(@Nullable PostView page) implements PageSubject {
	}

	/** One post, page or attachment; {@code front} when it is the site's front page. */
	record Single(PostView post, boolean front) implements PageSubject {
	}

	/** The posts of a term. */
	record TermArchive(TermView term) implements PageSubject {
	}

	/** The posts of an author. */
	record AuthorArchive(UserView author) implements PageSubject {
	}

	/**
	 * The posts of a year, a month or a day.
	 *
	 * @param month 0 in a year's archive
	 * @param day 0 in a year's or month's archive
	 */
	record DateArchive(int year, int month, int day) implements PageSubject {
	}

	/** All posts of a type. */
	record TypeArchive(String type) implements PageSubject {
	}

	/** What was found for these words. */
	record SearchResults(String words) implements PageSubject {
	}

	/** Nothing is at this address. */
	record NotFound() implements PageSubject {
	}

}
