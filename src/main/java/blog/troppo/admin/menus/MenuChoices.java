package blog.troppo.admin.menus;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.theme.MenuAuthoring.Target;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What entries can lead to: a bounded number of each kind, or what is searched for. */
@Component
@Transactional(readOnly = true)
class MenuChoices {

	private static final int MOST = 30;

	private final PostFinder posts;

	private final TermFinder terms;

	MenuChoices(PostFinder posts, TermFinder terms) {
		this.posts = posts;
		this.terms = terms;
	}

	/** One kind; {@code menus.kind.NAME} says which. */
	record Kind(String name, List<Choice> choices) {
	}

	/** Something that an entry can lead to, as the form sends it. */
	record Choice(String value, String name) {
	}

	List<Kind> find(String search) {
		List<Kind> kinds = new ArrayList<>();
		kinds.add(posts(PostType.PAGE, search, PostQuery.Order.TITLE, true));
		kinds.add(posts(PostType.POST, search, PostQuery.Order.DATE, false));
		kinds.add(terms(Taxonomy.CATEGORY, search));
		kinds.add(terms(Taxonomy.POST_TAG, search));
		kinds.removeIf((kind) -> kind.choices().isEmpty());
		return kinds;
	}

	private Kind posts(PostType type, String search, PostQuery.Order order, boolean ascending) {
		PostQuery query = PostQuery.posts().ofType(type).sortedBy(order, ascending).page(1, MOST);
		return new Kind(type.name(),
				this.posts.find(search.isBlank() ? query : query.matching(search), Viewer.anybody())
					.items()
					.stream()
					.map((post) -> new Choice("post_type:" + type.name() + ":" + post.id(),
							post.title().isBlank() ? "#" + post.id() : plain(post.title())))
					.toList());
	}

	private Kind terms(Taxonomy taxonomy, String search) {
		TermQuery query = new TermQuery(List.of(taxonomy), search.strip(), null, List.of(), List.of(), null, null,
				false, TermQuery.Order.NAME, true, 0, MOST);
		return new Kind(taxonomy.name(),
				this.terms.find(query)
					.items()
					.stream()
					.map((term) -> new Choice("taxonomy:" + taxonomy.name() + ":" + term.id(), plain(term.name())))
					.toList());
	}

	static String plain(String title) {
		return Escape.decode(StripTags.stripAllToLine(title));
	}

	/** What the ticked choices lead to. */
	static List<Target> targets(List<String> ticked) {
		return ticked.stream()
			.map((value) -> value.split(":"))
			.filter((parts) -> parts.length == 3 && parts[2].matches("\\d{1,18}"))
			.map((parts) -> new Target(parts[0], parts[1], Long.parseLong(parts[2])))
			.toList();
	}

}
