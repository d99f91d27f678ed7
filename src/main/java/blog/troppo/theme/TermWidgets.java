package blog.troppo.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.theme.Subject.TermArchive;
import blog.troppo.theme.site.TermLinks;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.WidgetContent.Cloud;
import blog.troppo.theme.view.WidgetContent.CloudItem;
import blog.troppo.theme.view.WidgetContent.Item;
import blog.troppo.theme.view.WidgetContent.Links;

import org.springframework.stereotype.Component;

/** Widgets of terms: the categories, and a cloud of tags. */
@Component
class TermWidgets implements WidgetSource {

	private static final int MOST_TAGS = 45;

	private static final int SIZES = 8;

	private static final Comparator<Term> BY_NAME = Comparator
		.comparing((Term term) -> term.name().toLowerCase(Locale.ROOT))
		.thenComparingLong(Term::id);

	private final TermFinder terms;

	private final TermLinks links;

	private final ContentFormatting formatting;

	TermWidgets(TermFinder terms, TermLinks links, ContentFormatting formatting) {
		this.terms = terms;
		this.links = links;
		this.formatting = formatting;
	}

	@Override
	public Map<String, Widget> widgets() {
		return Map.of("categories", Widget.lookingAt(TermWidgets::current, this::categories), "tag_cloud",
				Widget.everywhere(this::cloud));
	}

	private List<Widget.Box> categories(WidgetCall call) {
		List<Term> all = call.drawing().terms(Taxonomy.CATEGORY, this.terms).stream().sorted(BY_NAME).toList();
		List<Item> items = call.flag("hierarchical") || call.options().isEmpty() ? tree(all, call) : flat(all, call);
		return items.isEmpty() ? List.of() : List.of(new Widget.Box("links",
				Html.of(call.drawing().say("widget.categories")), new Links(items, call.flag("dropdown"))));
	}

	private List<Item> flat(List<Term> all, WidgetCall call) {
		return all.stream().filter((term) -> term.postCount() > 0).map((term) -> item(term, List.of(), call)).toList();
	}

	private List<Item> tree(List<Term> all, WidgetCall call) {
		Set<Long> known = new HashSet<>();
		all.forEach((term) -> known.add(term.id()));
		Map<Long, List<Term>> below = new HashMap<>();
		all.forEach((term) -> below
			.computeIfAbsent(term.parentId().filter(known::contains).orElse(0L), (id) -> new ArrayList<>())
			.add(term));
		return items(0, below, call);
	}

	/** A category without posts stands only where one below it has some. */
	private List<Item> items(long parent, Map<Long, List<Term>> below, WidgetCall call) {
		List<Item> items = new ArrayList<>();
		for (Term term : below.getOrDefault(parent, List.of())) {
			List<Item> children = items(term.id(), below, call);
			if (term.postCount() > 0 || !children.isEmpty()) {
				items.add(item(term, children, call));
			}
		}
		return items;
	}

	private Item item(Term term, List<Item> children, WidgetCall call) {
		boolean current = current(call.drawing()).filter((id) -> id == term.id()).isPresent();
		return new Item(Html.EMPTY, this.formatting.title(term.name()), this.links.of(term),
				PostWidgets.count(call, term.postCount()),
				"cat-item cat-item-" + term.id() + (current ? " current-cat" : ""), current, children);
	}

	/** The term being read. */
	private static Optional<Long> current(Drawing drawing) {
		return (drawing.subject() instanceof TermArchive archive) ? Optional.of(archive.term().id()) : Optional.empty();
	}

	private List<Widget.Box> cloud(WidgetCall call) {
		Taxonomy taxonomy = Taxonomy.find(call.text("taxonomy")).filter(Taxonomy::isPublic).orElse(Taxonomy.POST_TAG);
		List<Term> used = this.terms.mostUsed(taxonomy, MOST_TAGS).stream().sorted(BY_NAME).toList();
		int most = used.stream().mapToInt(Term::postCount).max().orElse(1);
		int fewest = used.stream().mapToInt(Term::postCount).min().orElse(1);
		List<CloudItem> items = used.stream()
			.map((term) -> new CloudItem(this.formatting.title(term.name()), this.links.of(term),
					1 + (SIZES - 1) * (term.postCount() - fewest) / Math.max(1, most - fewest),
					call.drawing().say("widget.tags.count", ContentFormatting.plain(term.name()), term.postCount())))
			.toList();
		return items.isEmpty() ? List.of()
				: List.of(new Widget.Box("cloud", Html
					.of(taxonomy.equals(Taxonomy.POST_TAG) ? call.drawing().say("widget.tags") : taxonomy.label()),
						new Cloud(items)));
	}

}
