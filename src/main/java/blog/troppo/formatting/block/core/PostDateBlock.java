package blog.troppo.formatting.block.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Numbers;
import blog.troppo.formatting.PhpDateFormat;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * The day the post was published or last changed; never changed shows nothing.
 */
final class PostDateBlock implements DynamicBlock {

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter
		.ofPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSS]][XXX]]", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		PostView post = PostBlock.current(block);
		boolean old = !attributes.has("datetime") && !isBound(attributes);
		boolean modified = old && attributes.text("displayType").equals("modified");
		String written = attributes.text("datetime");
		ZonedDateTime date;
		if (old) {
			date = (post == null || post.locked()) ? null : (modified ? changed(post) : post.date());
			written = (date != null) ? PhpDateFormat.format("c", date) : "";
		}
		else {
			date = written(written, block.site().site());
		}
		if (written.isEmpty() || written.equals("0")) {
			return "";
		}
		WrapperAttributes wrapper = PostBlock.linked(block, modified ? "wp-block-post-date__modified-date" : "");
		String shown = (date == null) ? "" : format(attributes.text("format"), date, block.site().site());
		String time = "<time datetime=\"" + Escape.attr(written) + "\">" + Escape.html(shown) + "</time>";
		return PostBlock.div(wrapper, (attributes.isTrue("isLink") && post != null) ? link(post, time) : time);
	}

	private static String link(PostView post, String content) {
		return "<a href=\"" + Urls.escape(post.url()) + "\">" + content + "</a>";
	}

	/** Whether the date comes from elsewhere; before that it was always the post's. */
	private static boolean isBound(Attributes attributes) {
		Attributes binding = attributes.object("metadata", "bindings", "datetime");
		return binding.has("source") && binding.has("args");
	}

	private static @Nullable ZonedDateTime changed(PostView post) {
		return post.modified().isAfter(post.date()) ? post.modified() : null;
	}

	/** A moment that is written out, in universal time unless it says so. */
	private static @Nullable ZonedDateTime written(String text, SiteView site) {
		try {
			TemporalAccessor moment = WRITTEN.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from,
					LocalDate::from);
			ZonedDateTime date = switch (moment) {
				case ZonedDateTime zoned -> zoned;
				case LocalDateTime local -> local.atZone(ZoneOffset.UTC);
				default -> LocalDate.from(moment).atStartOfDay(ZoneOffset.UTC);
			};
			return date.withZoneSameInstant(site.zone());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static String format(String format, ZonedDateTime date, SiteView site) {
		if (format.equals("human-diff")) {
			Instant now = site.clock().instant();
			String span = Numbers.timeDifference(date.toInstant(), now, site.language());
			return site.language().say(date.toInstant().isAfter(now) ? "%s from now" : "%s ago", span);
		}
		return site.date(format.isEmpty() ? site.dateFormat() : format, date);
	}

}
