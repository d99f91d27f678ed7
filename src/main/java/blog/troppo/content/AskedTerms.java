package blog.troppo.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import blog.troppo.formatting.Slugs;
import blog.troppo.site.QueryVars;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The terms that query variables name: {@code cat=3,-4}, {@code category_name=a+b},
 * {@code tag=a,b}, {@code post_format}, {@code taxonomy} and {@code term}. A comma means
 * any of them, a plus all; of a category also those below it.
 */
@Component
class AskedTerms {

	private final Terms terms;

	AskedTerms(Terms terms) {
		this.terms = terms;
	}

	/** What is asked, as conditions, and the term that the page is then about. */
	record Found(PostQuery query, @Nullable Term first, int count) {
	}

	Found narrow(PostQuery query, QueryVars vars) {
		Found found = new Found(query, null, 0);
		found = categories(found, vars.text("cat"));
		if (vars.isTruthy("category_name")) {
			found = named(found, Taxonomy.CATEGORY, lastPart(vars.text("category_name")));
		}
		if (vars.isTruthy("tag")) {
			found = named(found, Taxonomy.POST_TAG, vars.text("tag"));
		}
		if (vars.isTruthy("post_format")) {
			found = named(found, Taxonomy.POST_FORMAT, vars.text("post_format"));
		}
		if (vars.isTruthy("taxonomy") && vars.isTruthy("term")) {
			found = any(found, Taxonomy.named(vars.text("taxonomy")), List.of(vars.text("term")));
		}
		return found;
	}

	private Found categories(Found found, String ids) {
		Set<Long> wanted = new HashSet<>();
		Set<Long> unwanted = new HashSet<>();
		SortedSet<Long> named = new TreeSet<>();
		int count = 0;
		for (String part : ids.split(",")) {
			long id = QueryVars.numberIn(part);
			if (id != 0) {
				(id > 0 ? wanted : unwanted).addAll(this.terms.findIdsBelow(Math.abs(id)));
			}
			if (id > 0) {
				named.add(id);
				count++;
			}
		}
		PostQuery query = found.query();
		query = named.isEmpty() ? query : query.in(wanted);
		query = unwanted.isEmpty() ? query : query.notIn(unwanted);
		Optional<Term> term = named.isEmpty() ? Optional.empty()
				: this.terms.findById(named.first()).filter((one) -> one.taxonomy().equals(Taxonomy.CATEGORY));
		return new Found(query, term.orElse(null), count);
	}

	/** Categories that are joined count as one, as in WordPress; tags each for itself. */
	private Found named(Found found, Taxonomy taxonomy, String slugs) {
		if (slugs.contains("+")) {
			Found all = found;
			for (String slug : sorted(slugs.split("\\++"))) {
				all = any(all, taxonomy, List.of(slug));
			}
			int counted = taxonomy.equals(Taxonomy.CATEGORY) ? found.count() + 1 : all.count();
			return new Found(all.query(), all.first(), counted);
		}
		return any(found, taxonomy, sorted(slugs.split(",+")));
	}

	/**
	 * WordPress puts what is asked for in order, each once: the first one gives the name.
	 */
	private static List<String> sorted(String... slugs) {
		return Stream.of(slugs).map(Slugs::sanitizeForQuery).distinct().sorted().toList();
	}

	private Found any(Found before, Taxonomy taxonomy, List<String> slugs) {
		Set<Long> ids = new HashSet<>();
		List<Term> found = new ArrayList<>();
		for (String slug : slugs) {
			Optional<Term> term = this.terms.findByTaxonomyAndSlug(taxonomy.name(), Slugs.sanitizeForQuery(slug));
			term.ifPresent(found::add);
			term.ifPresent((one) -> ids
				.addAll(taxonomy.hierarchical() ? this.terms.findIdsBelow(one.id()) : Set.of(one.id())));
		}
		Optional<Term> first = found.stream()
			.filter((term) -> term.slug().equals(Slugs.sanitizeForQuery(slugs.getFirst())))
			.findFirst();
		return new Found(before.query().in(ids), (before.count() > 0) ? before.first() : first.orElse(null),
				before.count() + slugs.size());
	}

	private static String lastPart(String path) {
		String bare = path.replaceAll("/+$", "");
		return bare.substring(bare.lastIndexOf('/') + 1);
	}

}
