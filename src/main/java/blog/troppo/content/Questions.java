package blog.troppo.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import blog.troppo.formatting.Slugs;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.RewriteRules;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what an address asks: reads its variables, finds the posts, and says whether
 * anything is there at all. WordPress's main query.
 */
@Component
public class Questions {

	private static final String NEXT_PAGE = "<!--nextpage-->";

	private static final int LONGEST_SEARCH = 1600;

	private final PermalinkBases bases;

	private final PostFinder finder;

	private final Previews previews;

	private final PagePaths pages;

	private final AskedTerms terms;

	private final Users users;

	private final FrontPage front;

	private final Settings settings;

	private final TransactionOperations reading;

	private final Sights sights;

	private final Kept<Asked, Answer> answers;

	private final Kept<String, Boolean> paths;

	private final Kept<Map<String, String>, Map<String, String>> numbers;

	Questions(PermalinkBases bases, PostFinder finder, Previews previews, PagePaths pages, AskedTerms terms,
			Users users, FrontPage front, Settings settings, PlatformTransactionManager transactions, Sights sights,
			Shelf shelf) {
		this.sights = sights;
		this.bases = bases;
		this.finder = finder;
		this.previews = previews;
		this.pages = pages;
		this.terms = terms;
		this.users = users;
		this.front = front;
		this.settings = settings;
		TransactionTemplate reading = new TransactionTemplate(transactions);
		reading.setReadOnly(true);
		this.reading = reading;
		this.answers = shelf.keep(Answer::weight);
		this.paths = shelf.keep((exists) -> 0);
		this.numbers = shelf.keep((resolved) -> 256);
	}

	/**
	 * The variables of an address.
	 * @param path below the site's own, still escaped, without slashes around it
	 */
	public QueryVars read(String path, RequestQuery query) {
		boolean plain = this.bases.structure().isPlain();
		if (plain && RewriteRules.isOldFeed(path)) {
			return QueryVars.of(Map.of("feed", "old"), query);
		}
		if (path.isEmpty() || path.equals("index.php") || plain) {
			return QueryVars.of(Map.of(), query);
		}
		return this.bases.rules()
			.match(path, (page) -> this.paths.get(page, () -> this.pages.exists(page)))
			.map((found) -> QueryVars.of(this.numbers.get(found, () -> this.pages.resolveNumbers(found)), query))
			.orElseGet(() -> QueryVars.of(Map.of("error", "404"), query));
	}

	/**
	 * What is there for this viewer, with posts of which all that pages show can be read.
	 * It is kept for all who may read the same: its posts are looked at by many at once,
	 * and none changes them. What somebody sees because they may edit it is not.
	 */
	public Answer ask(QueryVars vars, Viewer viewer) {
		Viewer sight = vars.has("s") ? this.sights.searching(viewer) : this.sights.of(viewer);
		Answer answer = this.answers.read(new Asked(vars, sight), () -> whole(answer(vars, sight)));
		boolean missed = viewer.isLoggedIn() && answer.post() == null && answer.asked().isSingular();
		return missed ? Objects.requireNonNull(this.reading.execute((status) -> whole(answer(vars, viewer)))) : answer;
	}

	/** What is asked, by whom as far as that matters. */
	private record Asked(QueryVars vars, Viewer sight) {
	}

	private Answer whole(Answer answer) {
		this.finder.whole(answer.posts().items());
		if (answer.post() != null) {
			this.finder.whole(List.of(answer.post()));
		}
		return answer;
	}

	private Answer answer(QueryVars vars, Viewer viewer) {
		Question question = attachment(front(QuestionReader.read(vars)));
		if (vars.text("error").equals("404") || question.is(Is.NOT_FOUND)) {
			return nothing(question);
		}
		return question.isSingular() ? one(question, viewer) : list(question, viewer);
	}

	/** The front page and the page of posts, where the settings name pages for them. */
	private Question front(Question question) {
		long front = this.front.page();
		long list = this.front.pageOfPosts();
		QueryVars vars = question.vars();
		if (question.is(Is.HOME) && front > 0
				&& List.of("page", "paged", "cpage", "preview", "embed").containsAll(vars.names())) {
			String part = vars.isTruthy("paged") ? vars.text("paged") : vars.text("page");
			EnumSet<Is> aspects = EnumSet.copyOf(question.aspects());
			aspects.removeAll(List.of(Is.HOME, Is.PAGED));
			aspects.add(Is.PAGE);
			QueryVars asked = vars.with("page", part).with("page_id", String.valueOf(front));
			return new Question((vars.number("paged") > 1) ? asked : asked.without("paged"), aspects);
		}
		if (question.is(Is.PAGE) && list > 0 && pageId(vars) == list) {
			EnumSet<Is> aspects = EnumSet.copyOf(question.aspects());
			aspects.removeAll(List.of(Is.PAGE, Is.COMMENT_FEED));
			aspects.addAll(List.of(Is.HOME, Is.POSTS_PAGE));
			return new Question(vars, aspects);
		}
		return question;
	}

	/** An attachment to a page, or to nothing, is asked for as a page is. */
	private Question attachment(Question question) {
		return this.pages.attachment(question).map((found) -> {
			EnumSet<Is> aspects = EnumSet.copyOf(question.aspects());
			aspects.remove(Is.PAGE);
			aspects.addAll(List.of(Is.SINGLE, Is.ATTACHMENT));
			QueryVars vars = question.vars().without("pagename").with("attachment_id", String.valueOf(found.id()));
			return new Question(vars, aspects);
		}).orElse(question);
	}

	private long pageId(QueryVars vars) {
		return vars.has("pagename") ? this.pages.find(vars.text("pagename")).map(Post::id).orElse(0L)
				: vars.number("page_id");
	}

	private Answer one(Question question, Viewer viewer) {
		Optional<Post> found = find(question, viewer).or(() -> this.previews.find(number(question.vars()), viewer));
		if (found.isEmpty()) {
			return question.is(Is.FEED) ? new Answer(question, question, Page.of(List.of()), null, null, 0, null, null)
					: nothing(question);
		}
		Post post = found.get();
		long parts = post.content().split(NEXT_PAGE, -1).length;
		boolean beyond = question.vars().number("page") > parts && !question.vars().isTruthy("paged");
		return new Answer(beyond ? question.notFound() : question, question, Page.of(List.of(post)), post, null, 0,
				null, null);
	}

	/** The post that is asked for by its number alone. */
	private static long number(QueryVars vars) {
		return vars.has("name") || vars.has("pagename") ? 0 : Math.max(vars.number("p"), vars.number("page_id"));
	}

	private Optional<Post> find(Question question, Viewer viewer) {
		QueryVars vars = question.vars();
		PostQuery query = searched(authors(PostQuery.posts(), vars), vars).publishedIn(AskedDate.of(vars));
		if (question.is(Is.ATTACHMENT)) {
			query = query.ofType(PostType.ATTACHMENT);
			query = vars.has("attachment") ? query.named(lastSlug(vars.text("attachment")))
					: query.only(List.of(Math.max(vars.number("attachment_id"), vars.number("subpost_id"))));
			return this.finder.findFirst(query, viewer);
		}
		if (question.is(Is.PAGE)) {
			long id = pageId(vars);
			return this.finder.findFirst(query.ofType(PostType.PAGE).only(List.of(id)), viewer);
		}
		if (vars.text("post_type").equals("attachment")) {
			query = query.ofType(PostType.ATTACHMENT);
		}
		if (vars.has("name")) {
			query = query.named(Slugs.sanitizeForQuery(vars.text("name").strip()));
		}
		if (vars.number("p") != 0) {
			query = query.only(List.of(vars.number("p")));
		}
		if (vars.number("page_id") != 0) {
			query = query.only(List.of(vars.number("page_id")));
		}
		return this.finder.findFirst(query, viewer);
	}

	private Answer list(Question question, Viewer viewer) {
		QueryVars vars = question.vars();
		if (question.is(Is.COMMENT_FEED) && question.page() > 1) {
			return nothing(question);
		}
		AskedTerms.Found terms = this.terms.narrow(PostQuery.posts(), vars);
		PostQuery query = terms.query().publishedIn(AskedDate.of(vars)).sortedBy(sorting(vars));
		query = types(authors(query, vars), question).page(question.page(),
				this.settings.get(question.is(Is.FEED) ? SiteSettings.POSTS_PER_RSS : SiteSettings.POSTS_PER_PAGE));
		query = (question.is(Is.HOME) && question.page() == 1) ? query.withStickyFirst() : query;
		query = searched(query, vars);
		Page<Post> posts = this.finder.find(query, viewer);
		Optional<User> author = question.is(Is.AUTHOR) ? author(vars) : Optional.empty();
		Post page = question.is(Is.POSTS_PAGE) ? this.finder.find(pageId(vars), viewer).orElse(null) : null;
		boolean there = !posts.isEmpty() || mayBeEmpty(question, terms.first(), author.orElse(null));
		return new Answer(there ? question : question.notFound(), question, posts, page, terms.first(), terms.count(),
				author.orElse(null), query);
	}

	/**
	 * Whether an empty list is an answer: of a term or an author that there is, or a
	 * search.
	 */
	private static boolean mayBeEmpty(Question question, @Nullable Term term, @Nullable User author) {
		if (question.is(Is.ROBOTS) || question.is(Is.FAVICON)) {
			return true;
		}
		return !question.is(Is.PAGED) && (question.is(Is.AUTHOR) && author != null || question.isTerm() && term != null
				|| question.is(Is.HOME) || question.is(Is.SEARCH) || question.is(Is.FEED));
	}

	/** As WordPress sorts, unless the owner prefers searches to be ranked. */
	private List<PostQuery.Sort> sorting(QueryVars vars) {
		boolean ranked = this.settings.get(SiteSettings.SEARCH_RANKED);
		return AskedOrder.of(vars)
			.stream()
			.map((sort) -> (ranked && sort.order() == PostQuery.Order.RELEVANCE)
					? new PostQuery.Sort(PostQuery.Order.RANK, false) : sort)
			.toList();
	}

	private PostQuery types(PostQuery query, Question question) {
		QueryVars vars = question.vars();
		boolean attachments = vars.isGiven("post_type") && !vars.all("post_type").contains("post")
				&& vars.all("post_type").contains("attachment");
		if (attachments) {
			return query.only(List.of());
		}
		boolean search = question.is(Is.SEARCH) && !vars.all("post_type").contains("post") && !question.isTerm();
		return search ? query.ofTypes(List.of(PostType.POST, PostType.PAGE)) : query;
	}

	private PostQuery authors(PostQuery query, QueryVars vars) {
		if (vars.has("author_name")) {
			return query.by(author(vars).map(User::id).orElse(-1L));
		}
		if (!vars.isTruthy("author")) {
			return query;
		}
		List<Long> ids = List.of(vars.text("author").split(",")).stream().map(QueryVars::numberIn).toList();
		Long[] wanted = ids.stream().filter((id) -> id > 0).toArray(Long[]::new);
		Long[] unwanted = ids.stream().filter((id) -> id < 0).map(Math::abs).toArray(Long[]::new);
		return (unwanted.length > 0) ? query.notBy(unwanted) : query.by(wanted);
	}

	private static PostQuery searched(PostQuery query, QueryVars vars) {
		String words = vars.isList("s") ? "" : vars.text("s");
		return (words.length() > LONGEST_SEARCH) ? query.only(List.of())
				: query.matching(words).asSentence(vars.isTruthy("sentence")).exactly(vars.isTruthy("exact"));
	}

	private Optional<User> author(QueryVars vars) {
		return vars.has("author_name") ? this.users.findByNicename(lastSlug(vars.text("author_name")))
				: this.users.findById(vars.number("author"));
	}

	private Answer nothing(Question question) {
		return new Answer(question.notFound(), question, Page.of(List.of()), null, null, 0, null, null);
	}

	private static String lastSlug(String path) {
		String bare = path.replaceAll("/+$", "");
		return Slugs.sanitizeForQuery(bare.substring(bare.lastIndexOf('/') + 1));
	}

}
