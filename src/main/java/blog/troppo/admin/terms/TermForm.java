package blog.troppo.admin.terms;

import java.util.Objects;

import blog.troppo.content.Term;
import blog.troppo.content.TermChange;
import blog.troppo.formatting.Escape;
import org.jspecify.annotations.Nullable;

/** The fields of a term as they are sent and shown; what is not sent stays. */
record TermForm(@Nullable String name, @Nullable String slug, @Nullable Long parent, @Nullable String description) {

	static final TermForm EMPTY = new TermForm("", "", 0L, "");

	static TermForm of(Term term) {
		return new TermForm(Escape.decode(term.name()), term.slug(), term.parentId().orElse(0L), term.description());
	}

	TermChange change() {
		TermChange change = TermChange.named(text(this.name)).slug(text(this.slug).strip());
		change = (this.description != null) ? change.description(text(this.description)) : change;
		return (this.parent != null) ? change.parent(this.parent) : change;
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "").replace("\r\n", "\n");
	}

}
