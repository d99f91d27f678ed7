package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * What a list of posts is a list of.
 *
 * @param title as {@code get_the_archive_title}: {@code Category: News}
 * @param label the words before the colon; empty if there are none
 * @param name the words after it
 * @param term the term, where the list is one's
 * @param author the author, where the list is one's
 */
public record ArchiveView(Html title, String label, Html name, Html description, @Nullable TermView term,
		@Nullable AuthorView author) {
}
