package blog.troppo.embed;

import blog.troppo.formatting.EmbedHtml;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an oEmbed endpoint said. */
record OembedAnswer(String type, String title, String html, String url, int width, int height) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Null for what is no such answer. */
	static @Nullable OembedAnswer read(byte[] json) {
		try {
			JsonNode answer = JSON.readTree(json);
			return new OembedAnswer(text(answer, "type"), text(answer, "title"), text(answer, "html"),
					text(answer, "url"), answer.path("width").asInt(0), answer.path("height").asInt(0));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static String text(JsonNode answer, String name) {
		return answer.path(name).isString() ? answer.path(name).asString() : "";
	}

	/** As markup for the page at that address; null where the answer lacks something. */
	@Nullable String markup(String page) {
		return switch (this.type) {
			case "photo" -> (this.url.isEmpty() || this.width == 0 || this.height == 0) ? null
					: EmbedHtml.photo(page, this.url, this.title, this.width, this.height);
			case "link" -> this.title.isEmpty() ? null : EmbedHtml.link(page, this.title);
			case "video", "rich" ->
				this.html.isEmpty() ? null : EmbedHtml.onOneLine(EmbedHtml.withFrameTitle(this.html, this.title));
			default -> null;
		};
	}

	/**
	 * Whether it brings markup of its own, which only known providers are trusted with.
	 */
	boolean bringsMarkup() {
		return this.type.equals("video") || this.type.equals("rich");
	}

}
