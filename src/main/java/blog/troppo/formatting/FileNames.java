package blog.troppo.formatting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of uploaded files as they may stand on disk and in addresses: WordPress's
 * {@code sanitize_file_name}.
 */
public final class FileNames {

	private static final String DROPPED = "?[]/\\=<>:;,'\"&$#*()|~`!{}%+\u2019\u00AB\u00BB\u201D\u201C\0";

	/** The extensions of files that may be uploaded. */
	private static final Set<String> EXTENSIONS = Tables.lines("upload-extensions.txt")
		.stream()
		.flatMap((line) -> Arrays.stream(line.split(" ")))
		.collect(Collectors.toUnmodifiableSet());

	/** Files WordPress knows but does not take. */
	private static final Set<String> KNOWN = Set.of("swf", "exe");

	private FileNames() {
	}

	public static String sanitize(String name) {
		return sanitize(name, Accents.USUAL);
	}

	/** A file's name in a language that may write accents otherwise. */
	public static String sanitize(String name, Accents accents) {
		String cleaned = collapse(drop(accents.remove(name).replace('\u00A0', ' ')));
		cleaned = trimMarks(cleaned);
		if (cleaned.indexOf('.') < 0 && isKnown(cleaned.toLowerCase(Locale.ROOT))) {
			cleaned = "unnamed-file." + cleaned;
		}
		return disarm(cleaned);
	}

	private static boolean isKnown(String extension) {
		return EXTENSIONS.contains(extension) || KNOWN.contains(extension);
	}

	private static String drop(String name) {
		StringBuilder out = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			if (DROPPED.indexOf(name.charAt(i)) < 0) {
				out.append(name.charAt(i));
			}
		}
		return out.toString();
	}

	/** One point for several, one hyphen for any blanks and hyphens in a row. */
	private static String collapse(String name) {
		StringBuilder out = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			char written = (c == ' ' || c == '\r' || c == '\n' || c == '\t') ? '-' : c;
			boolean repeated = (written == '-' || written == '.') && !out.isEmpty()
					&& out.charAt(out.length() - 1) == written;
			if (!repeated) {
				out.append(written);
			}
		}
		return out.toString();
	}

	private static String trimMarks(String name) {
		int from = 0;
		int to = name.length();
		while (from < to && ".-_".indexOf(name.charAt(from)) >= 0) {
			from++;
		}
		while (to > from && ".-_".indexOf(name.charAt(to - 1)) >= 0) {
			to--;
		}
		return name.substring(from, to);
	}

	/** An extension before the last one must not make a web server run the file. */
	private static String disarm(String name) {
		String[] parts = name.split("\\.", -1);
		if (parts.length <= 2) {
			return name;
		}
		StringBuilder out = new StringBuilder(name.length() + 4).append(parts[0]);
		for (int i = 1; i < parts.length - 1; i++) {
			out.append('.').append(parts[i]);
			if (looksLikeExtension(parts[i]) && !EXTENSIONS.contains(parts[i].toLowerCase(Locale.ROOT))) {
				out.append('_');
			}
		}
		return out.append('.').append(parts[parts.length - 1]).toString();
	}

	/** Two to five letters and perhaps a digit. */
	private static boolean looksLikeExtension(String part) {
		int letters = 0;
		while (letters < part.length() && Ascii.isLetter(part.charAt(letters))) {
			letters++;
		}
		boolean digit = letters == part.length() - 1 && Ascii.isDigit(part.charAt(letters));
		return letters >= 2 && letters <= 5 && (letters == part.length() || digit);
	}

}
