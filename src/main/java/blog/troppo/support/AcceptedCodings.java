package blog.troppo.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The packings that somebody takes, as {@code Accept-Encoding} says it:
 * {@code gzip, br;q=0.9}, {@code *;q=0.5} (RFC 9110, 12.5.3).
 */
public final class AcceptedCodings {

	private final List<String> codings;

	public AcceptedCodings(String header) {
		this.codings = Arrays.stream(header.split(","))
			.map((coding) -> coding.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
			.toList();
	}

	/** How much a packing is liked, from 0, which is not at all, to 1. */
	public double quality(String coding) {
		return named(coding).or(() -> with("*")).orElse(0.0);
	}

	/** The same, if it is spoken of by its name. */
	public Optional<Double> named(String coding) {
		return with(coding).or(() -> with("x-" + coding));
	}

	private Optional<Double> with(String name) {
		return this.codings.stream()
			.filter((coding) -> coding.equals(name) || coding.startsWith(name + ";"))
			.map((coding) -> coding.matches(".*;q=[01](\\.\\d{0,3})?")
					? Double.valueOf(coding.substring(coding.lastIndexOf('=') + 1)) : Double.valueOf(1))
			.findFirst();
	}

}
