package blog.troppo.reader;

import java.util.Objects;
import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/**
 * The right address of a post, page or attachment, of a part of it that
 * {@code <!--nextpage-->} divides, and of its feed.
 */
@Component
class PostAddress {

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	private final FrontPage front;

	private final SiteUrls urls;

	private final PostFinder posts;

	private final Terms terms;

	PostAddress(Permalinks permalinks, PermalinkBases bases, FrontPage front, SiteUrls urls, PostFinder posts,
			Terms terms) {
		this.permalinks = permalinks;
		this.bases = bases;
		this.front = front;
		this.urls = urls;
		this.posts = posts;
		this.terms = terms;
	}

	/**
	 * The permalink of one that was asked for by number, by name or in another category.
	 */
	void find(Draft draft, Answer answer, Post post, RequestQuery query) {
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
			else if (!answer.is(Is.FEED) && !draft.hasTarget() && this.front.is(post.id())) {
				draft.goTo(this.urls.home("/"), post);
			}
		}
		else if (query.isTruthy("attachment_id")) {
			draft.goTo(address, post);
			draft.drop("attachment_id");
		}
	}

	/** Whether a path of slugs is a category's, and the post is filed there. */
	private boolean isIn(Post post, String path) {
		String slug = path.substring(path.lastIndexOf('/') + 1);
		Optional<Term> category = this.terms.findByTaxonomyAndSlug(Taxonomy.CATEGORY.name(), slug)
			.filter((found) -> this.permalinks.path(found).equals(path));
		return category.isPresent()
				&& post.terms(Taxonomy.CATEGORY).anyMatch((term) -> term.id() == category.get().id());
	}

	/** The part of a post that {@code <!--nextpage-->} divides. */
	void part(Draft draft, Answer answer) {
		long part = answer.question().vars().number("page");
		Post post = answer.post();
		if (part == 0 || post == null) {
			return;
		}
		if (!draft.hasTarget()) {
			draft.goTo(this.permalinks.of(post), post);
		}
		if (part > 1 && !answer.is(Is.POSTS_PAGE)) {
			draft.target = this.bases.structure()
				.below(Objects.requireNonNull(draft.target),
						this.front.is(post.id()) ? "page/" + part : String.valueOf(part));
		}
		draft.drop("page");
	}

	/** A post's feed, asked for by the post's number. */
	void feed(Draft draft, QueryVars vars) {
		this.posts.read(vars.number("p")).ifPresent((post) -> {
			draft.goToPost(feed(post, vars.text("feed")), post);
			draft.drop("feed");
			draft.path = RequestedAddress.parse(Objects.requireNonNull(draft.target)).path();
		});
	}

	String feed(Post post, String feed) {
		if (this.bases.structure().isPlain()) {
			return this.permalinks.of(post) + "&feed=" + feed;
		}
		String format = feed.equals("rss2") || feed.equals("feed") ? "feed" : "feed/" + feed;
		return this.bases.structure().below(this.permalinks.of(post), format);
	}

}
