package blog.troppo.content;

import java.time.Instant;
import java.util.Optional;

import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody is writing and has not saved: one autosave a user and post, beside the
 * post as readers see it. The writer's own draft is saved itself.
 */
@Component
@Transactional
public class Autosaves {

	private final PostAuthoring authoring;

	private final Posts posts;

	private final Revisions revisions;

	Autosaves(PostAuthoring authoring, Posts posts, Revisions revisions) {
		this.authoring = authoring;
		this.posts = posts;
		this.revisions = revisions;
	}

	public Optional<Post> find(long post, Viewer writer) {
		return (writer.userId() == null) ? Optional.empty()
				: this.posts.findAutosave(post, slug(post), writer.userId());
	}

	/** The writer's own, if it is newer than the post and says something else. */
	@Transactional(readOnly = true)
	public Optional<Post> newer(Post post, Viewer writer) {
		return find(post.id(), writer).filter((kept) -> !this.revisions.says(kept, post)
				&& kept.modifiedAt().orElse(Instant.MIN).isAfter(post.modifiedAt().orElse(Instant.MIN)));
	}

	/** What the autosaves of a post are called. */
	public static String slug(long post) {
		return post + "-autosave-v1";
	}

	/** Throws the writer's own away. */
	public void discard(long post, Viewer writer) {
		find(post, writer).ifPresent(this.posts::delete);
	}

	/**
	 * Keeps the texts of the change: {@code wp_create_post_autosave}.
	 * @return the autosave; empty if there is no more difference from the post, so that
	 * an older autosave went
	 */
	public Optional<Post> keep(long id, PostChange change, Viewer writer) {
		Post post = this.authoring.take(id);
		Optional<Post> before = find(id, writer);
		Post autosave = before.orElseGet(() -> this.revisions.add(post, "autosave", writer));
		this.revisions.copyTexts(post, autosave);
		this.authoring.rewrite(autosave, change, writer);
		if (before.isPresent() && this.revisions.says(autosave, post)) {
			this.posts.delete(autosave);
			return Optional.empty();
		}
		return Optional.of(autosave);
	}

}
