package blog.troppo.admin.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import blog.troppo.admin.frame.Words;
import blog.troppo.admin.settings.Field.Kind;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the settings of a page and takes them, all or none. */
@Component
class SettingsForm {

	private static final int MOST_PAGES = 200;

	private final Settings settings;

	private final PostFinder posts;

	private final Terms terms;

	private final Roles roles;

	private final AdminEmail email;

	private final Words words;

	SettingsForm(Settings settings, PostFinder posts, Terms terms, Roles roles, AdminEmail email, Words words) {
		this.email = email;
		this.settings = settings;
		this.posts = posts;
		this.terms = terms;
		this.roles = roles;
		this.words = words;
	}

	/** A value that can be chosen, as people call it. */
	record Option(String value, String text) {
	}

	/** A field with what stands in it, and what is wrong with that. */
	record Line(String name, String kind, String label, String help, String value, boolean on, List<Option> options,
			String error) {
	}

	record Part(String name, List<Line> lines) {
	}

	/** What stands in each field now. */
	Map<String, String> stored(SettingsPage page) {
		Map<String, String> values = new LinkedHashMap<>();
		page.fields()
			.forEach((field) -> values.put(field.name(),
					this.settings.find(field.name()).orElse(field.setting().standard())));
		return values;
	}

	static Map<String, String> sent(SettingsPage page, Map<String, String[]> parameters) {
		Map<String, String> values = new LinkedHashMap<>();
		page.fields()
			.forEach((field) -> values.put(field.name(),
					field.sent(parameters.getOrDefault(field.name(), new String[0]))));
		return values;
	}

	/**
	 * The fields whose texts are not taken, with the reason. What was not touched stays
	 * as it is, be it good or not: a site that came without an e-mail address of its
	 * administrator can be renamed.
	 */
	@Transactional
	public Map<String, String> save(SettingsPage page, Map<String, String> values, User writer) {
		Map<String, String> stored = stored(page);
		Map<String, String> wrong = new LinkedHashMap<>();
		for (Field field : page.fields()) {
			String value = values.getOrDefault(field.name(), "");
			if (value.equals(stored.get(field.name()))) {
				continue;
			}
			boolean number = field.kind() != Kind.NUMBER || value.strip().matches("-?\\d{1,9}");
			if (!number || field.setting().sanitize().apply(value).isEmpty()) {
				wrong.put(field.name(), this.words.say(number ? "settings.wrong" : "settings.wrong.number"));
			}
		}
		if (wrong.isEmpty()) {
			page.fields().forEach((field) -> write(field.setting(), values.getOrDefault(field.name(), ""), writer));
		}
		return wrong;
	}

	/** Another administration e-mail is confirmed first. */
	private void write(Setting<?> setting, String value, User writer) {
		if (setting == SiteSettings.ADMIN_EMAIL) {
			setting.sanitize().apply(value).ifPresent((email) -> this.email.ask(email, writer));
		}
		else {
			this.settings.write(setting, value);
		}
	}

	@Transactional(readOnly = true)
	public List<Part> parts(SettingsPage page, Map<String, String> values, Map<String, String> wrong) {
		return page.groups()
			.stream()
			.map((group) -> new Part(group.name(),
					group.fields()
						.stream()
						.map((field) -> line(field, values.getOrDefault(field.name(), ""),
								wrong.getOrDefault(field.name(), "")))
						.toList()))
			.toList();
	}

	private Line line(Field field, String value, String error) {
		String key = "setting." + field.name();
		return new Line(field.name(), field.kind().name(), this.words.say(key),
				this.words.find(key + ".help").orElse(""), value, value.equals("1") || value.equals("open"),
				options(field, value), error);
	}

	private List<Option> options(Field field, String value) {
		return switch (field.kind()) {
			case CHOICE -> field.values()
				.stream()
				.map((choice) -> new Option(choice,
						this.words.say("setting." + field.name() + "." + (choice.isEmpty() ? "none" : choice))))
				.toList();
			case PAGE -> pages();
			case CATEGORY -> categories();
			case ROLE -> this.roles.findAllByOrderByPosition().stream().map(this::option).toList();
			case ZONE -> zones(value);
			default -> List.of();
		};
	}

	private Option option(Role role) {
		return new Option(role.name(), this.words.find("role." + role.name()).orElse(role.displayName()));
	}

	private List<Option> categories() {
		List<Option> options = new ArrayList<>();
		options.add(new Option("0", this.words.say("settings.nopage")));
		this.terms.findAllByTaxonomy(Taxonomy.CATEGORY.name())
			.forEach((term) -> options.add(new Option(String.valueOf(term.id()), Escape.decode(term.name()))));
		return options;
	}

	private List<Option> pages() {
		List<Option> options = new ArrayList<>();
		options.add(new Option("0", this.words.say("settings.nopage")));
		this.posts
			.find(PostQuery.posts().ofType(PostType.PAGE).sortedBy(PostQuery.Order.TITLE, true).page(1, MOST_PAGES),
					Viewer.anybody())
			.items()
			.forEach((page) -> options
				.add(new Option(String.valueOf(page.id()), Escape.decode(StripTags.stripAllToLine(page.title())))));
		return options;
	}

	private List<Option> zones(String value) {
		TreeSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds()
			.stream()
			.filter((zone) -> zone
				.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
			.toList());
		if (!value.isEmpty()) {
			zones.add(value);
		}
		List<Option> options = new ArrayList<>();
		options.add(new Option("", this.words.say("settings.nozone")));
		zones.forEach((zone) -> options.add(new Option(zone, zone.replace('_', ' '))));
		return options;
	}

}
