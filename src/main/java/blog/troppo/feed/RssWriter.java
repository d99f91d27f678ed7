package blog.troppo.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Cloud;
import com.rometools.rome.feed.rss.Image;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import static blog.troppo.feed.FeedText.legal;

/**
 * Writes RSS with Rome, saying what WordPress's feeds say: 2.0, and 0.92 for the oldest
 * readers.
 */
final class RssWriter {

	/** In pixels, both ways. */
	private static final int ICON_SIZE = 32;

	/** RFC 822 with a numeric zone, as WordPress writes it. */
	private static final DateTimeFormatter RFC_822 = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private RssWriter() {
	}

	static byte[] rss2(FeedChannel feed) {
		Channel channel = channel("rss_2.0", feed);
		channel.setGenerator(FeedChannel.GENERATOR);
		channel.getForeignMarkup().add(new Element("updatePeriod", FeedNamespaces.SY).setText("hourly"));
		channel.getForeignMarkup().add(new Element("updateFrequency", FeedNamespaces.SY).setText("1"));
		channel.getForeignMarkup()
			.add(new Element("link", FeedNamespaces.ATOM).setAttribute("href", legal(feed.self()))
				.setAttribute("rel", "self")
				.setAttribute("type", "application/rss+xml"));
		feed.push()
			.hubs()
			.forEach((hub) -> channel.getForeignMarkup()
				.add(new Element("link", FeedNamespaces.ATOM).setAttribute("href", hub).setAttribute("rel", "hub")));
		channel.setCloud(cloud(feed.push().cloud()));
		if (feed.icon() != null) {
			channel.setImage(icon(feed, feed.icon()));
		}
		channel.setItems(feed.items().stream().map(RssItems::rss2).toList());
		return written(channel, feed);
	}

	private static @Nullable Cloud cloud(@Nullable URI address) {
		if (address == null) {
			return null;
		}
		Cloud cloud = new Cloud();
		cloud.setDomain(address.getHost());
		cloud.setPort((address.getPort() >= 0) ? address.getPort() : address.getScheme().equals("https") ? 443 : 80);
		cloud.setPath(address.getRawPath() + "?" + address.getRawQuery());
		cloud.setRegisterProcedure("");
		cloud.setProtocol("http-post");
		return cloud;
	}

	private static Image icon(FeedChannel feed, String address) {
		Image icon = new Image();
		icon.setUrl(legal(address));
		icon.setTitle(legal(feed.title()));
		icon.setLink(feed.link());
		icon.setWidth(ICON_SIZE);
		icon.setHeight(ICON_SIZE);
		return icon;
	}

	static byte[] rss092(FeedChannel feed) {
		Channel channel = channel("rss_0.92", feed);
		channel.setDocs("http://backend.userland.com/rss092");
		channel.setItems(feed.items().stream().map(RssItems::plain).toList());
		return written(channel, feed);
	}

	private static Channel channel(String version, FeedChannel feed) {
		Channel channel = new Channel(version);
		channel.setTitle(legal(feed.title()));
		channel.setLink(feed.link());
		channel.setDescription(legal(feed.description()));
		channel.setLanguage(feed.ofComments() ? null : feed.language());
		channel.setLastBuildDate(FeedText.date(feed.built()));
		return channel;
	}

	private static byte[] written(Channel rome, FeedChannel feed) {
		Document document = FeedText.document(rome);
		Element channel = document.getRootElement().getChild("channel");
		writeDate(channel, "lastBuildDate", feed.built());
		List<Element> items = channel.getChildren("item");
		for (int i = 0; i < items.size(); i++) {
			writeDate(items.get(i), "pubDate", feed.items().get(i).published());
		}
		return FeedText.bytes(document, feed);
	}

	private static void writeDate(Element parent, String name, @Nullable Instant date) {
		Element element = parent.getChild(name);
		if (element != null && date != null) {
			element.setText(RFC_822.format(date));
		}
	}

}
