package blog.troppo.content;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of who may read a post now: in pages, feeds, APIs, search, sitemaps and
 * exports. It stands here twice, for a post at hand and for a query over many, and one
 * table tests both.
 * <p>
 * Published posts of public types are anybody's; private ones their author's and theirs
 * who may read private posts; what inherits is read as its parent is. A scheduled post is
 * read when it has been published, not when its time has come. A password does not hide a
 * post: it hides what the post says ({@link Post#needsPassword()}).
 */
public final class Visibility {

	private Visibility() {
	}

	/**
	 * Whether the viewer may read the post.
	 * @param parent the post's parent, which what inherits is read as
	 */
	public static boolean allows(Post post, @Nullable Post parent, Viewer viewer) {
		if (!post.type().isPublic()) {
			return false;
		}
		if (post.is(PostStatus.INHERIT)) {
			return post.is(PostType.ATTACHMENT)
					&& ((parent != null) ? ownStatusAllows(parent, viewer) : post.parentId().isEmpty());
		}
		return ownStatusAllows(post, viewer);
	}

	private static boolean ownStatusAllows(Post post, Viewer viewer) {
		if (!post.type().isPublic()) {
			return false;
		}
		return post.is(PostStatus.PUBLISH) || (post.is(PostStatus.PRIVATE)
				&& (viewer.can("read_private_" + post.type().plural()) || viewer.is(post.author().orElse(null))));
	}

	/**
	 * The same as a condition on a row {@code posts p} of one of these types. Only
	 * numbers and fixed words go into it.
	 */
	static String condition(Viewer viewer, Collection<PostType> types) {
		List<PostType> readable = types.stream().filter(PostType::isPublic).toList();
		if (readable.isEmpty()) {
			return "false";
		}
		String own = own("p", viewer, readable);
		return readable.contains(PostType.ATTACHMENT) ? """
				(%s or p.status = 'inherit' and p.type = 'attachment' and (p.parent_id is null or exists (
					select from posts q where q.id = p.parent_id and q.type in ('%s') and %s)))""".formatted(own,
				names(PostType.readable()), own("q", viewer, PostType.readable())) : own;
	}

	private static String own(String row, Viewer viewer, List<PostType> types) {
		StringBuilder condition = new StringBuilder("%s.status = 'publish'".formatted(row));
		for (PostType type : types) {
			if (viewer.can("read_private_" + type.plural())) {
				condition.append(" or %s.status = 'private' and %s.type = '%s'".formatted(row, row, type.name()));
			}
		}
		if (viewer.userId() != null) {
			condition.append(" or %s.status = 'private' and %s.author_id = %d".formatted(row, row, viewer.userId()));
		}
		return condition.indexOf(" or ") < 0 ? condition.toString() : "(%s)".formatted(condition);
	}

	private static String names(List<PostType> types) {
		return types.stream().map(PostType::name).collect(Collectors.joining("', '"));
	}

}
