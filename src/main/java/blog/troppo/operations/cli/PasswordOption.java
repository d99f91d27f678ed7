package blog.troppo.operations.cli;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --password}: asked for on the terminal when the flag has no value, generated
 * without the flag.
 */
final class PasswordOption {

	@Option(names = "--password", arity = "0..1", interactive = true, paramLabel = "PASSWORD",
			description = "Asked for on the terminal when no value is given; without the flag one is generated.")
	char @Nullable [] given;

	private @Nullable String generated;

	String value() {
		if (this.given != null) {
			return new String(this.given);
		}
		if (this.generated == null) {
			this.generated = GeneratedPassword.create();
		}
		return this.generated;
	}

	Optional<String> generated() {
		return Optional.ofNullable(this.generated);
	}

}
