package blog.troppo.reader;

import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/**
 * Which address an answer should have been asked for under: the permalink of a post that
 * was asked for by number, the archive's own address, the guess where nothing was found.
 */
@Component
class RightAddress {

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final Settings settings;

	private final Posts posts;

	private final Terms terms;

	private final Attachments attachments;

	private final SlugGuess guess;

	RightAddress(Permalinks permalinks, PermalinkBases bases, SiteUrls urls, Settings settings, Posts posts,
			Terms terms, Attachments attachments, SlugGuess guess) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.urls = urls;
		this.settings = settings;
		this.posts = posts;
		this.terms = terms;
		this.attachments = attachments;
		this.guess = guess;
	}

	void find(Draft draft, Answer answer, RequestQuery query) {
		QueryVars vars = answer.question().vars();
		if (vars.has("preview")) {
			draft.drop("preview");
		}
		if (answer.is(Is.FEED) && vars.number("p") != 0) {
			feedOfPost(draft, vars);
		}
		if (answer.isNotFound()) {
			whereNothingIs(draft, answer);
		}
		else if (!this.bases.structure().isPlain()) {
			pretty(draft, answer, query);
			part(draft, answer);
		}
		if (answer.is(Is.ATTACHMENT) && !this.settings.get(SiteSettings.ATTACHMENT_PAGES) && answer.post() != null) {
			file(draft, answer.post());
		}
	}

	private void feedOfPost(Draft draft, QueryVars vars) {
		this.posts.findToShow(vars.number("p")).ifPresent((post) -> {
			draft.goToPost(feed(post, vars.text("feed")), post);
			draft.drop("feed");
			draft.path = RequestedAddress.parse(java.util.Objects.requireNonNull(draft.target)).path();
		});
	}

	private String feed(Post post, String feed) {
		if (this.bases.structure().isPlain()) {
			return this.permalinks.of(post) + "&feed=" + feed;
		}
		String format = feed.equals("rss2") || feed.equals("feed") ? "feed" : "feed/" + feed;
		return below(this.permalinks.of(post), format);
	}

	/**
	 * A number that another type has, a day that no month has, a slug that begins so.
	 */
	private void whereNothingIs(Draft draft, Answer answer) {
		QueryVars vars = answer.question().vars();
		if (answer.post() != null) {
			draft.goTo(this.permalinks.of(answer.post()), answer.post());
			draft.drop("page");
			draft.dropNamesOfPost();
			return;
		}
		long id = Math.max(vars.number("p"), Math.max(vars.number("page_id"), vars.number("attachment_id")));
		this.posts.findToShow(id)
			.filter((post) -> post.type().isPublic())
			.ifPresent((post) -> draft.goToPost(this.permalinks.of(post), post));
		int year = (int) vars.number("year");
		int month = (int) vars.number("monthnum");
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
		return month <= 12 && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
	}

	private String guessed(Post post, QueryVars vars) {
		if (vars.has("feed")) {
			return feed(post, vars.text("feed"));
		}
		String address = this.permalinks.of(post);
		return (vars.number("page") > 1 && !address.contains("?")) ? below(address, vars.text("page")) : address;
	}

	private void pretty(Draft draft, Answer answer, RequestQuery query) {
		if (answer.question().vars().text("sitemap").equals("index")) {
			draft.goTo(this.urls.home("/wp-sitemap.xml"));
			return;
		}
		Post post = answer.post();
		if (post != null && !answer.is(Is.POSTS_PAGE)) {
			post(draft, answer, post, query);
		}
		else if (answer.is(Is.POSTS_PAGE) && post != null && query.isTruthy("page_id")) {
			draft.goTo(this.permalinks.of(post), post);
			draft.drop("page_id");
		}
		else if (answer.is(Is.DATE)) {
			date(draft, answer, query);
		}
		else if (answer.is(Is.AUTHOR) && query.text("author").matches("[0-9]+")) {
			author(draft, answer);
		}
		else if (answer.question().isTerm() && answer.term() != null && !draft.query.isEmpty()) {
			term(draft, answer, answer.term(), query);
		}
	}

	private void post(Draft draft, Answer answer, Post post, RequestQuery query) {
		String address = this.permalinks.of(post);
		QueryVars vars = answer.question().vars();
		if (answer.is(Is.SINGLE) && !answer.is(Is.ATTACHMENT)) {
			if (query.isTruthy("p") && !draft.hasTarget()) {
				draft.goTo(address, post);
				draft.drop("p", "post_type");
			}
			else if (query.isTruthy("name") && !draft.hasTarget()) {
				draft.goTo(address, post);
				draft.drop("name");
			}
			else if (vars.has("category_name") && this.bases.structure().pattern().contains("%category%")
					&& !isIn(post, vars.text("category_name"))) {
				draft.goTo(address, post);
			}
		}
		else if (answer.is(Is.PAGE)) {
			if (query.isTruthy("page_id") && !draft.hasTarget()) {
				draft.goTo(address, post);
				draft.drop("page_id");
			}
			else if (!answer.is(Is.FEED) && !draft.hasTarget() && isFront(post)) {
				draft.goTo(this.urls.home("/"), post);
			}
		}
		else if (query.isTruthy("attachment_id")) {
			draft.goTo(address, post);
			draft.drop("attachment_id");
		}
	}

	private boolean isFront(Post post) {
		return this.settings.get(SiteSettings.SHOW_ON_FRONT).equals("page")
				&& this.settings.get(SiteSettings.PAGE_ON_FRONT) == post.id();
	}

	/** Whether a path of slugs is a category's, and the post is filed there. */
	private boolean isIn(Post post, String path) {
		String slug = path.substring(path.lastIndexOf('/') + 1);
		Optional<Term> category = this.terms.findByTaxonomyAndSlug(Taxonomy.CATEGORY.name(), slug)
			.filter((found) -> this.permalinks.path(found).equals(path));
		return category.isPresent()
				&& post.terms(Taxonomy.CATEGORY).anyMatch((term) -> term.id() == category.get().id());
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
		if (answer.terms() > 1 || saidByPath || term.taxonomy().equals(Taxonomy.POST_FORMAT)) {
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

	/** The part of a post that {@code <!--nextpage-->} divides. */
	private void part(Draft draft, Answer answer) {
		long part = answer.question().vars().number("page");
		Post post = answer.post();
		if (part == 0 || post == null || answer.is(Is.POSTS_PAGE)) {
			return;
		}
		if (!draft.hasTarget()) {
			draft.goTo(this.permalinks.of(post), post);
		}
		if (part > 1) {
			draft.target = below(java.util.Objects.requireNonNull(draft.target),
					isFront(post) ? "page/" + part : String.valueOf(part));
		}
		draft.drop("page");
	}

	private void file(Draft draft, Post attachment) {
		String file = this.attachments.find(attachment.id()).map(Attachment::url).orElse(attachment.guid());
		if (!file.equals(draft.target)) {
			draft.goTo(file, attachment.parentId().flatMap(this.posts::findToShow).orElse(attachment));
		}
		draft.isFile = true;
	}

	private String below(String address, String part) {
		return this.bases.structure().slashed(address.replaceAll("/+$", "") + "/" + part);
	}

}
