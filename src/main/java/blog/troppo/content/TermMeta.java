package blog.troppo.content;

import blog.troppo.support.Meta;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is noted about a term. */
@Entity
@Table(name = "term_meta")
class TermMeta extends Meta {

	@ManyToOne(fetch = FetchType.LAZY)
	private Term term;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected TermMeta() {
	}

	TermMeta(Term term, String name, String value) {
		super(name, value);
		this.term = term;
	}

	/** One that was read. */
	TermMeta(Term term, long id, String name, String value) {
		super(id, name, value);
		this.term = term;
	}

}
