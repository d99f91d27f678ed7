package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.troppo.operations.CannotProceedException;

/**
 * What point-in-time recovery of the embedded database takes: its write-ahead log, a
 * packed file for each segment, and base backups to replay it on. There is one folder for
 * each database, named by its system identifier, below the folder of the backups.
 */
record WalArchive(Path folder) {

	private static final String NAME = "wal";

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern BASE = Pattern
		.compile("base-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)-([0-9A-F]{24})\\.tar\\.gz");

	private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}(\\.\\w+)*\\.gz");

	private static final int TIMELINE = 8;

	private static final int SEGMENT_NAME = 24;

	/**
	 * A base backup.
	 *
	 * @param usable the first moment that can be had with it
	 * @param segment the log's first segment that it needs
	 */
	record Base(Path file, Instant usable, String segment) {

		WalArchive archive() {
			return new WalArchive(this.file.resolveSibling(""));
		}

	}

	/** The database's own folder in the folder of the backups. */
	static WalArchive of(Path backups, String systemIdentifier) {
		return new WalArchive(backups.toAbsolutePath().resolve(NAME).resolve(systemIdentifier));
	}

	/** All base backups in a folder of backups, whichever database they are of. */
	static List<Base> bases(Path backups) throws IOException {
		Path all = backups.toAbsolutePath().resolve(NAME);
		if (!Files.isDirectory(all)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(all, 2)) {
			return files.map(WalArchive::read)
				.flatMap(Optional::stream)
				.sorted(Comparator.comparing(Base::usable).reversed())
				.toList();
		}
	}

	private static Optional<Base> read(Path file) {
		Matcher name = BASE.matcher(file.getFileName().toString());
		return name.matches() ? Optional.of(new Base(file, STAMP.parse(name.group(1), Instant::from), name.group(2)))
				: Optional.empty();
	}

	Path base(Instant usable, String segment) {
		return this.folder.resolve("base-" + STAMP.format(usable) + "-" + segment + ".tar.gz");
	}

	/**
	 * PostgreSQL's {@code archive_command}. A segment has its name when it is whole and
	 * on the disk; one that is there already must be the same, or another database writes
	 * here.
	 */
	String archiveCommand() {
		return "d='" + quotable() + "'; if [ -e \"$d/%f.gz\" ]; then gzip -dc \"$d/%f.gz\" | cmp -s - \"%p\"; "
				+ "else gzip -1 -c \"%p\" >\"$d/.%f.part\" && { sync \"$d/.%f.part\" || sync; } "
				+ "&& mv \"$d/.%f.part\" \"$d/%f.gz\"; fi";
	}

	/** PostgreSQL's {@code restore_command}: asked for what is not there, it fails. */
	String restoreCommand() {
		return "test -f '" + quotable() + "/%f.gz' && gzip -dc '" + quotable() + "/%f.gz' >\"%p\"";
	}

	private String quotable() {
		String path = this.folder.toString();
		if (path.chars().anyMatch((letter) -> letter == '\'' || letter == '%' || letter < ' ')) {
			throw new CannotProceedException("PostgreSQL cannot write its log to " + path
					+ ": take a folder for the backups whose name has no quotes and no percent sign");
		}
		return path;
	}

	/**
	 * Keeps the newest base backup of each of the last days that have one, and the log
	 * from the oldest of them on.
	 */
	void prune(int days) throws IOException {
		Set<LocalDate> seen = new HashSet<>();
		String oldest = "";
		try (Stream<Path> files = Files.list(this.folder)) {
			List<Base> bases = files.map(WalArchive::read)
				.flatMap(Optional::stream)
				.sorted(Comparator.comparing(Base::usable).reversed())
				.toList();
			for (Base base : bases) {
				if (seen.add(LocalDate.ofInstant(base.usable(), ZoneOffset.UTC)) && seen.size() <= Math.max(days, 1)) {
					oldest = base.segment().substring(TIMELINE);
				}
				else {
					Files.delete(base.file());
				}
			}
		}
		if (!oldest.isEmpty()) {
			deleteSegmentsBefore(oldest);
		}
	}

	/** Whatever their timeline is, as {@code pg_archivecleanup} does. */
	private void deleteSegmentsBefore(String oldest) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				if (SEGMENT.matcher(name).matches() && name.substring(TIMELINE, SEGMENT_NAME).compareTo(oldest) < 0) {
					Files.delete(file);
				}
			}
		}
	}

}
