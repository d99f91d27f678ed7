package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.site.Setting;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.NulMarks;
import blog.troppo.support.PhpSerialized;
import org.jspecify.annotations.Nullable;

/**
 * Brings those of WordPress's options that are settings here: on an empty blog only, for
 * elsewhere the owner has chosen. The address stays the one that the blog was set up
 * with.
 */
final class MovedSettings {

	static final String KIND = "settings";

	/** Where the blog is, and what it wears, is decided here. */
	private static final Set<String> OURS = Set.of(SiteSettings.SITEURL.name(), SiteSettings.HOME.name(),
			SiteSettings.TEMPLATE.name(), SiteSettings.STYLESHEET.name(), SiteSettings.SIDEBARS_WIDGETS.name());

	/** What WordPress called some before 5.5. */
	private static final Map<String, String> OLD_NAMES = Map.of(SiteSettings.COMMENT_PREVIOUSLY_APPROVED.name(),
			"comment_whitelist", SiteSettings.DISALLOWED_KEYS.name(), "blacklist_keys");

	private final Map<String, String> options;

	private final Arrival arrival;

	MovedSettings(Map<String, String> options, Arrival arrival) {
		this.options = options;
		this.arrival = arrival;
	}

	/** Before the posts come: their dates go by the time zone. */
	void bring() throws SQLException {
		tellAddress();
		if (this.arrival.joinsOthers()) {
			this.arrival.tally()
				.note("settings: the blog has posts of its own, so its settings, menus and widgets stay as they are");
			return;
		}
		for (Setting<?> setting : SiteSettings.all()) {
			Optional<String> value = value(setting);
			if (value.isPresent()) {
				store(setting.name(), value.get());
				this.arrival.tally().came(KIND, 1);
			}
		}
	}

	/** Once the terms are in: some settings name one. */
	void mend() throws SQLException {
		if (this.arrival.joinsOthers()) {
			return;
		}
		Long category = this.arrival.terms().moved().get(number(SiteSettings.DEFAULT_CATEGORY.name()));
		if (category != null) {
			store(SiteSettings.DEFAULT_CATEGORY.name(), String.valueOf(category));
		}
		new MovedPlaces(this.options, this.arrival).bring();
	}

	private Optional<String> value(Setting<?> setting) {
		if (OURS.contains(setting.name())) {
			return Optional.empty();
		}
		String given = this.options.getOrDefault(setting.name(),
				this.options.get(OLD_NAMES.getOrDefault(setting.name(), setting.name())));
		if (setting == SiteSettings.TIMEZONE_STRING && given == null) {
			given = this.options.containsKey(SiteSettings.GMT_OFFSET.name()) ? "" : null;
		}
		if (setting == SiteSettings.SITE_LOGO && given == null) {
			given = logo();
		}
		return Optional.ofNullable(given).flatMap((text) -> setting.sanitize().apply(text));
	}

	private @Nullable String logo() {
		Object logo = PhpSerialized
			.readArray(this.options.getOrDefault("theme_mods_" + this.options.get(SiteSettings.STYLESHEET.name()), ""))
			.get("custom_logo");
		return (logo != null) ? logo.toString() : null;
	}

	private void tellAddress() throws SQLException {
		String there = this.options.getOrDefault("home", "");
		String here = this.arrival.database()
			.query("select value from settings where name = 'home'", (row) -> row.getString(1))
			.stream()
			.findFirst()
			.orElse("");
		if (!there.isEmpty() && !there.equals(here)) {
			this.arrival.tally()
				.note("settings: the old blog's address is " + there + ", this one's is " + here
						+ "; once the name leads here, start it with: serve --url " + there);
		}
	}

	private long number(String option) {
		String text = this.options.getOrDefault(option, "").strip();
		return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
	}

	private void store(String name, String value) throws SQLException {
		store(this.arrival.database(), name, value);
	}

	static void store(ImportDatabase database, String name, String value) throws SQLException {
		database.update("""
				insert into settings (name, value) values (?, ?)
				on conflict (name) do update set value = excluded.value""", name, NulMarks.keep(value));
	}

}
