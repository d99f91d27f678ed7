package blog.troppo.reader;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Posts;
import blog.troppo.content.Term;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/** The right address of an archive that was asked for by parameters. */
@Component
class ArchiveAddress {

	private final Permalinks permalinks;

	private final Posts posts;

	ArchiveAddress(Permalinks permalinks, Posts posts) {
		this.permalinks = permalinks;
		this.posts = posts;
	}

	void find(Draft draft, Answer answer, RequestQuery query) {
		if (answer.is(Is.DATE)) {
			date(draft, answer, query);
		}
		else if (answer.is(Is.AUTHOR) && query.text("author").matches("[0-9]+")) {
			author(draft, answer);
		}
		else if (answer.question().isTerm() && answer.term() != null && !draft.query.isEmpty()) {
			term(draft, answer, answer.term(), query);
		}
	}

	private void date(Draft draft, Answer answer, RequestQuery query) {
		QueryVars vars = answer.question().vars();
		String m = vars.text("m");
		int year = (int) vars.number("year");
		int month = (int) vars.number("monthnum");
		int day = (int) vars.number("day");
		if (query.isTruthy("m") && !answer.is(Is.TIME)) {
			dateWritten(draft, m);
		}
		else if (answer.is(Is.DAY) && year > 0 && month > 0 && query.isTruthy("day")) {
			draft.goTo(this.permalinks.ofDay(year, month, day), "year", "monthnum", "day");
		}
		else if (answer.is(Is.MONTH) && year > 0 && query.isTruthy("monthnum")) {
			draft.goTo(this.permalinks.ofMonth(year, month), "year", "monthnum");
		}
		else if (answer.is(Is.YEAR) && query.isTruthy("year")) {
			draft.goTo(this.permalinks.ofYear(year), "year");
		}
	}

	private void dateWritten(Draft draft, String m) {
		switch (m.length()) {
			case 4 -> draft.goTo(this.permalinks.ofYear(Integer.parseInt(m)), "m");
			case 6 -> draft.goTo(
					this.permalinks.ofMonth(Integer.parseInt(m.substring(0, 4)), Integer.parseInt(m.substring(4, 6))),
					"m");
			case 8 -> draft.goTo(this.permalinks.ofDay(Integer.parseInt(m.substring(0, 4)),
					Integer.parseInt(m.substring(4, 6)), Integer.parseInt(m.substring(6, 8))), "m");
			default -> draft.drop("m");
		}
	}

	/** Only of one who has published; others' names are nobody's business. */
	private void author(Draft draft, Answer answer) {
		User author = answer.author();
		if (author != null && this.posts.existsPublishedBy(author.id())) {
			draft.goTo(this.permalinks.of(author), "author");
		}
	}

	private void term(Draft draft, Answer answer, Term term, RequestQuery query) {
		boolean saidByPath = !query.names().containsAll(answer.question().vars().names());
		if (answer.terms() > 1 || saidByPath || answer.question().vars().has("post_format")) {
			return;
		}
		String address = this.permalinks.of(term);
		draft.drop("term", "taxonomy");
		if (answer.is(Is.CATEGORY)) {
			draft.drop("category_name", "cat");
		}
		else if (answer.is(Is.TAG)) {
			draft.drop("tag", "tag_id");
		}
		else {
			draft.drop(term.taxonomy().queryVar());
		}
		RequestedAddress own = RequestedAddress.parse(address);
		if (own.query().isEmpty()) {
			draft.path = own.path();
		}
		else {
			draft.query = QueryStrings.append("?" + draft.query, own.query()).substring(1);
		}
	}

}
