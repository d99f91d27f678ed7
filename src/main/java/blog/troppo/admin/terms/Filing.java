package blog.troppo.admin.terms;

import java.util.Collection;
import java.util.Set;

import blog.troppo.content.PostRights;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermAuthoring;
import blog.troppo.content.TermCapabilities;
import blog.troppo.content.TermCapabilities.Action;
import blog.troppo.content.Terms;
import blog.troppo.support.ForbiddenException;
import blog.troppo.support.NotFoundException;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes terms as far as the viewer may; several at once all or none. */
@Component
@Transactional
class Filing {

	private static final Set<Taxonomy> KEPT = Set.of(Taxonomy.CATEGORY, Taxonomy.POST_TAG, Taxonomy.LINK_CATEGORY);

	private final TermAuthoring authoring;

	private final Terms terms;

	private final PostRights rights;

	Filing(TermAuthoring authoring, Terms terms, PostRights rights) {
		this.authoring = authoring;
		this.terms = terms;
		this.rights = rights;
	}

	/** A taxonomy that these screens keep and the viewer may manage. */
	static Taxonomy taxonomy(String name, Viewer viewer) {
		Taxonomy taxonomy = Taxonomy.find(name)
			.filter(KEPT::contains)
			.orElseThrow(() -> new NotFoundException("Invalid taxonomy."));
		if (!viewer.holds(Set.of(TermCapabilities.needed(Action.MANAGE, taxonomy, false)))) {
			throw new ForbiddenException("Sorry, you are not allowed to manage terms in this taxonomy.");
		}
		return taxonomy;
	}

	Term create(Taxonomy taxonomy, TermForm form) {
		return this.authoring.create(taxonomy, form.change());
	}

	Term update(long id, TermForm form, Viewer viewer) {
		find(id, Action.EDIT, viewer);
		return this.authoring.update(id, form.change());
	}

	/** The default category is not among those that may be deleted. */
	int delete(Collection<Long> ids, Viewer viewer) {
		int deleted = 0;
		for (long id : ids) {
			find(id, Action.DELETE, viewer);
			deleted += this.authoring.delete(id) ? 1 : 0;
		}
		return deleted;
	}

	/** What is filed under these is then filed under another; they go. */
	int merge(Collection<Long> ids, long into, Viewer viewer) {
		find(into, Action.EDIT, viewer);
		int merged = 0;
		for (long id : ids) {
			if (id != into) {
				find(id, Action.DELETE, viewer);
				this.authoring.merge(id, into);
				merged++;
			}
		}
		return merged;
	}

	/** A term with which the viewer may do this. */
	@Transactional(readOnly = true)
	public Term find(long id, Action action, Viewer viewer) {
		Term term = this.terms.findById(id)
			.filter((found) -> KEPT.contains(found.taxonomy()))
			.orElseThrow(() -> new NotFoundException(
					"You attempted to edit an item that does not exist. Perhaps it was deleted?"));
		if (!this.rights.may(viewer, action, term)) {
			throw new ForbiddenException((action == Action.DELETE) ? "Sorry, you are not allowed to delete this item."
					: "Sorry, you are not allowed to edit this item.");
		}
		return term;
	}

}
