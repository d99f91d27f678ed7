package blog.troppo.admin.posts;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A post in the table.
 *
 * @param address where readers see it; empty if they do not
 * @param below the title of the page above; empty if there is none
 */
record PostRow(long id, String title, String status, String author, List<Label> categories, List<Label> tags,
		int comments, @Nullable LocalDateTime date, boolean sticky, boolean locked, String address, String below,
		boolean editable, boolean deletable) {

	/** A term that leads to the posts under it. */
	record Label(long id, String name) {

		static List<Label> of(Post post, Taxonomy taxonomy) {
			return post.terms(taxonomy).map(Label::of).toList();
		}

		private static Label of(Term term) {
			return new Label(term.id(), Escape.decode(term.name()));
		}

	}

	static PostRow of(Post post, String address, String below, boolean editable, boolean deletable) {
		return new PostRow(post.id(), title(post), post.status().name(),
				post.author().map(User::displayName).orElse(""), Label.of(post, Taxonomy.CATEGORY),
				Label.of(post, Taxonomy.POST_TAG), post.commentCount(),
				post.publishedLocal().or(post::modifiedLocal).orElse(null), post.isSticky(), post.needsPassword(),
				address, below, editable, deletable);
	}

	static String title(Post post) {
		return Escape.decode(StripTags.stripAllToLine(post.title()));
	}

	public boolean isTrashed() {
		return this.status.equals(PostStatus.TRASH.name());
	}

	/** Said beside the title, as it is not public like the others. */
	public boolean stands() {
		return !this.status.equals(PostStatus.PUBLISH.name()) && !isTrashed();
	}

}
