package blog.troppo.admin.posts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.support.ForbiddenException;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes several posts together, all or none; those that somebody else is writing at
 * this moment are left alone.
 */
@Component
@Transactional
class BulkEditing {

	private static final List<PostStatus> OUT = List.of(PostStatus.PUBLISH, PostStatus.PRIVATE);

	private static final List<PostStatus> CHOICES = List.of(PostStatus.PUBLISH, PostStatus.PRIVATE, PostStatus.PENDING,
			PostStatus.DRAFT);

	private final PostWriting writing;

	private final PostAuthoring authoring;

	private final PostLocks locks;

	private final TermAuthoring terms;

	private final Authors authors;

	BulkEditing(PostWriting writing, PostAuthoring authoring, PostLocks locks, TermAuthoring terms, Authors authors) {
		this.writing = writing;
		this.authoring = authoring;
		this.locks = locks;
		this.terms = terms;
		this.authors = authors;
	}

	/** Tells how many were changed. */
	int change(Collection<Long> ids, BulkChange wanted, Viewer viewer) {
		int changed = 0;
		for (long id : ids) {
			Post post = this.writing.find(id, viewer);
			if (this.locks.otherWriter(post, viewer).isEmpty()) {
				this.authoring.update(id, of(post, wanted, viewer), viewer);
				changed++;
			}
		}
		return changed;
	}

	private PostChange of(Post post, BulkChange wanted, Viewer viewer) {
		PostType type = post.type();
		PostChange change = author(PostChange.nothing(), type, wanted, viewer);
		Optional<PostStatus> status = CHOICES.stream()
			.filter((choice) -> choice.name().equals(wanted.toStatus()))
			.findFirst();
		if (status.isPresent()) {
			if (OUT.contains(status.get()) && !PostWriting.mayPublish(type, viewer)) {
				throw new ForbiddenException("Sorry, you are not allowed to publish posts as this user.");
			}
			change = change.status(status.get());
		}
		if (PostForm.text(wanted.toComments()).matches("open|closed")) {
			change = change.comments("open".equals(wanted.toComments()));
		}
		if (PostForm.text(wanted.toSticky()).matches("sticky|not") && PostWriting.mayStick(type, viewer)) {
			change = change.sticky("sticky".equals(wanted.toSticky()));
		}
		return type.equals(PostType.POST) ? filed(change, post, wanted) : change;
	}

	private PostChange author(PostChange change, PostType type, BulkChange wanted, Viewer viewer) {
		if (wanted.toAuthor() == null || wanted.toAuthor() == 0) {
			return change;
		}
		return change.by(this.authors.chosen(wanted.toAuthor(), type, viewer));
	}

	/** What they are filed under already stays. */
	private PostChange filed(PostChange given, Post post, BulkChange wanted) {
		PostChange change = given;
		if (wanted.toCategory() != null && wanted.toCategory() > 0) {
			change = change.terms(Taxonomy.CATEGORY,
					Stream.concat(post.terms(Taxonomy.CATEGORY).map(Term::id), Stream.of(wanted.toCategory()))
						.distinct()
						.toList());
		}
		List<String> names = Stream.of(PostForm.text(wanted.toTags()).split(","))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
		return names.isEmpty() ? change
				: change.terms(Taxonomy.POST_TAG,
						Stream
							.concat(post.terms(Taxonomy.POST_TAG).map(Term::id),
									this.terms.named(Taxonomy.POST_TAG, names).stream().map(Term::id))
							.distinct()
							.toList());
	}

}
