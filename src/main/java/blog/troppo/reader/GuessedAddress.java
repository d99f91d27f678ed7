package blog.troppo.reader;

import java.time.YearMonth;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;

import org.springframework.stereotype.Component;

/**
 * Where nothing is: a number that another type has, a day that no month has, a slug that
 * begins so.
 */
@Component
class GuessedAddress {

	/** What is later is as far away, and fits into any calendar. */
	private static final int LAST_YEAR = 99999;

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final PostFinder posts;

	private final SlugGuess guess;

	private final PostAddress post;

	GuessedAddress(Permalinks permalinks, PermalinkBases bases, PostFinder posts, SlugGuess guess, PostAddress post) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.posts = posts;
		this.guess = guess;
		this.post = post;
	}

	void find(Draft draft, Answer answer) {
		QueryVars vars = answer.question().vars();
		if (answer.asked().is(Is.POSTS_PAGE)) {
			return;
		}
		if (answer.post() != null) {
			draft.goTo(this.permalinks.of(answer.post()), answer.post());
			draft.drop("page");
			draft.dropNamesOfPost();
			return;
		}
		long id = Math.max(vars.number("p"), Math.max(vars.number("page_id"), vars.number("attachment_id")));
		this.posts.read(id)
			.filter((post) -> post.type().isPublic())
			.ifPresent((post) -> draft.goToPost(this.permalinks.of(post), post));
		int year = Math.clamp(vars.number("year"), 0, LAST_YEAR);
		int month = Math.clamp(vars.number("monthnum"), 0, 99);
		if (year > 0 && month > 0 && vars.number("day") > 0) {
			if (!isDay(year, month, vars.number("day"))) {
				draft.goTo(this.permalinks.ofMonth(year, month), "year", "monthnum", "day");
			}
		}
		else if (year > 0 && month > 12) {
			draft.goTo(this.permalinks.ofYear(year), "year", "monthnum");
		}
		if (!draft.hasTarget()) {
			this.guess.find(vars).ifPresent((post) -> {
				draft.goToPost(guessed(post, vars), post);
				draft.drop("page", "feed");
			});
		}
	}

	private static boolean isDay(int year, int month, long day) {
		return month <= 12 && day <= YearMonth.of(year, month).lengthOfMonth();
	}

	private String guessed(Post post, QueryVars vars) {
		if (vars.has("feed")) {
			return this.post.feed(post, vars.text("feed"));
		}
		String address = this.permalinks.of(post);
		return (vars.number("page") > 1 && !address.contains("?"))
				? this.bases.structure().below(address, vars.text("page")) : address;
	}

}
