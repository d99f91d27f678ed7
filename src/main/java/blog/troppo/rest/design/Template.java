package blog.troppo.rest.design;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;

/**
 * A template as it is kept: made of blocks, for one theme.
 *
 * @param post the post that holds it, or a revision of that
 * @param slug its name in the theme, which a revision has from its template
 */
record Template(TemplateKind kind, Post post, String theme, String slug, PostStatus status) {

	String id() {
		return this.theme + "//" + this.slug;
	}

	String path() {
		return this.kind.route() + "/" + id();
	}

	/** The same, as it stood in this revision. */
	Template as(Post revision) {
		return new Template(this.kind, revision, this.theme, this.slug, revision.status());
	}

	/** The same where it has gone to. */
	Template as(PostStatus standing) {
		return new Template(this.kind, this.post, this.theme, this.slug, standing);
	}

	/** The same at the address of another kind. */
	Template at(TemplateKind other) {
		return new Template(other, this.post, this.theme, this.slug, this.status);
	}

	/** Whether the author chooses it, and no rule of the hierarchy. */
	boolean isCustom() {
		return TemplateKinds.find(this.slug).isEmpty() && this.post.meta("is_wp_suggestion").isEmpty();
	}

}
