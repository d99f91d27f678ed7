package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of the scheduled backups. What has its final name there has been restored
 * once; other files in it are nobody's business here.
 */
record BackupFolder(Path path) {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern NAME = Pattern.compile("troppo-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)\\.tar(?:\\.pgp)?");

	private static final String UNPROVEN = ".unproven";

	/** One that can be restored. */
	record Proven(Path file, Instant created) {

		private LocalDate day() {
			return LocalDate.ofInstant(this.created, ZoneOffset.UTC);
		}

		private String week() {
			return day().get(IsoFields.WEEK_BASED_YEAR) + "-" + day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
		}

	}

	/** Where one is written until it has been tried. */
	Path unproven(Instant now, boolean encrypted) throws IOException {
		Files.createDirectories(this.path);
		return this.path.resolve("troppo-" + STAMP.format(now.truncatedTo(ChronoUnit.SECONDS)) + ".tar"
				+ (encrypted ? ".pgp" : "") + UNPROVEN);
	}

	Path prove(Path unproven) throws IOException {
		String name = unproven.getFileName().toString();
		Path proven = unproven.resolveSibling(name.substring(0, name.length() - UNPROVEN.length()));
		return Files.move(unproven, proven, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** The newest first. */
	List<Proven> proven() throws IOException {
		if (!Files.isDirectory(this.path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.path)) {
			return files.map(BackupFolder::read)
				.flatMap(Optional::stream)
				.sorted(Comparator.comparing(Proven::created).reversed())
				.toList();
		}
	}

	private static Optional<Proven> read(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		return name.matches() ? Optional.of(new Proven(file, STAMP.parse(name.group(1), Instant::from)))
				: Optional.empty();
	}

	/**
	 * Removes all but the newest of each of the last days and weeks that have one, and
	 * what never was proven. The newest of all stays, whatever the counts are.
	 */
	void rotate(int days, int weeks) throws IOException {
		List<Proven> all = proven();
		Set<Proven> kept = new HashSet<>(all.stream().limit(1).toList());
		kept.addAll(newestOfEach(all, Proven::day, days));
		kept.addAll(newestOfEach(all, Proven::week, weeks));
		for (Proven backup : all) {
			if (!kept.contains(backup)) {
				Files.deleteIfExists(backup.file());
			}
		}
		try (Stream<Path> files = Files.list(this.path)) {
			for (Path file : files.filter(BackupFolder::isLeftOver).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static boolean isLeftOver(Path file) {
		String name = file.getFileName().toString();
		return name.matches("\\.?troppo-\\d{4}.*") && (name.endsWith(UNPROVEN) || name.endsWith(".part"));
	}

	private static <K> List<Proven> newestOfEach(List<Proven> newestFirst, Function<Proven, K> span, int spans) {
		Set<K> seen = new HashSet<>();
		return newestFirst.stream().filter((backup) -> seen.add(span.apply(backup))).limit(spans).toList();
	}

}
