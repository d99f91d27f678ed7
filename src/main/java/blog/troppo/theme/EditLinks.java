package blog.troppo.theme;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Where a reader who may edit something does so. */
@Component
class EditLinks {

	private final SiteUrls urls;

	EditLinks(SiteUrls urls) {
		this.urls = urls;
	}

	/** As {@code get_edit_post_link}; null for those who may not. */
	@Nullable String of(Post post, Viewer viewer) {
		return mayEdit(post, viewer) ? this.urls.site("/wp-admin/post.php?post=" + post.id() + "&action=edit") : null;
	}

	/** As {@code get_edit_comment_link}. */
	@Nullable String ofComment(long comment, Post post, Viewer viewer) {
		return mayEdit(post, viewer) ? this.urls.site("/wp-admin/comment.php?action=editcomment&c=" + comment) : null;
	}

	/** Where its author corrects a comment. */
	String ofOwnComment(long comment) {
		return this.urls.site("/wp-comments/edit?c=" + comment);
	}

	static boolean mayEdit(Post post, Viewer viewer) {
		String posts = post.type().plural();
		boolean own = viewer.is(post.author().orElse(null));
		if (!viewer.can("edit_" + posts) || (!own && !viewer.can("edit_others_" + posts))) {
			return false;
		}
		if (post.is(PostStatus.PUBLISH) || post.is(PostStatus.FUTURE)) {
			return viewer.can("edit_published_" + posts);
		}
		return own || !post.is(PostStatus.PRIVATE) || viewer.can("edit_private_" + posts);
	}

}
