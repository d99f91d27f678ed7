package blog.troppo.admin.posts;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.content.UserFinder;
import blog.troppo.content.UserQuery;
import blog.troppo.content.UserQuery.Order;
import blog.troppo.formatting.Escape;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Who can be the author of posts, for those who may edit what others wrote. */
@Component
class Authors {

	private static final int MOST = 100;

	private final UserFinder finder;

	private final Users users;

	Authors(UserFinder finder, Users users) {
		this.finder = finder;
		this.users = users;
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
			.map(Authors::author)
			.toList();
	}

	/** The same, and whose the post is now, first. */
	List<Author> of(PostType type, @Nullable Post post, Viewer viewer) {
		List<Author> all = new ArrayList<>(of(type, viewer));
		if (!all.isEmpty() && post != null) {
			post.author().map(Authors::author).filter((author) -> !all.contains(author)).ifPresent(all::addFirst);
		}
		return all;
	}

	private static Author author(User user) {
		return new Author(user.id(), Escape.decode(user.displayName()));
	}

	/** The one that somebody chose who may. */
	User chosen(long id, PostType type, Viewer viewer) {
		if (!PostList.seesOthers(type, viewer)) {
			throw new ForbiddenException("Sorry, you are not allowed to create posts as this user.");
		}
		return this.users.findById(id).orElseThrow(() -> new InvalidException("author", "Invalid author ID."));
	}

}
