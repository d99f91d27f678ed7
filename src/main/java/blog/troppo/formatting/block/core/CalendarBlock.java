package blog.troppo.formatting.block.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Map;

import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.ArchivePeriod;
import blog.troppo.formatting.data.PageSubject.DateArchive;
import blog.troppo.formatting.data.PageSubject.Single;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * A month whose days with posts are links, as {@code get_calendar} draws it.
 */
final class CalendarBlock implements DynamicBlock {

	/** No post is of later, and no database knows many more. */
	private static final int LAST_YEAR = 9999;

	@Override
	public String render(BlockInstance block, String content) {
		if (block.site().posts().newestMonth() == null) {
			return "";
		}
		YearMonth month = month(block);
		String table = table(month, block.site().posts().days(month), block.site().site());
		return "<div " + block.wrapper() + ">" + colored(table, block) + navigation(block, month) + "</div>";
	}

	private static YearMonth month(BlockInstance block) {
		Attributes attributes = block.attributes();
		if (attributes.has("month") && attributes.has("year")) {
			return YearMonth.of(Math.clamp(attributes.number("year", 0), 0, LAST_YEAR),
					Math.clamp(attributes.number("month", 1), 1, 12));
		}
		return switch (block.request().subject()) {
			case DateArchive archive -> YearMonth.of(archive.year(), Math.max(1, archive.month()));
			case Single single when isInAddress(single.post()) -> YearMonth.from(single.post().date());
			default -> YearMonth.now(block.site().site().clock());
		};
	}

	/** The month that the page's address names is the one shown. */
	private static boolean isInAddress(PostView post) {
		return post.url().contains(PhpDateFormat.format("/Y/m/", post.date()));
	}

	private static String table(YearMonth month, Map<LocalDate, String> days, SiteView site) {
		DayOfWeek first = DayOfWeek.SUNDAY.plus(site.startOfWeek());
		StringBuilder html = new StringBuilder("<table id=\"wp-calendar\" class=\"wp-calendar-table\">\n\t<caption>")
			.append(name(month, TextStyle.FULL, site))
			.append(' ')
			.append(month.getYear())
			.append("</caption>\n\t<thead>\n\t<tr>");
		for (int i = 0; i < 7; i++) {
			DayOfWeek day = first.plus(i);
			html.append("\n\t\t<th scope=\"col\" aria-label=\"")
				.append(day.getDisplayName(TextStyle.FULL, site.language().locale()))
				.append("\">")
				.append(day.getDisplayName(TextStyle.NARROW, site.language().locale()))
				.append("</th>");
		}
		html.append("\n\t</tr>\n\t</thead>\n\t<tbody>\n\t<tr>");
		int pad = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), 7);
		html.append((pad > 0) ? "\n\t\t<td colspan=\"" + pad + "\" class=\"pad\">&nbsp;</td>" : "");
		LocalDate today = LocalDate.now(site.clock());
		for (int day = 1; day <= month.lengthOfMonth(); day++) {
			if (day > 1 && (pad + day - 1) % 7 == 0) {
				html.append("\n\t</tr>\n\t<tr>\n\t\t");
			}
			LocalDate date = month.atDay(day);
			html.append(date.equals(today) ? "<td id=\"today\">" : "<td>").append(day(date, days.get(date), site));
			html.append("</td>");
		}
		int rest = Math.floorMod(-(pad + month.lengthOfMonth()), 7);
		if (rest > 0) {
			html.append("\n\t\t<td class=\"pad\" colspan=\"").append(rest).append("\">&nbsp;</td>");
		}
		return html.append("\n\t</tr>\n\t</tbody>\n\t</table>").toString();
	}

	private static String day(LocalDate date, @Nullable String url, SiteView site) {
		if (url == null) {
			return String.valueOf(date.getDayOfMonth());
		}
		String written = site.date(site.dateFormat(), date.atStartOfDay(site.zone()));
		return "<a href=\"" + Urls.escape(url) + "\" aria-label=\""
				+ site.language().say("Posts published on %s", written) + "\">" + date.getDayOfMonth() + "</a>";
	}

	private static String navigation(BlockInstance block, YearMonth month) {
		ArchivePeriod before = block.site().posts().neighbour(month, false);
		ArchivePeriod after = block.site().posts().neighbour(month, true);
		return "<nav aria-label=\"" + block.say("Previous and next months") + "\" class=\"wp-calendar-nav\">\n\t\t"
				+ "<span class=\"wp-calendar-nav-prev\">" + link(before, "&laquo; ", "", block)
				+ "</span>\n\t\t<span class=\"pad\">&nbsp;</span>\n\t\t<span class=\"wp-calendar-nav-next\">"
				+ link(after, "", " &raquo;", block) + "</span>\n\t</nav>";
	}

	private static String link(@Nullable ArchivePeriod period, String before, String after, BlockInstance block) {
		if (period == null) {
			return "&nbsp;";
		}
		String name = name(YearMonth.of(period.year(), period.month()), TextStyle.SHORT, block.site().site());
		return "<a href=\"" + Urls.escape(period.url()) + "\">" + before + name + after + "</a>";
	}

	private static String name(YearMonth month, TextStyle style, SiteView site) {
		return month.getMonth().getDisplayName(style, site.language().locale());
	}

	private static String colored(String table, BlockInstance block) {
		StyleEngine styles = ItemColors.plain(block.attributes());
		WrapperAttributes wrapper = new WrapperAttributes();
		wrapper.addStyles(styles);
		String style = wrapper.style().isEmpty() ? "" : " style=\"" + wrapper.style() + ";\"";
		String classes = PostBlock.withLinkColor(block, wrapper.classes());
		return table.replaceFirst("<table", "<table" + style)
			.replaceFirst("class=\"wp-calendar-table", "class=\"" + ("wp-calendar-table " + classes).strip());
	}

}
