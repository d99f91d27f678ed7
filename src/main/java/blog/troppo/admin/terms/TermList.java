package blog.troppo.admin.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import blog.troppo.admin.frame.Listing;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.content.TermQuery;
import blog.troppo.content.TermQuery.Order;
import blog.troppo.content.Terms;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which terms the table shows. Those that stand below others are listed so, unless they
 * are searched or sorted.
 */
@Component
@Transactional(readOnly = true)
class TermList {

	private static final Map<String, Order> ORDERS = Map.of("name", Order.NAME, "slug", Order.SLUG, "count",
			Order.COUNT, "description", Order.DESCRIPTION);

	private final TermFinder finder;

	private final Terms terms;

	private final Permalinks permalinks;

	private final Settings settings;

	TermList(TermFinder finder, Terms terms, Permalinks permalinks, Settings settings) {
		this.finder = finder;
		this.terms = terms;
		this.permalinks = permalinks;
		this.settings = settings;
	}

	/** What the address asks for, in WordPress's parameters. */
	record Asked(Taxonomy taxonomy, String search, String order, String way, int page) {

		Map<String, String> filters() {
			Map<String, String> filters = new LinkedHashMap<>();
			filters.put("taxonomy", this.taxonomy.name());
			filters.put("s", this.search);
			filters.put("orderby", this.order);
			filters.put("order", this.way);
			return filters;
		}

		boolean isFiltered() {
			return !this.search.isEmpty() || !this.order.isEmpty();
		}

	}

	Listing<TermRow> find(Asked asked) {
		Page<TermRow> page = (asked.taxonomy().hierarchical() && !asked.isFiltered()) ? nested(asked)
				: this.finder.find(query(asked)).map((term) -> row(term, 0));
		return new Listing<>("edit-tags.php", asked.filters(), page);
	}

	/** Those of a taxonomy that can stand above another. */
	List<Choice> above(Taxonomy taxonomy, long id) {
		List<Long> below = (id > 0) ? this.terms.findIdsBelow(id) : List.of();
		return !taxonomy.hierarchical() ? List.of()
				: Choice.of(this.terms, taxonomy).stream().filter((choice) -> !below.contains(choice.id())).toList();
	}

	Optional<Term> find(long id) {
		return this.terms.findById(id);
	}

	List<Choice> all(Taxonomy taxonomy) {
		return Choice.of(this.terms, taxonomy);
	}

	String defaultName() {
		return this.terms.findById(this.settings.get(SiteSettings.DEFAULT_CATEGORY))
			.map((term) -> row(term, 0).name())
			.orElse("");
	}

	private Page<TermRow> nested(Asked asked) {
		List<Choice> all = Choice.of(this.terms, asked.taxonomy());
		int from = (int) Math.min(all.size(), (asked.page() - 1L) * Listing.SIZE);
		List<Choice> shown = all.subList(from, Math.min(all.size(), from + Listing.SIZE));
		Map<Long, Term> found = this.terms.findAllByIdIn(shown.stream().map(Choice::id).toList())
			.stream()
			.collect(Collectors.toMap(Term::id, Function.identity()));
		List<TermRow> rows = shown.stream()
			.flatMap((choice) -> Optional.ofNullable(found.get(choice.id()))
				.stream()
				.map((term) -> row(term, choice.depth())))
			.toList();
		return new Page<>(rows, asked.page(), Listing.SIZE, all.size());
	}

	private TermRow row(Term term, int depth) {
		boolean isDefault = term.taxonomy().equals(Taxonomy.CATEGORY)
				&& term.id() == this.settings.get(SiteSettings.DEFAULT_CATEGORY);
		return TermRow.of(term, depth, term.taxonomy().isPublic() ? this.permalinks.of(term) : "", isDefault);
	}

	private static TermQuery query(Asked asked) {
		return new TermQuery(List.of(asked.taxonomy()), asked.search(), null, List.of(), List.of(), null, null, false,
				ORDERS.getOrDefault(asked.order(), Order.NAME), !asked.way().equals("desc"),
				(asked.page() - 1L) * Listing.SIZE, Listing.SIZE);
	}

}
