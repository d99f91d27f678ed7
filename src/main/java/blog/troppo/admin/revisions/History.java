package blog.troppo.admin.revisions;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The revisions of a post, for those who may edit it. */
@Component
@Transactional(readOnly = true)
class History {

	private static final int MOST = 100;

	private final Posts posts;

	private final PostRights rights;

	History(Posts posts, PostRights rights) {
		this.posts = posts;
		this.rights = rights;
	}

	/** A revision that can be chosen. */
	record Version(long id, String author, @Nullable LocalDateTime date, boolean autosave) {

		static Version of(Post revision) {
			return new Version(revision.id(), revision.author().map(User::displayName).orElse(""),
					revision.modifiedLocal().orElse(null), revision.slug().contains("-autosave-"));
		}

	}

	Post find(long id, Viewer viewer) {
		Post revision = this.posts.findById(id)
			.filter((post) -> post.is(PostType.REVISION))
			.orElseThrow(() -> new NotFoundException("There is no revision " + id + "."));
		Post post = revision.parentId()
			.flatMap(this.posts::findToShow)
			.orElseThrow(() -> new NotFoundException("There is no revision " + id + "."));
		if (!this.rights.may(viewer, PostAction.EDIT, post) || post.is(PostStatus.TRASH)) {
			throw new ForbiddenException("Sorry, you are not allowed to edit this item.");
		}
		return revision;
	}

	/** The newest first. */
	List<Version> of(Post revision) {
		return this.posts.findAllByParentIdOrderById(revision.parentId().orElseThrow())
			.stream()
			.filter((post) -> post.is(PostType.REVISION))
			.toList()
			.reversed()
			.stream()
			.limit(MOST)
			.map(Version::of)
			.toList();
	}

	/** The revision made before another; 0 for the first. */
	static long before(long id, List<Version> newestFirst) {
		return newestFirst.stream().mapToLong(Version::id).filter((other) -> other < id).max().orElse(0);
	}

}
