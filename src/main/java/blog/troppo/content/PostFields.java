package blog.troppo.content;

import java.util.Set;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Puts a change's plain fields into a post, and what hangs on it: terms and meta. */
@Component
class PostFields {

	private static final Set<PostStatus> OF_ATTACHMENTS = Set.of(PostStatus.INHERIT, PostStatus.PRIVATE,
			PostStatus.TRASH, PostStatus.AUTO_DRAFT);

	private final Settings settings;

	private final PostParents parents;

	private final PostFiling filing;

	PostFields(Settings settings, PostParents parents, PostFiling filing) {
		this.settings = settings;
		this.parents = parents;
		this.filing = filing;
	}

	/** Comments and pings are open as the site has it for this type. */
	void writeNew(Post post, PostChange change, Viewer writer) {
		boolean comments = post.type().supports("comments") && !post.is(PostType.PAGE);
		boolean pings = post.type().supports("trackbacks");
		post.openToComments(comments && this.settings.get(SiteSettings.DEFAULT_COMMENT_STATUS));
		post.openToPings(pings && this.settings.get(SiteSettings.DEFAULT_PING_STATUS));
		post.moveBelow((change.parentId == null || change.parentId == 0) ? null : change.parentId);
		writePlain(post, change, writer);
	}

	void write(Post post, PostChange change, Viewer writer) {
		if (change.parentId != null) {
			this.parents.move(post, change.parentId);
		}
		writePlain(post, change, writer);
	}

	private static void writePlain(Post post, PostChange change, Viewer writer) {
		PostTexts.write(post, change, writer);
		PostStatus status = (change.status != null) ? change.status : post.status();
		post.become(post.is(PostType.ATTACHMENT) && !OF_ATTACHMENTS.contains(status) ? PostStatus.INHERIT : status);
		if (change.author != null) {
			post.attributeTo(change.author);
		}
		if (change.password != null) {
			post.protectWith(change.password);
		}
		if (post.is(PostStatus.PRIVATE)) {
			post.protectWith("");
		}
		if (change.menuOrder != null) {
			post.arrange(change.menuOrder);
		}
		if (change.comments != null) {
			post.openToComments(change.comments);
		}
		if (change.pings != null) {
			post.openToPings(change.pings);
		}
		if (change.sticky != null) {
			post.stick(change.sticky);
		}
		if (change.mimeType != null) {
			post.holdFile(change.mimeType);
		}
		if (change.toPing != null) {
			post.pingLater(change.toPing);
		}
	}

	void attach(Post post, PostChange change) {
		this.filing.file(post, change);
		change.meta.forEach((name, value) -> value.ifPresentOrElse((text) -> post.setMeta(name, text),
				() -> post.removeMeta(name)));
		change.entries.forEach((entry) -> entry.accept(post));
		if (change.template != null) {
			post.setMeta("_wp_page_template", change.template.isEmpty() ? "default" : change.template);
		}
	}

}
