package blog.troppo.feed;

import java.time.Instant;
import java.util.List;

import blog.troppo.formatting.StripTags;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON Feed 1.1, which is asked for as {@code …/feed/json/}. */
final class JsonWriter {

	private static final String VERSION = "https://jsonfeed.org/version/1.1";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private JsonWriter() {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(Include.NON_EMPTY)
	record Feed(String version, String title, String homePageUrl, String feedUrl, @Nullable String description,
			@Nullable String nextUrl, @Nullable String icon, String language,
			@JsonInclude(Include.ALWAYS) List<Item> items) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(Include.NON_EMPTY)
	record Item(String id, String url, @Nullable String title, @JsonInclude(Include.ALWAYS) String contentHtml,
			@Nullable String summary, @Nullable String image, @Nullable Instant datePublished,
			@Nullable Instant dateModified, List<Author> authors, List<String> tags, List<Attachment> attachments) {
	}

	@JsonInclude(Include.NON_EMPTY)
	record Author(String name, @Nullable String url) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	@JsonInclude(Include.NON_DEFAULT)
	record Attachment(String url, String mimeType, long sizeInBytes) {
	}

	static byte[] write(FeedChannel feed) {
		return JSON.writeValueAsBytes(new Feed(VERSION, feed.title(), feed.link(), feed.self(), feed.description(),
				feed.next(), feed.icon(), feed.language(), feed.items().stream().map(JsonWriter::item).toList()));
	}

	private static Item item(FeedItem item) {
		String summary = (item.summary() != null) ? item.summary() : "";
		String content = (item.content() != null) ? item.content() : summary;
		return new Item(item.guid(), item.link(), item.title(), AbsoluteLinks.in(content, item.link()), plain(summary),
				item.image(), item.published(), item.modified(), authors(item),
				item.categories().stream().map(FeedText::decoded).toList(),
				item.enclosures().stream().map(JsonWriter::attachment).toList());
	}

	private static List<Author> authors(FeedItem item) {
		return item.creator().isEmpty() ? List.of()
				: List.of(new Author(FeedText.decoded(item.creator()), item.creatorUrl()));
	}

	private static Attachment attachment(Enclosure file) {
		String type = file.firstType();
		return new Attachment(file.url(), type.isEmpty() ? "application/octet-stream" : type, file.length());
	}

	private static String plain(String markup) {
		return FeedText.decoded(StripTags.stripAll(markup));
	}

}
