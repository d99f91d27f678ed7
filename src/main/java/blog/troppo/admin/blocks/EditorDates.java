package blog.troppo.admin.blocks;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import blog.troppo.admin.frame.Words;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the editor writes dates: {@code wp.date.setSettings}. */
@Component
class EditorDates {

	/** The names that {@code moment} has for spans of time. */
	private static final Map<String, String> SPANS = Map.ofEntries(Map.entry("future", "future"),
			Map.entry("past", "past"), Map.entry("s", "second"), Map.entry("ss", "seconds"), Map.entry("m", "minute"),
			Map.entry("mm", "minutes"), Map.entry("h", "hour"), Map.entry("hh", "hours"), Map.entry("d", "day"),
			Map.entry("dd", "days"), Map.entry("M", "month"), Map.entry("MM", "months"), Map.entry("y", "year"),
			Map.entry("yy", "years"));

	private final Settings settings;

	private final SiteClock clock;

	private final Words words;

	EditorDates(Settings settings, SiteClock clock, Words words) {
		this.words = words;
		this.settings = settings;
		this.clock = clock;
	}

	ObjectNode settings() {
		ObjectNode dates = JsonMapper.shared().createObjectNode();
		dates.set("l10n", words(LocaleContextHolder.getLocale()));
		String date = this.settings.get(SiteSettings.DATE_FORMAT);
		String time = this.settings.get(SiteSettings.TIME_FORMAT);
		dates.putObject("formats")
			.put("time", time)
			.put("date", date)
			.put("datetime", date + " " + time)
			.put("datetimeAbbreviated", date.replace('F', 'M') + " " + time);
		int seconds = this.clock.siteNow().getOffset().getTotalSeconds();
		String zone = this.settings.get(SiteSettings.TIMEZONE_STRING);
		dates.putObject("timezone")
			.put("offset", seconds / 3600.0)
			.put("offsetFormatted", String.valueOf(seconds / 3600.0).replaceFirst("\\.0$", ""))
			.put("string", zone)
			.put("abbr", zone.isEmpty() ? "" : this.clock.zone().getDisplayName(TextStyle.SHORT, Locale.ROOT));
		return dates;
	}

	/** How long ago, as {@code moment} has its words. */
	private ObjectNode spans() {
		ObjectNode spans = JsonMapper.shared().createObjectNode();
		SPANS.forEach((name, key) -> spans.put(name, this.words.say("blocks.span." + key)));
		return spans;
	}

	private ObjectNode words(Locale locale) {
		ObjectNode words = JsonMapper.shared().createObjectNode().put("locale", locale.toString());
		words.set("months", list(Month.values(), (month) -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)));
		words.set("monthsShort", list(Month.values(), (month) -> month.getDisplayName(TextStyle.SHORT, locale)));
		DayOfWeek[] days = Stream.iterate(DayOfWeek.SUNDAY, (day) -> day.plus(1)).limit(7).toArray(DayOfWeek[]::new);
		words.set("weekdays", list(days, (day) -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)));
		words.set("weekdaysShort", list(days, (day) -> day.getDisplayName(TextStyle.SHORT, locale)));
		words.set("relative", spans());
		return words.put("startOfWeek", this.settings.get(SiteSettings.START_OF_WEEK));
	}

	private static <T> ArrayNode list(T[] values, Function<T, String> name) {
		ArrayNode names = JsonMapper.shared().createArrayNode();
		Stream.of(values).map(name).forEach(names::add);
		return names;
	}

}
