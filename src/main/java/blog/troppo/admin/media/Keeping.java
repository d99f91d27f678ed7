package blog.troppo.admin.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostRights;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.media.MediaRemoval;
import blog.troppo.media.MediaUses;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Describes and deletes files as far as the viewer may, several at once all or none. */
@Component
@Transactional
class Keeping {

	private final PostAuthoring authoring;

	private final MediaRemoval removal;

	private final MediaUses uses;

	private final Attachments attachments;

	private final Posts posts;

	private final PostRights rights;

	Keeping(PostAuthoring authoring, MediaRemoval removal, MediaUses uses, Attachments attachments, Posts posts,
			PostRights rights) {
		this.authoring = authoring;
		this.removal = removal;
		this.uses = uses;
		this.attachments = attachments;
		this.posts = posts;
		this.rights = rights;
	}

	/** All that the screen of one file shows, as the viewer may change it. */
	record Shown(MediaItem item, MediaItem.Texts texts, Attachment file) {
	}

	@Transactional(readOnly = true)
	public Shown show(long id, Viewer viewer) {
		Post post = find(id, PostAction.EDIT, viewer);
		Attachment file = this.attachments.of(post);
		return new Shown(MediaItem.of(post, file, this.attachments.bytes(post),
				this.rights.may(viewer, PostAction.DELETE, post)), MediaItem.Texts.of(post), file);
	}

	@Transactional(readOnly = true)
	public List<MediaUses.Use> uses(long id, Viewer viewer) {
		return this.uses.of(find(id, PostAction.EDIT, viewer));
	}

	@Transactional(readOnly = true)
	public List<MediaUses.Place> places(long id, Viewer viewer) {
		return this.uses.places(find(id, PostAction.EDIT, viewer));
	}

	/** Puts the file below a post that the viewer may edit as well; 0 is none. */
	void attach(long id, long to, Viewer viewer) {
		Post file = find(id, PostAction.EDIT, viewer);
		file.parentId().flatMap(this.posts::findToShow).ifPresent((before) -> mayEdit(before, viewer));
		if (to > 0) {
			mayEdit(this.posts.findToShow(to).orElseThrow(() -> new NotFoundException("There is no post " + to)),
					viewer);
		}
		this.authoring.update(id, PostChange.nothing().parent(to), viewer);
	}

	private void mayEdit(Post post, Viewer viewer) {
		if (!this.rights.may(viewer, PostAction.EDIT, post)) {
			throw new ForbiddenException("Sorry, you are not allowed to edit this item.");
		}
	}

	void describe(long id, MediaItem.Texts texts, Viewer viewer) {
		find(id, PostAction.EDIT, viewer);
		this.authoring.update(id,
				PostChange.nothing()
					.title(text(texts.title()))
					.excerpt(text(texts.caption()))
					.content(text(texts.description()))
					.meta("_wp_attachment_image_alt", text(texts.alt()).replaceAll("\\s+", " ").strip()),
				viewer);
	}

	int delete(Collection<Long> ids, Viewer viewer) {
		titles(ids, viewer);
		ids.forEach(this.removal::delete);
		return ids.size();
	}

	/** What they are called that the viewer wants to delete, and may. */
	@Transactional(readOnly = true)
	public List<String> titles(Collection<Long> ids, Viewer viewer) {
		List<String> titles = new ArrayList<>();
		ids.forEach((id) -> titles.add(MediaList.title(find(id, PostAction.DELETE, viewer))));
		return titles;
	}

	/** A file with which the viewer may do this. */
	@Transactional(readOnly = true)
	public Post find(long id, PostAction action, Viewer viewer) {
		Post post = this.posts.findToShow(id)
			.filter((found) -> found.is(PostType.ATTACHMENT))
			.orElseThrow(() -> new NotFoundException(
					"You attempted to edit an item that does not exist. Perhaps it was deleted?"));
		if (!this.rights.may(viewer, action, post)) {
			throw new ForbiddenException(
					(action == PostAction.DELETE) ? "Sorry, you are not allowed to delete this item."
							: "Sorry, you are not allowed to edit this item.");
		}
		return post;
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "").replace("\r\n", "\n");
	}

}
