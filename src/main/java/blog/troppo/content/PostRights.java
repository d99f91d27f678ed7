package blog.troppo.content;

import java.util.EnumSet;
import java.util.Set;

import blog.troppo.content.PostStanding.Part;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a viewer may do something with a post, a term or a comment on a post. */
@Component
public class PostRights {

	private static final int DEPTH = 5;

	private final PostFinder finder;

	private final Settings settings;

	PostRights(PostFinder finder, Settings settings) {
		this.finder = finder;
		this.settings = settings;
	}

	/** As {@code current_user_can( 'edit_post', $post )} and its like. */
	@Transactional(readOnly = true)
	public boolean may(Viewer viewer, PostAction action, Post post) {
		return viewer.holds(PostCapabilities.needed(action, standing(post, DEPTH), viewer.userId()));
	}

	/** Whoever may edit a post may edit what others say to it; the post may be gone. */
	@Transactional(readOnly = true)
	public boolean mayEditComment(Viewer viewer, @Nullable Post post) {
		return (post != null) ? may(viewer, PostAction.EDIT, post) : viewer.can("edit_posts");
	}

	public boolean may(Viewer viewer, TermCapabilities.Action action, Term term) {
		boolean isDefault = term.taxonomy().equals(Taxonomy.CATEGORY)
				&& term.id() == this.settings.get(SiteSettings.DEFAULT_CATEGORY);
		return viewer.holds(Set.of(TermCapabilities.needed(action, term.taxonomy(), isDefault)));
	}

	/** A chain of parents is followed so far; an import may have brought a circle. */
	private PostStanding standing(Post post, int depth) {
		boolean inherits = (post.is(PostType.ATTACHMENT) || post.is(PostType.REVISION)) && depth > 0;
		PostStanding parent = inherits
				? post.parentId().flatMap(this.finder::read).map((found) -> standing(found, depth - 1)).orElse(null)
				: null;
		return PostStanding.of(withMeta(post), parent, parts(post));
	}

	/** Where a post in the trash came from is not known by its name. */
	private Post withMeta(Post post) {
		return (post.withoutTexts && post.is(PostStatus.TRASH)) ? this.finder.read(post.id()).orElse(post) : post;
	}

	private Set<Part> parts(Post post) {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		if (post.is(PostType.PAGE)) {
			addIf(parts, Part.FRONT_PAGE, post.id() == this.settings.get(SiteSettings.PAGE_ON_FRONT));
			addIf(parts, Part.POSTS_PAGE, post.id() == this.settings.get(SiteSettings.PAGE_FOR_POSTS));
			addIf(parts, Part.PRIVACY_PAGE, post.id() == this.settings.get(SiteSettings.PRIVACY_PAGE));
		}
		return parts;
	}

	private static void addIf(Set<Part> parts, Part part, boolean is) {
		if (is) {
			parts.add(part);
		}
	}

}
