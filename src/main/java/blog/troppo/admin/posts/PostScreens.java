package blog.troppo.admin.posts;

import blog.troppo.content.PostType;
import blog.troppo.support.NotFoundException;

/** The types that these screens keep: posts and pages. */
final class PostScreens {

	private PostScreens() {
	}

	static boolean isKept(PostType type) {
		return type.equals(PostType.POST) || type.equals(PostType.PAGE);
	}

	static PostType type(String name) {
		PostType type = PostType.named(name);
		if (!isKept(type)) {
			throw new NotFoundException("Invalid post type.");
		}
		return type;
	}

	/** The table of the type. */
	static String list(PostType type) {
		return type.equals(PostType.POST) ? "edit.php" : "edit.php?post_type=" + type.name();
	}

}
