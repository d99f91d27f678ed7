package blog.troppo.content;

import java.util.List;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws posts away and takes them out again: {@code wp_trash_post},
 * {@code wp_untrash_post}.
 */
@Component
@Transactional
public class PostTrash {

	private static final String STATUS = "_wp_trash_meta_status";

	private static final String TIME = "_wp_trash_meta_time";

	private final PostAuthoring authoring;

	private final Settings settings;

	private final SiteClock clock;

	PostTrash(PostAuthoring authoring, Settings settings, SiteClock clock) {
		this.authoring = authoring;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Into the trash; it remembers what it was.
	 * @return false if it lies there already
	 */
	public boolean throwAway(long id, Viewer writer) {
		Post post = this.authoring.take(id);
		if (post.is(PostStatus.TRASH)) {
			return false;
		}
		post.addMeta(STATUS, post.status().name());
		post.addMeta(TIME, String.valueOf(this.clock.now().getEpochSecond()));
		giveUpUses(post);
		this.authoring.update(id, PostChange.nothing().status(PostStatus.TRASH), writer);
		return true;
	}

	/**
	 * Out of the trash, as a draft, so that nothing is published by accident.
	 * @return false if it does not lie there
	 */
	public boolean restore(long id, Viewer writer) {
		return restore(id, PostStatus.DRAFT, writer);
	}

	/**
	 * Out of the trash, as what it was: for those who threw it away by mistake just now.
	 */
	public boolean undo(long id, Viewer writer) {
		Post post = this.authoring.take(id);
		return restore(id, post.meta(STATUS).map(PostStatus::new).orElse(PostStatus.DRAFT), writer);
	}

	private boolean restore(long id, PostStatus status, Viewer writer) {
		Post post = this.authoring.take(id);
		if (!post.is(PostStatus.TRASH)) {
			return false;
		}
		List.of(STATUS, TIME).forEach(post::removeMeta);
		this.authoring.update(id, PostChange.nothing().status(status), writer);
		return true;
	}

	/** What is thrown away is no front page, and does not stick. */
	void giveUpUses(Post post) {
		post.stick(false);
		if (!post.is(PostType.PAGE)) {
			return;
		}
		if (this.settings.get(SiteSettings.PAGE_ON_FRONT) == post.id()) {
			this.settings.set(SiteSettings.SHOW_ON_FRONT, "posts");
			this.settings.set(SiteSettings.PAGE_ON_FRONT, 0L);
		}
		if (this.settings.get(SiteSettings.PAGE_FOR_POSTS) == post.id()) {
			this.settings.set(SiteSettings.PAGE_FOR_POSTS, 0L);
		}
	}

}
