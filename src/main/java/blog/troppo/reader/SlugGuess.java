package blog.troppo.reader;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.DateCondition;
import blog.troppo.content.PostType;
import blog.troppo.site.QueryVars;
import blog.troppo.user.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where nothing is: the first public post whose slug begins as the one that was asked
 * for, of the date asked for, if there was one.
 */
@Component
class SlugGuess {

	private final PostFinder posts;

	SlugGuess(PostFinder posts) {
		this.posts = posts;
	}

	Optional<Post> find(QueryVars vars) {
		String slug = AskedSlug.of(vars);
		if (slug.isEmpty()) {
			return Optional.empty();
		}
		PostQuery query = PostQuery.posts()
			.ofTypes(types(vars))
			.publishedIn(DateCondition.of(part(vars, "year"), part(vars, "monthnum"), part(vars, "day")))
			.beginningWith(slug)
			.sortedBy(PostQuery.Order.SLUG, true);
		return this.posts.findFirst(query, Viewer.anybody());
	}

	private static List<PostType> types(QueryVars vars) {
		return vars.has("post_type") ? vars.all("post_type").stream().map(PostType::named).toList()
				: List.of(PostType.POST, PostType.PAGE);
	}

	private static @Nullable Integer part(QueryVars vars, String name) {
		long value = vars.number(name);
		return (value == 0) ? null : Integer.valueOf(Math.clamp(value, -1, 99999));
	}

}
