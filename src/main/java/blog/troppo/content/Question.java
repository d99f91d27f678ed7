package blog.troppo.content;

import java.util.EnumSet;
import java.util.Set;

import blog.troppo.site.QueryVars;

/** What an address asks for, before anybody looked whether it is there. */
public final class Question {

	private final QueryVars vars;

	private final EnumSet<Is> aspects;

	Question(QueryVars vars, EnumSet<Is> aspects) {
		this.vars = vars;
		this.aspects = EnumSet.copyOf(aspects);
	}

	public QueryVars vars() {
		return this.vars;
	}

	public boolean is(Is aspect) {
		return this.aspects.contains(aspect);
	}

	/** One post, page or attachment. */
	public boolean isSingular() {
		return is(Is.SINGLE) || is(Is.PAGE) || is(Is.ATTACHMENT);
	}

	/** A category, a tag or another taxonomy's term. */
	public boolean isTerm() {
		return is(Is.CATEGORY) || is(Is.TAG) || is(Is.TAX);
	}

	/** Which page of the list, from 1. */
	public int page() {
		return Math.max(1, paged());
	}

	/** Which page of the list the address names; 0 if it names none. */
	public int paged() {
		return (int) Math.min(Math.abs(this.vars.number("paged")), Integer.MAX_VALUE / 1000);
	}

	public Set<Is> aspects() {
		return EnumSet.copyOf(this.aspects);
	}

	Question without(Is aspect) {
		EnumSet<Is> left = EnumSet.copyOf(this.aspects);
		left.remove(aspect);
		return new Question(this.vars, left);
	}

	Question with(Is aspect) {
		EnumSet<Is> more = EnumSet.copyOf(this.aspects);
		more.add(aspect);
		return new Question(this.vars, more);
	}

	/** The same, where it turned out that nothing is there; a feed stays one. */
	Question notFound() {
		EnumSet<Is> left = is(Is.FEED) ? EnumSet.of(Is.FEED, Is.NOT_FOUND) : EnumSet.of(Is.NOT_FOUND);
		return new Question(this.vars, left);
	}

}
