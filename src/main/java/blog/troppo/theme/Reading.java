package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;

/**
 * What a page shows, read from the database in its own transaction.
 *
 * @param query what was asked, with posts whose terms and meta can be read
 * @param expected the attachments that the posts name
 * @param parents the posts that show whatever is attached to them
 * @param media what is there of them, and the posts that it hangs on or is shown by
 */
record Reading(MainQuery query, Set<Long> expected, List<Long> parents, Map<Long, Post> media) {
}
