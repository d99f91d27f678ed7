package blog.troppo.formatting.block.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.TermView;

/**
 * The most used terms of a taxonomy, the larger the more posts they have.
 */
final class TagCloudBlock implements DynamicBlock {

	private static final Pattern SIZE = Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");

	private static final Pattern UNIT = Pattern.compile("[0-9.]+([a-zA-Z%]+)");

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		int number = attributes.number("numberOfTags", 45);
		List<TermView> terms = new ArrayList<>(block.site()
			.terms()
			.all(attributes.text("taxonomy"))
			.stream()
			.filter((term) -> term.count() > 0)
			.sorted(Comparator.comparingInt(TermView::count).reversed().thenComparing(TermView::id))
			.limit((number > 0) ? number : Long.MAX_VALUE)
			.toList());
		if (terms.isEmpty()) {
			return "";
		}
		terms.sort(Comparator.comparing(TermView::name, NaturalOrder.IGNORING_CASE));
		return "<p " + block.wrapper() + ">" + links(terms, block) + "</p>";
	}

	private static String links(List<TermView> terms, BlockInstance block) {
		Attributes attributes = block.attributes();
		Matcher unit = UNIT.matcher(attributes.text("smallestFontSize"));
		double least = size(attributes.text("smallestFontSize"));
		double most = size(attributes.text("largestFontSize"));
		long fewest = terms.stream().mapToLong(TagCloudBlock::weight).min().orElse(0);
		long spread = Math.max(1, terms.stream().mapToLong(TagCloudBlock::weight).max().orElse(0) - fewest);
		double step = ((most - least < 0) ? 1 : most - least) / spread;
		List<String> links = new ArrayList<>();
		for (TermView term : terms) {
			double size = least + (weight(term) - fewest) * step;
			String items = block.language().count(term.count(), "(%s item)", "(%s items)");
			links.add("<a href=\"" + Urls.escape(term.url()) + "\" class=\"tag-cloud-link tag-link-" + term.id()
					+ " tag-link-position-" + (links.size() + 1) + "\" style=\"font-size: " + number(size)
					+ (unit.matches() ? unit.group(1) : "pt") + ";\" aria-label=\""
					+ Escape.attr(term.name() + " " + items) + "\">" + Escape.html(term.name())
					+ (attributes.isTrue("showTagCounts")
							? "<span class=\"tag-link-count\"> (" + term.count() + ")</span>" : "")
					+ "</a>");
		}
		return String.join("\n", links);
	}

	/** As PHP's (float): the number a text begins with. */
	private static double size(String text) {
		Matcher number = SIZE.matcher(text);
		double size = number.lookingAt() ? Double.parseDouble(number.group(1)) : 0;
		return Double.isFinite(size) ? size : 0;
	}

	/** Ten times the posts are not ten times as important. */
	private static long weight(TermView term) {
		return Math.round(Math.log10(term.count() + 1) * 100);
	}

	/** With fourteen digits, as PHP writes it. */
	private static String number(double value) {
		return new BigDecimal(value).round(new MathContext(14)).stripTrailingZeros().toPlainString();
	}

}
