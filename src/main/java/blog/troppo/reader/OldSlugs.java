package blog.troppo.reader;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Posts;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.QueryVars;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * Posts that had another slug or date before: their old addresses lead to the new ones.
 * Pages have none, since another page may have taken the place.
 */
@Component
class OldSlugs {

	private final Posts posts;

	private final PostFinder finder;

	private final Permalinks permalinks;

	private final PermalinkBases bases;

	OldSlugs(Posts posts, PostFinder finder, Permalinks permalinks, PermalinkBases bases) {
		this.posts = posts;
		this.finder = finder;
		this.permalinks = permalinks;
		this.bases = bases;
	}

	Optional<String> find(Answer answer, Viewer viewer) {
		QueryVars vars = answer.question().vars();
		String slug = AskedSlug.of(vars);
		String type = vars.has("post_type") ? vars.text("post_type") : vars.has("attachment") ? "attachment" : "post";
		if (!answer.isNotFound() || slug.isEmpty() || vars.has("pagename") || answer.post() != null) {
			return Optional.empty();
		}
		return of(this.posts.findIdsByOldSlug(type, slug), vars, viewer)
			.or(() -> of(this.posts.findIdsByOldDate(type, slug, date(vars)), QueryVars.of(java.util.Map.of()), viewer))
			.map((post) -> address(post, answer));
	}

	private Optional<Post> of(List<Long> ids, QueryVars vars, Viewer viewer) {
		return this.finder.load(ids)
			.stream()
			.filter((post) -> isThen(post, vars) && this.finder.isVisible(post, viewer))
			.findFirst();
	}

	private static boolean isThen(Post post, QueryVars vars) {
		return post.publishedLocal()
			.filter((date) -> isOrAny(vars.number("year"), date.getYear())
					&& isOrAny(vars.number("monthnum"), date.getMonthValue())
					&& isOrAny(vars.number("day"), date.getDayOfMonth()))
			.isPresent();
	}

	private static boolean isOrAny(long asked, int is) {
		return asked == 0 || asked == is;
	}

	/** As {@code _wp_old_date} is written; any number where none is asked for. */
	private static String date(QueryVars vars) {
		return "%s-%s-%s".formatted(part(vars, "year", "%04d"), part(vars, "monthnum", "%02d"),
				part(vars, "day", "%02d"));
	}

	private static String part(QueryVars vars, String name, String format) {
		long number = vars.number(name);
		return (number == 0) ? "%" : format.formatted(number);
	}

	private String address(Post post, Answer answer) {
		String address = this.permalinks.of(post);
		if (answer.asked().paged() > 1) {
			return this.bases.structure().below(address, "page/" + answer.asked().paged());
		}
		return answer.asked().is(Is.EMBED) ? this.bases.structure().below(address, "embed") : address;
	}

}
