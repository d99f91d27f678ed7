package blog.troppo.rpc;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it stands in a document: {@code 20071218T13:05:00}, at times with a zone.
 * Without one, both sides mean the blog's own, or UTC where a name says {@code gmt}.
 *
 * @param text as written, which need not be a date at all
 */
public record RpcDate(String text) {

	/** What WordPress sends for a post without a date. */
	public static final RpcDate NONE = new RpcDate("00000000T00:00:00Z");

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HH:mm:ss");

	private static final Pattern READ = Pattern.compile(
			"(\\d{4})-?(\\d\\d)-?(\\d\\d)[T ]?(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?(?:\\.\\d{1,9})?(Z|[+-]\\d\\d:?\\d\\d)?");

	public static RpcDate of(LocalDateTime local) {
		return new RpcDate(FORMAT.format(local));
	}

	/** The date and time of day; empty if it is none. */
	public Optional<LocalDateTime> local() {
		Matcher date = READ.matcher(this.text);
		if (!date.matches()) {
			return Optional.empty();
		}
		try {
			int seconds = (date.group(6) != null) ? Integer.parseInt(date.group(6)) : 0;
			return Optional.of(LocalDateTime.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
					Integer.parseInt(date.group(3)), Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)),
					seconds));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The zone that is written with it. */
	public Optional<ZoneOffset> zone() {
		Matcher date = READ.matcher(this.text);
		try {
			return (date.matches() && date.group(7) != null) ? Optional.of(ZoneOffset.of(date.group(7)))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
