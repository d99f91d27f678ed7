package blog.troppo.admin.posts;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.PostType;
import blog.troppo.content.PostTypeCapabilities;
import blog.troppo.content.UserFinder;
import blog.troppo.content.UserQuery;
import blog.troppo.content.UserQuery.Column;
import blog.troppo.content.UserQuery.Order;
import blog.troppo.formatting.Escape;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.InvalidException;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;

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

	/**
	 * The first hundred by name of those whose name or username contains what is
	 * searched.
	 */
	private List<Author> of(PostType type, String search, Viewer viewer) {
		if (!PostList.seesOthers(type, viewer)) {
			return List.of();
		}
		String writes = PostTypeCapabilities.of(type).orElseThrow().get("edit_posts");
		return this.finder
			.find(new UserQuery(search, List.of(Column.NAME, Column.LOGIN), null, List.of(), List.of(), List.of(),
					List.of(writes), List.of(), Order.NAME, true, 0, MOST))
			.items()
			.stream()
			.map(Authors::author)
			.toList();
	}

	/** Those who are searched; first the one chosen so far. */
	List<Author> of(PostType type, String search, long chosen, Viewer viewer) {
		List<Author> all = new ArrayList<>(of(type, search, viewer));
		if (PostList.seesOthers(type, viewer)) {
			this.users.findById(chosen)
				.map(Authors::author)
				.filter((author) -> !all.contains(author))
				.ifPresent(all::addFirst);
		}
		return all;
	}

	/** Whether there are more than are listed, so that they are to be searched. */
	static boolean areMany(List<Author> listed, String search) {
		return listed.size() >= MOST || !search.isBlank();
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
