package blog.troppo.feed;

import java.util.Optional;
import java.util.function.Function;

/** The formats, by the names that feeds are asked for with. */
enum FeedFormat {

	RSS2("application/rss+xml", RssWriter::rss2),

	RSS("application/rss+xml", RssWriter::rss092),

	RDF("application/rdf+xml", RdfWriter::write),

	ATOM("application/atom+xml", AtomWriter::write),

	JSON("application/feed+json", JsonWriter::write);

	private final String type;

	private final Function<FeedChannel, byte[]> writer;

	FeedFormat(String type, Function<FeedChannel, byte[]> writer) {
		this.type = type;
		this.writer = writer;
	}

	/**
	 * {@code rss2}, {@code atom}, or {@code feed} for the usual one; empty for no name of
	 * a feed.
	 */
	static Optional<FeedFormat> named(String name) {
		return switch (name) {
			case "feed", "rss2" -> Optional.of(RSS2);
			case "rss" -> Optional.of(RSS);
			case "rdf" -> Optional.of(RDF);
			case "atom" -> Optional.of(ATOM);
			case "json" -> Optional.of(JSON);
			default -> Optional.empty();
		};
	}

	String contentType() {
		return this.type + (this.type.endsWith("json") ? "" : "; charset=UTF-8");
	}

	/** What a browser takes it for, to draw it. */
	String typeToShow() {
		return (this == JSON) ? contentType() : "text/xml; charset=UTF-8";
	}

	byte[] write(FeedChannel feed) {
		return this.writer.apply(feed);
	}

	/**
	 * Only these have a form for comments; the others tell of posts wherever they are
	 * asked.
	 */
	boolean canTellComments() {
		return this == RSS2 || this == ATOM || this == JSON;
	}

}
