package blog.troppo.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import com.rometools.modules.content.ContentModule;
import com.rometools.modules.content.ContentModuleImpl;
import com.rometools.modules.slash.Slash;
import com.rometools.modules.slash.SlashImpl;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.module.SyModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes RSS 2.0 with Rome, saying what WordPress's feed says. Characters that XML cannot
 * carry are left out: one of them in one comment would make the whole feed unreadable.
 */
@Component
class RssWriter {

	private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

	private static final Namespace WFW = Namespace.getNamespace("wfw", "http://wellformedweb.org/CommentAPI/");

	/** RFC 822 with a numeric zone, which old readers understand best. */
	private static final DateTimeFormatter RFC_822 = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	byte[] write(FeedChannel feed) {
		try {
			Document document = new WireFeedOutput().outputJDom(channel(feed));
			Element channel = document.getRootElement().getChild("channel");
			writeDate(channel, "lastBuildDate", feed.built());
			List<Element> items = channel.getChildren("item");
			for (int i = 0; i < items.size(); i++) {
				writeDate(items.get(i), "pubDate", feed.items().get(i).published());
			}
			return new XMLOutputter(Format.getRawFormat()).outputString(document).getBytes(StandardCharsets.UTF_8);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("Rome refused a feed that was made for it", ex);
		}
	}

	private static void writeDate(Element parent, String name, @Nullable Instant date) {
		Element element = parent.getChild(name);
		if (element != null && date != null) {
			element.setText(RFC_822.format(date));
		}
	}

	private static Channel channel(FeedChannel feed) {
		Channel channel = new Channel("rss_2.0");
		channel.setTitle(legal(feed.title()));
		channel.setLink(feed.link());
		channel.setDescription(legal(feed.description()));
		channel.setLanguage(feed.language());
		channel.setLastBuildDate(date(feed.built()));
		channel.setGenerator("https://troppo.blog/");
		channel.setModules(List.of(syndication()));
		channel.getForeignMarkup()
			.add(new Element("link", ATOM).setAttribute("href", legal(feed.self()))
				.setAttribute("rel", "self")
				.setAttribute("type", "application/rss+xml"));
		channel.setItems(feed.items().stream().map(RssWriter::item).toList());
		return channel;
	}

	private static SyModule syndication() {
		SyModule hourly = new SyModuleImpl();
		hourly.setUpdatePeriod(SyModule.HOURLY);
		hourly.setUpdateFrequency(1);
		return hourly;
	}

	private static Item item(FeedItem entry) {
		Item item = new Item();
		item.setTitle(legal(entry.title()));
		item.setLink(entry.link());
		item.setPubDate(date(entry.published()));
		item.setGuid(guid(entry.guid()));
		item.setDescription(description(entry.summary()));
		item.setCategories(entry.categories().stream().map(RssWriter::category).toList());
		List<Module> modules = new ArrayList<>(List.of(creator(entry.creator())));
		if (entry.content() != null) {
			modules.add(content(entry.content()));
		}
		FeedItem.Discussion discussion = entry.discussion();
		if (discussion != null) {
			item.setComments(discussion.link());
			item.getForeignMarkup().add(new Element("commentRss", WFW).setText(discussion.feed()));
			modules.add(count(discussion.count()));
		}
		item.setModules(modules);
		return item;
	}

	private static Guid guid(String value) {
		Guid guid = new Guid();
		guid.setPermaLink(false);
		guid.setValue(legal(value));
		return guid;
	}

	private static Description description(String markup) {
		Description description = new Description();
		description.setType("text/html");
		description.setValue(legal(markup));
		return description;
	}

	private static Category category(String name) {
		Category category = new Category();
		category.setValue(legal(name));
		return category;
	}

	private static DCModule creator(String name) {
		DCModule module = new DCModuleImpl();
		module.setCreator(legal(name));
		return module;
	}

	private static ContentModule content(String markup) {
		ContentModule module = new ContentModuleImpl();
		module.setEncodeds(List.of(legal(markup)));
		return module;
	}

	private static Slash count(int comments) {
		Slash module = new SlashImpl();
		module.setComments(comments);
		return module;
	}

	private static @Nullable Date date(@Nullable Instant instant) {
		return (instant != null) ? Date.from(instant) : null;
	}

	/** The text without what XML 1.0 has no way to say. */
	static String legal(String text) {
		if (text.codePoints().allMatch(RssWriter::isLegal)) {
			return text;
		}
		return text.codePoints()
			.filter(RssWriter::isLegal)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isLegal(int point) {
		return point >= 0x20 && point <= 0xD7FF || point == '\t' || point == '\n' || point == '\r'
				|| point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}

}
