package blog.troppo.rest.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;

/**
 * Which templates stand in for one that is not there, the nearest first:
 * {@code get_template_hierarchy}.
 */
final class Hierarchy {

	private static final Pattern NAMED = Pattern.compile("(author|category|archive|tag|page)-.+");

	private static final Pattern TYPED = Pattern.compile("(taxonomy|single)-(.+)");

	private static final Pattern LISTS = Pattern.compile("(author|taxonomy|category|tag).*|date");

	private static final Pattern SINGLES = Pattern.compile("(page|single)(-.*)?|attachment");

	private Hierarchy() {
	}

	/**
	 * The names in order, the asked one first.
	 * @param custom whether an author chooses it, so that it shows pages
	 * @param prefix the template that it was made from; empty if that is not known
	 */
	static List<String> of(String slug, boolean custom, String prefix) {
		if (slug.equals("index")) {
			return List.of("index");
		}
		if (custom) {
			return List.of("page", "singular", "index");
		}
		if (slug.equals("front-page")) {
			return List.of("front-page", "home", "index");
		}
		Set<String> names = new LinkedHashSet<>(List.of(slug));
		if (prefix.isEmpty()) {
			above(slug, names);
		}
		else {
			names.add(prefix);
			names.add(prefix.split("-", 2)[0]);
		}
		if (LISTS.matcher(slug).matches()) {
			names.add("archive");
		}
		if (slug.equals("attachment")) {
			names.add("single");
		}
		if (SINGLES.matcher(slug).matches()) {
			names.add("singular");
		}
		names.add("index");
		return new ArrayList<>(names);
	}

	private static void above(String slug, Set<String> names) {
		Matcher named = NAMED.matcher(slug);
		if (named.matches()) {
			names.add(named.group(1));
			return;
		}
		Matcher typed = TYPED.matcher(slug);
		if (!typed.matches()) {
			return;
		}
		String rest = typed.group(2);
		known(typed.group(1)).filter((name) -> rest.equals(name) || rest.startsWith(name + "-"))
			.findFirst()
			.ifPresent((name) -> {
				names.add(typed.group(1) + "-" + name);
				names.add(typed.group(1));
			});
	}

	private static Stream<String> known(String kind) {
		return kind.equals("single") ? PostType.readable().stream().map(PostType::name)
				: Stream.of(Taxonomy.CATEGORY, Taxonomy.POST_TAG, Taxonomy.POST_FORMAT).map(Taxonomy::name);
	}

}
