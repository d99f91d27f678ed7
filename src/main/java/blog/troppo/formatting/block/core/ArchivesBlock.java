package blog.troppo.formatting.block.core;

import java.util.List;
import java.util.Set;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.ArchivePeriod;
import blog.troppo.formatting.data.PageSubject.DateArchive;

/**
 * Links to the years, months, weeks or days with posts, as a list or a menu.
 */
final class ArchivesBlock implements DynamicBlock {

	private static final Set<String> KINDS = Set.of("yearly", "monthly", "weekly", "daily", "postbypost", "alpha");

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		String kind = attributes.text("type").isEmpty() ? "monthly" : attributes.text("type");
		List<ArchivePeriod> periods = KINDS.contains(kind) ? block.site().posts().archives(kind) : List.of();
		boolean counts = attributes.isTrue("showPostCounts");
		if (attributes.isTrue("displayAsDropdown")) {
			return dropdown(block, kind, periods, counts);
		}
		if (periods.isEmpty()) {
			return "<div " + block.wrapper("wp-block-archives-list") + ">" + block.say("No archives to show.")
					+ "</div>";
		}
		StringBuilder list = new StringBuilder();
		for (ArchivePeriod period : periods) {
			list.append("\t<li><a href='")
				.append(Urls.escape(period.url()))
				.append(isShown(period, kind, block) ? "' aria-current=\"page\">" : "'>")
				.append(period.label())
				.append("</a>")
				.append(counts ? "&nbsp;(" + period.count() + ")" : "")
				.append("</li>\n");
		}
		return "<ul " + block.wrapper("wp-block-archives-list") + ">" + list + "</ul>";
	}

	/** Whether the page is this period's archive, or that of a day in it. */
	private static boolean isShown(ArchivePeriod period, String kind, BlockInstance block) {
		if (!(block.request().subject() instanceof DateArchive shown) || period.year() != shown.year()) {
			return false;
		}
		return switch (kind) {
			case "yearly" -> true;
			case "monthly" -> period.month() == shown.month();
			case "daily" -> period.month() == shown.month() && period.day() == shown.day();
			default -> false;
		};
	}

	private static String dropdown(BlockInstance block, String kind, List<ArchivePeriod> periods, boolean counts) {
		String id = block.page().unique("wp-block-archives-");
		String hidden = Boolean.FALSE.equals(block.attributes().get("showLabel")) ? " screen-reader-text" : "";
		String choice = block.say(switch (kind) {
			case "yearly" -> "Select Year";
			case "monthly" -> block.attributes().text("type").isEmpty() ? "Select Post" : "Select Month";
			case "daily" -> "Select Day";
			case "weekly" -> "Select Week";
			default -> "Select Post";
		});
		StringBuilder options = new StringBuilder();
		for (ArchivePeriod period : periods) {
			options.append("\t<option value='")
				.append(Urls.escape(period.url()))
				.append(isShown(period, kind, block) ? "' selected='selected'> " : "'> ")
				.append(period.label())
				.append(' ')
				.append(counts ? "&nbsp;(" + period.count() + ")" : "")
				.append("</option>\n");
		}
		return """
				<div %s><label for="%s" class="wp-block-archives__label%s">%s</label>
						<select id="%s" name="archive-dropdown">
						<option value="">%s</option>%s</select></div>""".formatted(
				block.wrapper("wp-block-archives-dropdown"), id, hidden, block.say("Archives"), id, choice, options);
	}

}
