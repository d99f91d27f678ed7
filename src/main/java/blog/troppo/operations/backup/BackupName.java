package blog.troppo.operations.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a scheduled backup, in a folder or in an object storage. */
record BackupName(String text, Instant created) {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'")
		.withResolverStyle(ResolverStyle.STRICT)
		.withZone(ZoneOffset.UTC);

	private static final Pattern NAME = Pattern.compile("troppo-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)\\.tar(?:\\.pgp)?");

	static BackupName of(Instant created, boolean encrypted) {
		Instant second = created.truncatedTo(ChronoUnit.SECONDS);
		return new BackupName("troppo-" + STAMP.format(second) + ".tar" + (encrypted ? ".pgp" : ""), second);
	}

	static Optional<BackupName> read(String text) {
		Matcher name = NAME.matcher(text);
		try {
			return name.matches() ? Optional.of(new BackupName(text, STAMP.parse(name.group(1), Instant::from)))
					: Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private LocalDate day() {
		return LocalDate.ofInstant(this.created, ZoneOffset.UTC);
	}

	private String week() {
		return day().get(IsoFields.WEEK_BASED_YEAR) + "-" + day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
	}

	/**
	 * All but the newest of each of the last days and weeks that have one. The newest of
	 * all stays, whatever the counts are.
	 */
	static List<BackupName> superfluous(Collection<BackupName> all, int days, int weeks) {
		List<BackupName> newestFirst = all.stream()
			.sorted(Comparator.comparing(BackupName::created).reversed())
			.toList();
		Set<BackupName> kept = new HashSet<>(newestFirst.stream().limit(1).toList());
		kept.addAll(newestOfEach(newestFirst, BackupName::day, days));
		kept.addAll(newestOfEach(newestFirst, BackupName::week, weeks));
		return newestFirst.stream().filter((name) -> !kept.contains(name)).toList();
	}

	private static <K> List<BackupName> newestOfEach(List<BackupName> newestFirst, Function<BackupName, K> span,
			int spans) {
		Set<K> seen = new HashSet<>();
		return newestFirst.stream().filter((backup) -> seen.add(span.apply(backup))).limit(spans).toList();
	}

}
