package blog.troppo.transfer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * WordPress's tables that a blog is moved by, and the columns that say which row it is
 * and what it hangs on.
 */
enum StagedTable {

	POSTS("posts", "id", "id"), POSTMETA("postmeta", "post_id", "meta_id"),
	COMMENTS("comments", "comment_post_id", "comment_id"), COMMENTMETA("commentmeta", "comment_id", "meta_id"),
	TERMS("terms", "term_id", "term_id"), TERM_TAXONOMY("term_taxonomy", "term_id", "term_taxonomy_id"),
	TERMMETA("termmeta", "term_id", "meta_id"),
	TERM_RELATIONSHIPS("term_relationships", "object_id", "term_taxonomy_id"), USERS("users", "id", "id"),
	USERMETA("usermeta", "user_id", "umeta_id"), OPTIONS("options", "", "option_id"), LINKS("links", "", "link_id");

	/** Without these it is no blog, or not all of it. */
	static final Set<StagedTable> NEEDED = Set.of(POSTS, POSTMETA, COMMENTS, TERMS, TERM_TAXONOMY, TERM_RELATIONSHIPS,
			OPTIONS);

	final String title;

	final String owner;

	final String id;

	StagedTable(String title, String owner, String id) {
		this.title = title;
		this.owner = owner;
		this.id = id;
	}

	/** The table that is called so behind its prefix. */
	static Optional<StagedTable> of(String name) {
		return Arrays.stream(values())
			.filter((table) -> name.endsWith(table.title))
			.max(Comparator.comparing((table) -> table.title.length()));
	}

}
