package blog.troppo.admin.media;

import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts and pages that a file can belong to. */
@Component
@Transactional(readOnly = true)
class Hosts {

	private static final int MOST = 20;

	private static final List<PostStatus> SHOWN = List.of(PostStatus.PUBLISH, PostStatus.FUTURE, PostStatus.DRAFT,
			PostStatus.PENDING, PostStatus.PRIVATE);

	private final PostFinder finder;

	private final PostRights rights;

	Hosts(PostFinder finder, PostRights rights) {
		this.finder = finder;
		this.rights = rights;
	}

	record Host(long id, String title) {

		static Host of(Post post) {
			return new Host(post.id(), MediaList.title(post));
		}

	}

	/** Those that the viewer may edit and that these words are in, the newest first. */
	List<Host> find(String search, Viewer viewer) {
		PostQuery query = PostQuery.posts()
			.ofTypes(List.of(PostType.POST, PostType.PAGE))
			.ofStatuses(SHOWN)
			.page(1, MOST);
		return this.finder.find(search.isBlank() ? query : query.matching(search.strip()), viewer)
			.items()
			.stream()
			.filter((post) -> this.rights.may(viewer, PostAction.EDIT, post))
			.map(Host::of)
			.toList();
	}

	/** The post that a file belongs to. */
	List<Host> of(Post file) {
		return this.finder.load(file.parentId().stream().toList()).stream().map(Host::of).toList();
	}

}
