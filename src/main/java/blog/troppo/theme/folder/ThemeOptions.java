package blog.troppo.theme.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a theme declares in {@code settings.json}, where a WordPress theme has its
 * {@code functions.php}: places for menus and widgets, templates that authors may choose,
 * settings that owners may change.
 *
 * @param menus places by name, with their labels
 * @param sidebars places for widgets
 * @param settings what an owner may choose
 * @param templates templates that authors may choose
 * @param features what else the theme does, such as {@code post-formats}
 */
public record ThemeOptions(Map<String, String> menus, List<Sidebar> sidebars, List<ThemeSetting> settings,
		List<PageTemplate> templates, Map<String, String> features) {

	public static final ThemeOptions NONE = new ThemeOptions(Map.of(), List.of(), List.of(), List.of(), Map.of());

	/**
	 * A template that authors may choose for a post.
	 *
	 * @param name the view that draws it
	 * @param types the post types that it is for
	 */
	public record PageTemplate(String name, String label, List<String> types) {
	}

	/**
	 * A place for widgets, and those of a site that never chose any.
	 */
	public record Sidebar(String id, String name, List<String> widgets) {
	}

	/**
	 * A choice of the owner's.
	 *
	 * @param type {@code color}, {@code choice}, {@code flag} or {@code text}
	 * @param property the custom property that carries the value to the style sheet;
	 * empty if templates read it
	 */
	public record ThemeSetting(String name, String label, String type, String standard, String property,
			List<String> choices) {

		/** The value, if it is one that this setting may have; else the standard one. */
		public String checked(String value) {
			return takes(value) ? value : this.standard;
		}

		public boolean takes(String value) {
			return switch (this.type) {
				case "color" -> value.matches("#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
				case "choice" -> this.choices.contains(value);
				case "flag" -> value.equals("true") || value.equals("false");
				default -> value.length() <= 200;
			};
		}

	}

	static ThemeOptions parse(String json) {
		try {
			return of(JsonMapper.shared().readTree(json));
		}
		catch (JacksonException ex) {
			return NONE;
		}
	}

	private static ThemeOptions of(JsonNode root) {
		List<Sidebar> sidebars = new ArrayList<>();
		root.path("sidebars").properties().forEach((entry) -> {
			JsonNode place = entry.getValue();
			sidebars.add(new Sidebar(entry.getKey(), place.path("name").asString(entry.getKey()),
					texts(place.path("widgets"))));
		});
		List<ThemeSetting> settings = new ArrayList<>();
		root.path("settings").properties().forEach((entry) -> {
			JsonNode setting = entry.getValue();
			settings.add(new ThemeSetting(entry.getKey(), setting.path("label").asString(entry.getKey()),
					setting.path("type").asString("text"), setting.path("default").asString(""),
					setting.path("property").asString(""), texts(setting.path("choices"))));
		});
		return new ThemeOptions(map(root.path("menus")), sidebars, settings, templates(root.path("templates")),
				map(root.path("features")));
	}

	/** A mere label is for pages. */
	private static List<PageTemplate> templates(JsonNode object) {
		return object.propertyStream().map((entry) -> {
			JsonNode template = entry.getValue();
			return template.isObject()
					? new PageTemplate(entry.getKey(), template.path("label").asString(entry.getKey()),
							texts(template.path("types")))
					: new PageTemplate(entry.getKey(), template.asString(""), List.of("page"));
		}).toList();
	}

	/** Those for this post type by name, with their labels. */
	public Map<String, String> templates(String type) {
		Map<String, String> labels = new LinkedHashMap<>();
		this.templates.stream()
			.filter((template) -> template.types().contains(type))
			.forEach((template) -> labels.put(template.name(), template.label()));
		return labels;
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map((item) -> item.asString("")).toList();
	}

	private static Map<String, String> map(JsonNode object) {
		Map<String, String> map = new LinkedHashMap<>();
		object.properties().forEach((entry) -> map.put(entry.getKey(), entry.getValue().asString("")));
		return map;
	}

}
