package blog.troppo.formatting;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a zone's clock is called at a time ({@code ACST}, {@code CEST}, {@code +0545}) and
 * whether it is daylight saving time, by the IANA database rather than by Java's own
 * names.
 */
final class ZoneAbbreviations {

	private static final Map<String, List<Period>> PERIODS = new HashMap<>();

	static {
		for (String line : Tables.lines("zone-abbreviations.txt")) {
			String[] cells = line.split("\t");
			List<Period> periods = List.of(cells).stream().skip(1).map(Period::parse).toList();
			for (String zone : cells[0].split(",")) {
				PERIODS.put(zone, periods);
			}
		}
	}

	private ZoneAbbreviations() {
	}

	static String abbreviation(ZonedDateTime date) {
		String found = find(date);
		if (found != null) {
			return found.endsWith("*") ? found.substring(0, found.length() - 1) : found;
		}
		String prefix = (date.getZone() instanceof ZoneOffset) ? "GMT" : "";
		return prefix + PhpZoneFormat.offset(date.getOffset(), "");
	}

	static boolean isDaylightSaving(ZonedDateTime date) {
		String found = find(date);
		return found != null && found.endsWith("*");
	}

	private static @Nullable String find(ZonedDateTime date) {
		long epoch = date.toEpochSecond();
		String found = null;
		for (Period period : PERIODS.getOrDefault(date.getZone().getId(), List.of())) {
			if (period.from <= epoch) {
				found = period.names.get(date.getOffset().getTotalSeconds());
			}
		}
		return found;
	}

	/** From a time on, the names by offset from UTC in seconds. */
	private record Period(long from, Map<Integer, String> names) {

		static Period parse(String cell) {
			int bar = cell.indexOf('|');
			Map<Integer, String> names = new HashMap<>();
			for (String entry : cell.substring(bar + 1).split(",")) {
				int equals = entry.indexOf('=');
				names.put(Integer.valueOf(entry.substring(0, equals)), entry.substring(equals + 1));
			}
			return new Period((bar == 0) ? Long.MIN_VALUE : Long.parseLong(cell.substring(0, bar)), names);
		}

	}

}
