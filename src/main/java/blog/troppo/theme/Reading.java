package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Post;

/**
 * What the posts of a page show besides, read from the database at once.
 *
 * @param expected the attachments that the posts name
 * @param parents the posts that show whatever is attached to them
 * @param media what is there of them, and the posts that it hangs on or is shown by
 */
record Reading(Set<Long> expected, List<Long> parents, Map<Long, Post> media) {

	static final Reading NONE = new Reading(Set.of(), List.of(), Map.of());

	/** About how many bytes it takes to keep it. */
	int weight() {
		return 512 + 16 * this.expected.size() + this.media.values().stream().mapToInt(Post::weight).sum();
	}

}
