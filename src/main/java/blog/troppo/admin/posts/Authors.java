package blog.troppo.admin.posts;

import java.util.List;

import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.content.UserFinder;
import blog.troppo.content.UserQuery;
import blog.troppo.content.UserQuery.Order;
import blog.troppo.formatting.Escape;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Who can be the author of posts, for those who may edit what others wrote. */
@Component
class Authors {

	private static final int MOST = 100;

	private final UserFinder finder;

	Authors(UserFinder finder) {
		this.finder = finder;
	}

	/** An author that can be chosen. */
	record Author(long id, String name) {
	}

	/** The first hundred by name. */
	List<Author> of(PostType type, Viewer viewer) {
		if (!PostList.seesOthers(type, viewer)) {
			return List.of();
		}
		String writes = PostTypeCapabilities.of(type).orElseThrow().get("edit_posts");
		return this.finder
			.find(new UserQuery("", List.of(), null, List.of(), List.of(), List.of(), List.of(writes), false,
					Order.NAME, true, 0, MOST))
			.items()
			.stream()
			.map((user) -> new Author(user.id(), Escape.decode(user.displayName())))
			.toList();
	}

}
