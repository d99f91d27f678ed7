package blog.troppo.formatting.block.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;

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

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		PostView post = PostBlock.current(block);
		boolean modified = isModified(attributes);
		ZonedDateTime date = written(attributes, block.site().site());
		if (date == null && post != null && !post.locked()) {
			date = modified ? changed(post) : post.date();
		}
		if (date == null) {
			return "";
		}
		WrapperAttributes wrapper = PostBlock.linked(block, modified ? "wp-block-post-date__modified-date" : "");
		String shown = format(attributes.text("format"), date, block.site().site());
		boolean linked = attributes.isTrue("isLink") && post != null;
		boolean bound = !attributes.text("datetime").isEmpty();
		String time = "<time datetime=\"" + PhpDateFormat.format("c", date) + "\">"
				+ (linked && bound ? link(post, shown) : shown) + "</time>";
		return PostBlock.div(wrapper, linked && !bound ? link(post, time) : time);
	}

	private static String link(@Nullable PostView post, String content) {
		return (post == null) ? content : "<a href=\"" + Urls.escape(post.url()) + "\">" + content + "</a>";
	}

	private static boolean isModified(Attributes attributes) {
		return attributes.text("displayType").equals("modified")
				|| attributes.text("metadata", "bindings", "datetime", "args", "field").equals("modified");
	}

	private static @Nullable ZonedDateTime changed(PostView post) {
		return post.modified().isAfter(post.date()) ? post.modified() : null;
	}

	private static @Nullable ZonedDateTime written(Attributes attributes, SiteView site) {
		String text = attributes.text("datetime");
		try {
			return text.isEmpty() ? null : ZonedDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static String format(String format, ZonedDateTime date, SiteView site) {
		if (format.equals("human-diff")) {
			Instant now = site.clock().instant();
			String span = Numbers.timeDifference(date.toInstant(), now);
			return span + (date.toInstant().isAfter(now) ? " from now" : " ago");
		}
		return PhpDateFormat.format(format.isEmpty() ? site.dateFormat() : format, date);
	}

}
