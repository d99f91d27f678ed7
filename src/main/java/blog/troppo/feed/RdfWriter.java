package blog.troppo.feed;

import java.util.List;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Channel;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

import static blog.troppo.feed.FeedText.legal;

/** Writes RSS 1.0, the feed that is RDF, with Rome. */
final class RdfWriter {

	private static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

	private RdfWriter() {
	}

	static byte[] write(FeedChannel feed) {
		Channel channel = new Channel("rss_1.0");
		channel.setTitle(legal(feed.title()));
		channel.setUri(feed.link());
		channel.setLink(feed.link());
		channel.setDescription(legal(feed.description()));
		channel.setModules(List.of(date(feed), RssItems.hourly()));
		channel.setItems(feed.items().stream().map(RssItems::rdf).toList());
		Document document = FeedText.document(channel);
		complete(document.getRootElement(), feed);
		return FeedText.bytes(document, feed);
	}

	private static DCModule date(FeedChannel feed) {
		DCModule module = new DCModuleImpl();
		module.setDate(FeedText.date(feed.built()));
		return module;
	}

	/**
	 * What Rome has no word for: an empty list, the base of the update period, the
	 * generator, plain subjects.
	 */
	private static void complete(Element root, FeedChannel feed) {
		Namespace rss = root.getNamespace("");
		Element channel = root.getChild("channel", rss);
		if (feed.items().isEmpty()) {
			channel.addContent(new Element("items", rss).addContent(new Element("Seq", FeedNamespaces.RDF)));
		}
		channel.addContent(new Element("updateBase", FeedNamespaces.SY).setText("2000-01-01T12:00+00:00"));
		channel.addContent(new Element("generatorAgent", FeedNamespaces.ADMIN).setAttribute("resource",
				FeedChannel.GENERATOR, FeedNamespaces.RDF));
		List<Element> items = root.getChildren("item", rss);
		for (int i = 0; i < items.size(); i++) {
			for (String category : feed.items().get(i).categories()) {
				items.get(i).addContent(new Element("subject", DC).setText(legal(category)));
			}
		}
	}

}
