package blog.troppo.admin.widgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of widgets that themes draw, in WordPress's names, with what their owner may
 * tell them. {@code widget.NAME} says what one is called.
 */
enum WidgetKind {

	AUDIO("media_audio", Field.title(), Field.file("attachment_id", "audio"), Field.address("url"),
			Field.choice("preload", "none", "auto", "metadata"), Field.tick("loop")),

	ARCHIVES("archives", Field.title(), Field.tick("count"), Field.tick("dropdown")),

	BLOCK("block", Field.lines("content")),

	CALENDAR("calendar", Field.title()),

	CATEGORIES("categories", Field.title(), Field.tick("count"), Field.tick("hierarchical"), Field.tick("dropdown")),

	GALLERY("media_gallery", Field.title(), Field.pictures("ids"),
			Field.choice("columns", "3", "1", "2", "4", "5", "6", "7", "8", "9"),
			Field.choice("size", "thumbnail", "medium", "large", "full"),
			Field.choice("link_type", "post", "file", "none"), Field.tick("orderby_random")),

	HTML("custom_html", Field.title(), Field.lines("content")),

	IMAGE("media_image", Field.title(), Field.address("url"), Field.text("alt")),

	LINKS("links", Field.tick("description")),

	META("meta", Field.title()),

	MENU("nav_menu", Field.title(), new Field("nav_menu", Field.Type.MENU, List.of())),

	PAGES("pages", Field.title(), Field.choice("sortby", "menu_order", "post_title", "ID"), Field.text("exclude")),

	COMMENTS("recent-comments", Field.title(), Field.number("number")),

	POSTS("recent-posts", Field.title(), Field.number("number"), Field.tick("show_date")),

	FEED("rss", Field.title(), Field.address("url")),

	SEARCH("search", Field.title()),

	TAGS("tag_cloud", Field.title(), Field.choice("taxonomy", "post_tag", "category")),

	TEXT("text", Field.title(), Field.lines("text"), Field.tick("filter")),

	VIDEO("media_video", Field.title(), Field.file("attachment_id", "video"), Field.address("url"),
			Field.choice("preload", "metadata", "auto", "none"), Field.tick("loop"));

	private final String key;

	private final List<Field> fields;

	WidgetKind(String key, Field... fields) {
		this.key = key;
		this.fields = List.of(fields);
	}

	/**
	 * What a widget can be told; {@code widget.field.NAME} says what it means.
	 *
	 * @param values of a choice; of a file, the first part of its type
	 */
	record Field(String name, Type type, List<String> values) {

		/** How it is asked for. */
		enum Type {

			TEXT, LINES, NUMBER, TICK, CHOICE, ADDRESS,
			/** A file of the library. */
			FILE,
			/** Pictures of the library, ticked. */
			PICTURES,
			/** One of the site's menus. */
			MENU

		}

		static Field title() {
			return text("title");
		}

		static Field text(String name) {
			return new Field(name, Type.TEXT, List.of());
		}

		static Field lines(String name) {
			return new Field(name, Type.LINES, List.of());
		}

		static Field number(String name) {
			return new Field(name, Type.NUMBER, List.of());
		}

		static Field tick(String name) {
			return new Field(name, Type.TICK, List.of());
		}

		static Field address(String name) {
			return new Field(name, Type.ADDRESS, List.of());
		}

		static Field file(String name, String kind) {
			return new Field(name, Type.FILE, List.of(kind));
		}

		static Field pictures(String name) {
			return new Field(name, Type.PICTURES, List.of("image"));
		}

		static Field choice(String name, String... values) {
			return new Field(name, Type.CHOICE, List.of(values));
		}

		/** Whether it can be told this; nothing is fine but for a number. */
		boolean takes(String value) {
			return switch (this.type) {
				case NUMBER -> value.matches("[1-9]\\d{0,2}");
				case ADDRESS -> value.isEmpty() || value.matches("(?i)(https?:/)?/\\S+");
				case CHOICE -> this.values.contains(value);
				case MENU, FILE -> value.matches("\\d{0,18}");
				case PICTURES -> value.matches("(?:\\d{1,18}(?:,\\d{1,18}){0,99})?");
				default -> true;
			};
		}

		/** As WordPress keeps it. */
		Object kept(String value) {
			return switch (this.type) {
				case NUMBER -> Long.valueOf(value);
				case MENU, FILE -> value.isEmpty() ? 0L : Long.parseLong(value);
				case PICTURES -> numbered(value);
				case CHOICE -> value.matches("\\d") ? (Object) Long.valueOf(value) : value;
				case TICK -> value.equals("1");
				default -> value;
			};
		}

		/** A list, as PHP writes it. */
		private static Map<Object, Object> numbered(String ids) {
			Map<Object, Object> list = new LinkedHashMap<>();
			Stream.of(ids.split(","))
				.filter((id) -> !id.isEmpty())
				.forEach((id) -> list.put((long) list.size(), Long.valueOf(id)));
			return list;
		}

	}

	static Optional<WidgetKind> named(String key) {
		return Stream.of(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

	public String key() {
		return this.key;
	}

	/** The end of the message that names it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<Field> fields() {
		return this.fields;
	}

	/** What stands in a field of a new widget. */
	static Object standard(Field field) {
		return switch (field.type()) {
			case NUMBER -> 5L;
			case CHOICE -> field.values().getFirst();
			case MENU, FILE -> 0L;
			case PICTURES -> Map.of();
			case TICK -> field.name().equals("filter");
			default -> "";
		};
	}

}
