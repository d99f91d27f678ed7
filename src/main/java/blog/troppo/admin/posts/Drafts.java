package blog.troppo.admin.posts;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Autosaves;
import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Previews;
import blog.troppo.support.ConflictException;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is being written without saving it, by WordPress's rules: the writer's own
 * draft itself, of any other post one autosave a writer beside it.
 */
@Component
@Transactional
class Drafts {

	private static final Set<PostStatus> OWN = Set.of(PostStatus.DRAFT, PostStatus.AUTO_DRAFT);

	private final PostWriting writing;

	private final PostAuthoring authoring;

	private final Autosaves autosaves;

	private final PostLocks locks;

	private final Previews previews;

	Drafts(PostWriting writing, PostAuthoring authoring, Autosaves autosaves, PostLocks locks, Previews previews) {
		this.previews = previews;
		this.writing = writing;
		this.authoring = authoring;
		this.autosaves = autosaves;
		this.locks = locks;
	}

	/**
	 * What was kept beside a post.
	 *
	 * @param form the post with these texts
	 */
	record Kept(@Nullable LocalDateTime date, PostForm form) {
	}

	/**
	 * @param id the post; 0 for one that is not there yet and becomes a draft
	 * @return the post that is written, not its autosave
	 */
	Post keep(long id, PostType type, PostForm form, Viewer viewer) {
		if (id == 0) {
			return this.writing.create(type, form, PostWriting.Intent.DRAFT, viewer);
		}
		Post post = this.writing.find(id, viewer);
		if (this.locks.otherWriter(post, viewer).isPresent()) {
			throw new ConflictException("Somebody else has taken over in the meantime.");
		}
		PostChange words = PostWriting.words(form);
		if (isOwnDraft(post, viewer)) {
			PostChange change = post.is(PostStatus.AUTO_DRAFT) ? words.status(PostStatus.DRAFT) : words;
			return this.authoring.update(id, change, viewer);
		}
		this.autosaves.keep(id, words, viewer);
		return post;
	}

	private static boolean isOwnDraft(Post post, Viewer viewer) {
		return OWN.contains(post.status()) && viewer.is(post.author().orElse(null));
	}

	/** Where the viewer looks at the post with what was kept of it. */
	String preview(Post post, Viewer viewer) {
		return isOwnDraft(post, viewer) ? this.previews.link(post) : this.previews.linkToUnsaved(post, viewer);
	}

	/** The viewer's autosave, if it is newer than the post and says something else. */
	@Transactional(readOnly = true)
	public Optional<Kept> newer(Post post, PostForm form, Viewer viewer) {
		return this.autosaves.newer(post, viewer)
			.map((kept) -> new Kept(kept.modifiedLocal().orElse(null), form.withTextsOf(kept)));
	}

	/** Throws the viewer's autosave away. */
	void discard(long id, Viewer viewer) {
		this.writing.find(id, viewer);
		this.autosaves.discard(id, viewer);
	}

}
