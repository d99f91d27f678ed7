package blog.troppo.admin.terms;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;

/**
 * A term in the table.
 *
 * @param depth how many terms stand above it, where they are listed so
 * @param address where readers find what is filed under it; empty if nowhere
 * @param isDefault whether it is the category of posts without one, which stays
 */
record TermRow(long id, String name, String slug, String description, int count, int depth, String taxonomy,
		String address, boolean isDefault) {

	static TermRow of(Term term, int depth, String address, boolean isDefault) {
		return new TermRow(term.id(), Escape.decode(term.name()), term.slug(),
				Escape.decode(StripTags.stripAllToLine(term.description())), term.postCount(), depth,
				term.taxonomy().name(), address, isDefault);
	}

	public String indent() {
		return "— ".repeat(this.depth);
	}

	/** The table of the posts that are filed under it; empty if there is none. */
	public String posts() {
		if (this.taxonomy.equals(Taxonomy.CATEGORY.name())) {
			return "edit.php?cat=" + this.id;
		}
		return this.taxonomy.equals(Taxonomy.POST_TAG.name()) ? "edit.php?tag_id=" + this.id : "";
	}

}
