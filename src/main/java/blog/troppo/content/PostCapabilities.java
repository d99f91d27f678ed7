package blog.troppo.content;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.PostStanding.Part;
import org.jspecify.annotations.Nullable;

/**
 * {@code map_meta_cap()} for posts: which capabilities it takes to do something with this
 * one, by its type, its status and whose it is. All of those named are needed.
 */
public final class PostCapabilities {

	private static final Set<String> NEVER = Set.of("do_not_allow");

	private PostCapabilities() {
	}

	public static Set<String> needed(PostAction action, PostStanding post, @Nullable Long userId) {
		Optional<PostTypeCapabilities> type = PostTypeCapabilities.of(post.type());
		if (type.isEmpty()) {
			return Set.of("edit_others_posts");
		}
		PostTypeCapabilities names = type.get();
		return switch (action) {
			case PUBLISH -> Set.of(names.get("publish_posts"));
			case READ -> read(post, names, userId);
			case EDIT -> edit(post, names, userId);
			case DELETE -> delete(post, names, userId);
		};
	}

	private static Set<String> edit(PostStanding post, PostTypeCapabilities names, @Nullable Long userId) {
		if (post.type().equals(PostType.REVISION)) {
			return (post.parent() != null) ? needed(PostAction.EDIT, post.parent(), userId) : NEVER;
		}
		return names.depend() ? change("edit", post, names, userId) : Set.of(names.get("edit_post"));
	}

	private static Set<String> delete(PostStanding post, PostTypeCapabilities names, @Nullable Long userId) {
		if (post.type().equals(PostType.REVISION)) {
			return NEVER;
		}
		if (post.parts().contains(Part.FRONT_PAGE) || post.parts().contains(Part.POSTS_PAGE)) {
			return Set.of("manage_options");
		}
		return names.depend() ? change("delete", post, names, userId) : Set.of(names.get("delete_post"));
	}

	private static Set<String> change(String verb, PostStanding post, PostTypeCapabilities names,
			@Nullable Long userId) {
		Set<String> needed = new LinkedHashSet<>();
		if (post.belongsTo(userId)) {
			needed.add(names.get(post.isOrWasPublished() ? verb + "_published_posts" : verb + "_posts"));
		}
		else {
			needed.add(names.get(verb + "_others_posts"));
			if (post.isPublished()) {
				needed.add(names.get(verb + "_published_posts"));
			}
			else if (post.status().equals(PostStatus.PRIVATE)) {
				needed.add(names.get(verb + "_private_posts"));
			}
		}
		if (post.parts().contains(Part.PRIVACY_PAGE)) {
			needed.add("manage_options");
		}
		return needed;
	}

	private static Set<String> read(PostStanding post, PostTypeCapabilities names, @Nullable Long userId) {
		if (post.type().equals(PostType.REVISION)) {
			return (post.parent() != null) ? needed(PostAction.READ, post.parent(), userId) : NEVER;
		}
		PostStatus status = post.effectiveStatus();
		if (!names.depend()) {
			return Set.of(names.get("read_post"));
		}
		if (!isRegistered(status)) {
			return Set.of("edit_others_posts");
		}
		if (status.equals(PostStatus.PUBLISH) || post.belongsTo(userId)) {
			return Set.of(names.get("read"));
		}
		return status.equals(PostStatus.PRIVATE) ? Set.of(names.get("read_private_posts"))
				: needed(PostAction.EDIT, post, userId);
	}

	private static boolean isRegistered(PostStatus status) {
		return switch (status.name()) {
			case "publish", "future", "draft", "pending", "private", "trash", "auto-draft", "inherit",
					"request-pending", "request-confirmed", "request-failed", "request-completed" ->
				true;
			default -> false;
		};
	}

}
