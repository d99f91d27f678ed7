package blog.troppo.theme;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Term;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/** What a page is about: WordPress's queried object and its {@code is_…()} questions. */
public sealed interface Subject {

	/**
	 * The newest posts.
	 *
	 * @param page the page that stands for the list, where another page is the front
	 * page; null if the list is the front page
	 */
	record Posts(@Nullable Post page) implements Subject {
	}

	/** One post, page or attachment; {@code front} if it is the site's front page. */
	record Single(Post post, boolean front) implements Subject {
	}

	/** The posts of a category, a tag, a format or another taxonomy's term. */
	record TermArchive(Term term) implements Subject {
	}

	record AuthorArchive(User author) implements Subject {
	}

	/** A year, a month of it, or a day of that. */
	record DateArchive(int year, @Nullable Integer month, @Nullable Integer day) implements Subject {
	}

	/** All posts of a type: {@code ?post_type=page}. */
	record TypeArchive(PostType type) implements Subject {
	}

	/** What was found for these words. */
	record SearchResults(String words) implements Subject {
	}

	/** Nothing is at this address. */
	record NotFound(String path) implements Subject {
	}

}
