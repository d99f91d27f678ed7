package blog.troppo.content;

import blog.troppo.formatting.Slugs;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * The slug a written post gets: the one asked for, else one of its title, else its
 * number. In the trash it is put aside, so that another post may have it.
 */
@Component
class PostNaming {

	private static final String DESIRED = "_wp_desired_post_slug";

	private static final String TRASHED = "__trashed";

	private static final int MOST_BYTES_TRASHED = 191;

	private final PostSlugs slugs;

	PostNaming(PostSlugs slugs) {
		this.slugs = slugs;
	}

	void nameNew(Post post, PostChange change, Viewer writer) {
		name(post, change, wanted(post, change, writer));
	}

	void nameChanged(Post post, PostChange change, PostStatus before, Viewer writer) {
		boolean wasInTrash = before.equals(PostStatus.TRASH);
		String wanted = wanted(post, change, writer);
		if (wasInTrash && !post.is(PostStatus.TRASH)) {
			wanted = post.meta(DESIRED).orElse(wanted);
			post.removeMeta(DESIRED);
		}
		else if (!wasInTrash && post.is(PostStatus.TRASH)) {
			wanted = putAside(post);
		}
		name(post, change, wanted);
	}

	private static String putAside(Post post) {
		if (post.slug().endsWith(TRASHED)) {
			return post.slug();
		}
		post.addMeta(DESIRED, post.slug());
		return Slugs.shorten(post.slug(), MOST_BYTES_TRASHED) + TRASHED;
	}

	private void name(Post post, PostChange change, String wanted) {
		String slug = (change.slugIsOwn && !wanted.isEmpty()) ? this.slugs.free(wanted, post)
				: this.slugs.unique(wanted, post);
		if (slug.isEmpty() && !PostSlugs.isFree(post.status())) {
			String ofTitle = this.slugs.of(post.title());
			slug = this.slugs.unique(ofTitle.isEmpty() ? String.valueOf(post.id()) : ofTitle, post);
		}
		post.name(slug);
	}

	/** Whoever may not publish does not choose the address of what waits for review. */
	private String wanted(Post post, PostChange change, Viewer writer) {
		if (post.is(PostStatus.PENDING) && !mayPublish(post, writer)) {
			return "";
		}
		String asked = (change.slug != null) ? change.slug : post.slug();
		if (asked.isEmpty()) {
			return PostSlugs.isFree(post.status()) ? "" : this.slugs.of(post.title());
		}
		return asked.equals(post.slug()) ? asked : this.slugs.of(asked);
	}

	private static boolean mayPublish(Post post, Viewer writer) {
		return PostTypeCapabilities.of(post.type()).map((names) -> writer.can(names.get("publish_posts"))).orElse(true);
	}

}
