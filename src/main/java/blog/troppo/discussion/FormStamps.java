package blog.troppo.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import blog.troppo.site.Signatures;
import blog.troppo.support.SiteClock;

import org.springframework.stereotype.Component;

/** Says when a comment form was made, so that it shows how long it took to fill it in. */
@Component
public class FormStamps {

	private static final String PURPOSE = "comment-form";

	private static final Duration VALID = Duration.ofDays(7);

	private final Signatures signatures;

	private final SiteClock clock;

	FormStamps(Signatures signatures, SiteClock clock) {
		this.signatures = signatures;
		this.clock = clock;
	}

	public String now() {
		return this.signatures.seal(PURPOSE, String.valueOf(this.clock.now().getEpochSecond()), VALID);
	}

	/** How old a form with this stamp is; empty for one that is not ours, or too old. */
	Optional<Duration> age(String stamp) {
		return this.signatures.open(PURPOSE, stamp)
			.map((seconds) -> Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), this.clock.now()));
	}

}
