package blog.troppo.admin.settings;

import java.util.List;

import blog.troppo.site.Setting;

/**
 * A setting on its page. What it is called says the message {@code setting.NAME}, what
 * else is to be known {@code setting.NAME.help}.
 *
 * @param values what can be chosen, each called {@code setting.NAME.VALUE}
 */
record Field(Setting<?> setting, Kind kind, List<String> values) {

	/** How it is asked for. */
	enum Kind {

		TEXT, LINES, NUMBER, TICK, CHOICE,
		/**
		 * One of the blog's own pages, categories, roles or of the world's time zones.
		 */
		PAGE, CATEGORY, ROLE, ZONE

	}

	static Field text(Setting<?> setting) {
		return new Field(setting, Kind.TEXT, List.of());
	}

	static Field lines(Setting<?> setting) {
		return new Field(setting, Kind.LINES, List.of());
	}

	static Field number(Setting<?> setting) {
		return new Field(setting, Kind.NUMBER, List.of());
	}

	static Field tick(Setting<?> setting) {
		return new Field(setting, Kind.TICK, List.of());
	}

	static Field choice(Setting<?> setting, String... values) {
		return new Field(setting, Kind.CHOICE, List.of(values));
	}

	static Field of(Kind kind, Setting<?> setting) {
		return new Field(setting, kind, List.of());
	}

	String name() {
		return this.setting.name();
	}

	/** A tick that is not set is not sent. */
	String sent(String[] values) {
		if (this.kind == Kind.TICK) {
			boolean door = this.setting.standard().equals("open") || this.setting.standard().equals("closed");
			return (values.length > 0) ? (door ? "open" : "1") : (door ? "closed" : "0");
		}
		return (values.length > 0) ? values[0].replace("\r\n", "\n") : "";
	}

}
