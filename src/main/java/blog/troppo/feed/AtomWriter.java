package blog.troppo.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import static blog.troppo.feed.FeedText.legal;

/** Writes Atom 1.0 with Rome, with the threading extension (RFC 4685). */
final class AtomWriter {

	private AtomWriter() {
	}

	static byte[] write(FeedChannel feed) {
		Feed atom = new Feed("atom_1.0");
		atom.setTitleEx(content("text", feed.title()));
		atom.setSubtitle(content("text", feed.description()));
		atom.setId(legal(feed.id()));
		atom.setUpdated(FeedText.date(feed.built()));
		atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.link())));
		atom.setOtherLinks(links(feed));
		atom.setGenerator(generator());
		atom.setIcon(feed.icon());
		atom.setEntries(feed.items().stream().map((item) -> entry(item, feed)).toList());
		Document document = FeedText.document(atom);
		complete(document.getRootElement(), feed);
		return FeedText.bytes(document, feed);
	}

	private static List<Link> links(FeedChannel feed) {
		List<Link> links = new ArrayList<>(List.of(link("self", "application/atom+xml", feed.self())));
		for (String hub : feed.push().hubs()) {
			Link link = new Link();
			link.setRel("hub");
			link.setHref(hub);
			links.add(link);
		}
		return links;
	}

	private static Entry entry(FeedItem item, FeedChannel feed) {
		Entry entry = new Entry();
		entry.setTitleEx(feed.ofComments() ? content(null, item.title()) : content("html", item.titleMarkup()));
		entry.setId(legal(item.guid()));
		entry.setAuthors(List.of(author(item)));
		entry.setAlternateLinks(List.of(link("alternate", "text/html", item.link())));
		entry.setPublished(FeedText.date(item.published()));
		entry.setUpdated(FeedText.date((item.modified() != null) ? item.modified() : item.published()));
		entry.setCategories(
				item.categories().stream().map((name) -> category(FeedText.decoded(name), feed.home())).toList());
		if (!feed.ofComments() && item.summary() != null) {
			entry.setSummary(content("html", item.summary()));
		}
		if (item.content() != null) {
			entry.setContents(List.of(content("html", item.content())));
		}
		entry.setOtherLinks(
				Stream.concat(item.enclosures().stream().map(AtomWriter::enclosure), replies(item).stream()).toList());
		return entry;
	}

	private static Link enclosure(Enclosure file) {
		Link link = link("enclosure", file.onlyType(), file.url());
		link.setLength(file.length());
		return link;
	}

	private static List<Link> replies(FeedItem item) {
		FeedItem.Discussion discussion = item.discussion();
		return (discussion == null) ? List.of() : List.of(link("replies", "text/html", discussion.page() + "#comments"),
				link("replies", "application/atom+xml", discussion.atomFeed()));
	}

	private static SyndPerson author(FeedItem item) {
		Person person = new Person();
		person.setName(legal(FeedText.decoded(item.creator())));
		if (!item.creatorUrl().isEmpty()) {
			person.setUri(legal(item.creatorUrl()));
		}
		return person;
	}

	private static Content content(@Nullable String type, String text) {
		Content content = new Content();
		content.setType(type);
		content.setValue(legal(text));
		return content;
	}

	private static Link link(String relation, String type, String address) {
		Link link = new Link();
		link.setRel(relation);
		link.setType(type);
		link.setHref(legal(address));
		return link;
	}

	private static Category category(String name, String scheme) {
		Category category = new Category();
		category.setScheme(scheme);
		category.setTerm(legal(name));
		return category;
	}

	private static Generator generator() {
		Generator generator = new Generator();
		generator.setUrl(FeedChannel.GENERATOR);
		generator.setValue("Troppo");
		return generator;
	}

	/** What Rome has no word for: languages, bases, and who answers what. */
	private static void complete(Element root, FeedChannel feed) {
		Namespace atom = root.getNamespace();
		root.setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
		List<Element> entries = new ArrayList<>(root.getChildren("entry", atom));
		for (int i = 0; i < entries.size(); i++) {
			FeedItem item = feed.items().get(i);
			Element content = entries.get(i).getChild("content", atom);
			if (content != null) {
				content.setAttribute("base", item.link(), Namespace.XML_NAMESPACE);
			}
			thread(entries.get(i), item, atom);
		}
	}

	private static void thread(Element entry, FeedItem item, Namespace atom) {
		FeedItem.Discussion discussion = item.discussion();
		if (discussion != null) {
			String count = String.valueOf(discussion.count());
			entry.getChildren("link", atom)
				.stream()
				.filter((link) -> "replies".equals(link.getAttributeValue("rel")))
				.forEach((link) -> link.setAttribute("count", count, FeedNamespaces.THREADING));
			entry.addContent(new Element("total", FeedNamespaces.THREADING).setText(count));
		}
		FeedItem.InReplyTo parent = item.inReplyTo();
		if (parent != null) {
			entry.addContent(
					new Element("in-reply-to", FeedNamespaces.THREADING).setAttribute("ref", legal(parent.guid()))
						.setAttribute("href", legal(parent.link()))
						.setAttribute("type", "text/html"));
		}
	}

}
