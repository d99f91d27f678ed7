package blog.troppo.operations.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment to go back to.
 *
 * @param time nothing for the latest there is
 */
record Moment(Optional<Instant> time) {

	/** Reads what is typed. */
	static final class Reader implements ITypeConverter<Moment> {

		@Override
		public Moment convert(String typed) {
			if (typed.equals("latest")) {
				return new Moment(Optional.empty());
			}
			try {
				return new Moment(Optional.of(OffsetDateTime.parse(typed).toInstant()));
			}
			catch (DateTimeParseException ex) {
				throw new TypeConversionException("'" + typed
						+ "' is no moment: write it like 2026-11-26T10:15:00Z or 2026-11-26T10:15:00+11:00");
			}
		}

	}

}
