package blog.troppo.formatting.block.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.TermView;

/**
 * The blocks shown for each term of a list of terms.
 */
final class TermTemplateBlock implements DynamicBlock {

	@Override
	public boolean rendersInnerBlocks() {
		return true;
	}

	@Override
	public String render(BlockInstance block, String content) {
		if (block.context("termQuery") == null) {
			return "";
		}
		Attributes query = new Attributes(Map.of("query", orEmpty(block.context("termQuery")))).object("query");
		List<TermView> terms = terms(block, query);
		if (terms.isEmpty()) {
			return "";
		}
		StringBuilder items = new StringBuilder();
		for (TermView term : terms) {
			items
				.append("<li class=\"wp-block-term term-%d %s taxonomy-%s\">".formatted(term.id(), term.taxonomy(),
						term.taxonomy()))
				.append(block.renderInner(Map.of("termId", (int) term.id(), "taxonomy", term.taxonomy())))
				.append("</li>");
		}
		return "<ul " + block.wrapper() + ">" + items + "</ul>";
	}

	private static Object orEmpty(@org.jspecify.annotations.Nullable Object value) {
		return (value != null) ? value : Map.of();
	}

	private static List<TermView> terms(BlockInstance block, Attributes query) {
		String taxonomy = query.text("taxonomy").isEmpty() ? "category" : query.text("taxonomy");
		List<Long> included = QueryResult.ids(query.get("include"));
		Stream<TermView> terms = block.site()
			.terms()
			.all(taxonomy)
			.stream()
			.filter((term) -> !query.isTrue("hideEmpty") || term.count() > 0)
			.filter((term) -> included.isEmpty() || included.contains(term.id()))
			.filter((term) -> !query.has("parent") || term.parentId() == query.number("parent", 0))
			.filter((term) -> !Boolean.FALSE.equals(query.get("showNested")) || term.parentId() == 0);
		if (query.text("orderBy").equals("count")) {
			terms = terms.sorted(Comparator.comparingInt(TermView::count));
		}
		List<TermView> ordered = terms.toList();
		if (query.text("order").equalsIgnoreCase("desc")) {
			ordered = ordered.reversed();
		}
		int most = query.number("perPage", 10);
		return (most > 0) ? ordered.stream().limit(most).toList() : ordered;
	}

}
