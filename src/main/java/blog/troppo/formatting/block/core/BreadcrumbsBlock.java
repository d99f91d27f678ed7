package blog.troppo.formatting.block.core;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Language;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;

/**
 * The way from the front page to what the page shows.
 */
final class BreadcrumbsBlock implements DynamicBlock {

	/** What styles must not hold. */
	private static final Pattern UNSAFE = Pattern.compile("[\\\\(&=}\"]|/\\*");

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		boolean front = block.request().isFront();
		if (front && !attributes.isTrue("showOnHomePage")) {
			return "";
		}
		List<Crumb> crumbs = new ArrayList<>();
		if (attributes.isTrue("showHomeItem")) {
			crumbs.add(new Crumb(block.say("Home"), block.site().site().homeUrl() + "/"));
		}
		List<Crumb> trail = new BreadcrumbTrail(block).crumbs();
		if (trail.isEmpty() && !front) {
			return "";
		}
		crumbs.addAll(trail);
		int page = block.request().pageNumber();
		if (page > 1 && block.request().single() == null) {
			crumbs.add(new Crumb(block.say("Page %s", page), ""));
		}
		boolean current = attributes.isTrue("showCurrentItem");
		List<Crumb> shown = current ? crumbs : crumbs.subList(0, Math.max(0, crumbs.size() - 1));
		return shown.isEmpty() ? "" : frame(block, shown, current);
	}

	private static String frame(BlockInstance block, List<Crumb> crumbs, boolean current) {
		int last = current ? crumbs.size() - 1 : crumbs.size();
		String items = crumbs.subList(0, last).stream().map(Crumb::link).collect(Collectors.joining());
		String end = current ? "<li><span aria-current=\"page\">" + crumbs.getLast().label() + "</span></li>" : "";
		String between = block.attributes().text("separator");
		String separator = UNSAFE.matcher(between).find() ? "" : "--separator: \"" + between + "\";";
		return "<nav " + block.wrapper().addStyle(separator).put("aria-label", block.say("Breadcrumbs")) + "><ol>"
				+ items + end + "</ol></nav>";
	}

	/**
	 * A step of the way.
	 *
	 * @param label markup
	 * @param url empty where nothing is linked
	 */
	record Crumb(String label, String url) {

		static Crumb ofText(String label, String url) {
			return new Crumb(Escape.html(label), url);
		}

		static Crumb ofMonth(int month, Language language, String url) {
			return new Crumb(Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language.locale()), url);
		}

		private String link() {
			return this.url.isEmpty() ? "<li><span>" + this.label + "</span></li>"
					: "<li><a href=\"" + Urls.escape(this.url) + "\">" + this.label + "</a></li>";
		}

	}

}
