package blog.troppo.feed;

import java.util.ArrayList;
import java.util.List;

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
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import org.jdom2.Element;

import static blog.troppo.feed.FeedText.legal;

/** Entries as Rome's RSS items, with the modules that each version carries. */
final class RssItems {

	private RssItems() {
	}

	/** Title, address and summary: all that RSS 0.92 has. */
	static Item plain(FeedItem entry) {
		Item item = new Item();
		item.setTitle(legal(entry.title()));
		item.setLink(entry.link());
		if (entry.summary() != null) {
			item.setDescription(description(entry.summary()));
		}
		return item;
	}

	/** For RSS 1.0: Dublin Core tells date, creator and subjects. */
	static Item rdf(FeedItem entry) {
		Item item = plain(entry);
		item.setUri(entry.link());
		DCModule dublinCore = creator(entry.creator());
		dublinCore.setDate(FeedText.date(entry.published()));
		List<Module> modules = new ArrayList<>(List.of(dublinCore));
		if (entry.content() != null) {
			modules.add(content(entry.content()));
		}
		item.setModules(modules);
		return item;
	}

	static Item rss2(FeedItem entry) {
		Item item = plain(entry);
		item.setPubDate(FeedText.date(entry.published()));
		item.setGuid(guid(entry.guid()));
		item.setCategories(entry.categories().stream().map(RssItems::category).toList());
		List<Module> modules = new ArrayList<>(List.of(creator(entry.creator())));
		if (entry.content() != null) {
			modules.add(content(
					(entry.content().isEmpty() && entry.summary() != null) ? entry.summary() : entry.content()));
		}
		FeedItem.Discussion discussion = entry.discussion();
		if (discussion != null) {
			item.setComments(discussion.link());
			item.getForeignMarkup().add(new Element("commentRss", FeedNamespaces.WFW).setText(discussion.rssFeed()));
			modules.add(count(discussion.count()));
		}
		item.setEnclosures(
				entry.enclosures().stream().filter((file) -> !file.type().isEmpty()).map(RssItems::enclosure).toList());
		entry.enclosures().stream().flatMap((file) -> Podcast.of(file).stream()).findFirst().ifPresent(modules::add);
		item.setModules(modules);
		return item;
	}

	private static com.rometools.rome.feed.rss.Enclosure enclosure(Enclosure file) {
		com.rometools.rome.feed.rss.Enclosure enclosure = new com.rometools.rome.feed.rss.Enclosure();
		enclosure.setUrl(legal(file.url()));
		enclosure.setLength(file.length());
		enclosure.setType(legal(file.firstType()));
		return enclosure;
	}

	static SyModule hourly() {
		SyModule module = new SyModuleImpl();
		module.setUpdatePeriod(SyModule.HOURLY);
		module.setUpdateFrequency(1);
		return module;
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
		category.setValue(legal(FeedText.decoded(name)));
		return category;
	}

	private static DCModule creator(String name) {
		DCModule module = new DCModuleImpl();
		module.setCreator(legal(name));
		return module;
	}

	/** Rome puts it into a CDATA section, which must not end early. */
	private static ContentModule content(String markup) {
		ContentModule module = new ContentModuleImpl();
		module.setEncodeds(List.of(legal(markup).replace("]]>", "]]&gt;")));
		return module;
	}

	private static Slash count(int comments) {
		Slash module = new SlashImpl();
		module.setComments(comments);
		return module;
	}

}
